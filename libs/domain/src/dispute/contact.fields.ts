import { choice, confidential, flag, optional, ref, text } from '../process/index.js';

/** 联系记录: one attempt to reach a party, and whether it did. */
export const CONTACT_FIELDS = {
  party: ref('party'),
  channel: choice(['PHONE', 'MESSAGE', 'LETTER', 'VISIT', 'PLATFORM']),
  reached: flag(),
  said: optional(confidential(text({ max: 2000 }))),
};
