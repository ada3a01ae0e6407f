import { arrival } from './court-referral.arrival.js';
import { result } from './court-referral.result.js';

export const courtReferralEvents = { ...arrival, ...result };
