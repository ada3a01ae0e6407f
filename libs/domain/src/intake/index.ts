export * from './intake.facts.js';
export { consentMissing } from './intake.guards.js';
export { intakeEvents } from './intake.events.js';
export { intakeLifecycle } from './intake.machine.js';
