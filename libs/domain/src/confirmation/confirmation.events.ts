import { applicationEvents } from './application.events.js';
import { objectionEvents } from './objection.events.js';
import { reviewEvents } from './review.events.js';

/** Everything that can happen to a confirmation, cut by who has the word: the parties, the court, the parties again. */
export const confirmationEvents = { ...applicationEvents, ...reviewEvents, ...objectionEvents };
