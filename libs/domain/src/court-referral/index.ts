export * from './court-referral.facts.js';
export { termRuleOfCourt } from './court-referral.arrival.js';
export { courtReferralEvents } from './court-referral.events.js';
export { courtReferralLifecycle } from './court-referral.machine.js';
