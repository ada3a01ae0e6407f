export * from './settlement.facts.js';
export { settlementEvents } from './settlement.events.js';
export { partiesMissing, partnerSealsMissing, settlementGuards, signatories } from './settlement.guards.js';
export { settlementLifecycle } from './settlement.machine.js';
