export * from './subsidy.facts.js';
export { subsidyGuards } from './subsidy.guards.js';
export { subsidyEvents, subsidyLifecycle } from './subsidy.machine.js';
