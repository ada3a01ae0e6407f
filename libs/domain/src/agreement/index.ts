export * from './chinese-amount.js';
export * from './clause-wording.js';
export * from './draft.js';
export * from './effective-dates.js';
export * from './lint-agreement.js';
export { DRAFT_RULES } from './lint-rule.js';
export type { DraftCode, DraftFinding } from './lint-rule.js';
