import { courtEvents } from './court.events.js';
import { draftEvents } from './draft.events.js';
import { executionEvents } from './execution.events.js';
import { followUpEvents } from './follow-up.events.js';
import { performanceEvents } from './performance.events.js';
import { variationEvents } from './variation.events.js';

/** Everything that can happen to an agreement, in the order of its life. */
export const settlementEvents = {
  ...draftEvents,
  ...executionEvents,
  ...performanceEvents,
  ...followUpEvents,
  ...variationEvents,
  ...courtEvents,
};
