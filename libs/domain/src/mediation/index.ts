export * from './mediation.facts.js';
export { mediationEvents } from './mediation.events.js';
export { mediationLifecycle } from './mediation.machine.js';
export { mediatorProblems } from './mediators.rules.js';
