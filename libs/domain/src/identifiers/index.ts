export * from './committee-number.js';
export * from './court-number.js';
export * from './credit-code.js';
export * from './identity-document.js';
export type { Bad, Read } from './outcome.js';
export * from './phone.js';
export * from './resident-id.js';
export * from './travel-document.js';
