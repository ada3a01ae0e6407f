export * from './confirmation.facts.js';
export { confirmationEvents } from './confirmation.events.js';
export { confirmationGuards } from './confirmation.guards.js';
export { confirmationLifecycle } from './confirmation.machine.js';
