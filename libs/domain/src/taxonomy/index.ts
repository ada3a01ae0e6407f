export * from './closing-grounds.js';
export * from './dispute-class.js';
export * from './dispute-flags.js';
export * from './kinds.js';
export * from './mediability.js';
export { MEDIABILITY_REASONS, REFER_TO } from './mediability-rows.js';
export type {
  Confirmable,
  MediabilityInput,
  MediabilityReason,
  MediabilityVerdict,
  ReferTo,
} from './mediability-rows.js';
export * from './rights.js';
export * from './routes.js';
