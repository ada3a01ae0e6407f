import { arrivals } from './intake.arrivals.js';
import { consultation } from './intake.consultation.js';
import { decision } from './intake.decision.js';

/** Everything that can be done until a dispute is a case, in the order in which it happens. */
export const intakeEvents = { ...arrivals, ...consultation, ...decision };
