import { choice, confidential, count, flag, optional, ref, text, type Payload } from '#libs/domain';

/** What a mediator must not do (PML-15, IM-28). */
export const COMPLAINT_GROUNDS = ['FAVOURING', 'INSULT', 'BENEFITS', 'LEAK', 'COERCION', 'DELAY', 'OTHER'] as const;
/** What is found, and what follows from it (PML-15). */
export const FINDINGS = ['PROVEN', 'PARTLY_PROVEN', 'NOT_PROVEN'] as const;
export const MEASURES = ['NONE', 'CRITICISM', 'CORRECTION', 'REPLACEMENT', 'REMOVAL_PROPOSED'] as const;

export const COMPLAINT = {
  mediator: ref('person'),
  ground: choice(COMPLAINT_GROUNDS),
  story: confidential(text({ min: 5, max: 4000, example: '调解员在调解中偏袒对方。' })),
};
export type ComplaintInput = Payload<typeof COMPLAINT>;

export const DECISION = {
  finding: choice(FINDINGS),
  measure: choice(MEASURES),
  reason: confidential(text({ max: 4000, example: '经核实调解记录和录音。' })),
  reply: text({ max: 2000, example: '已对调解员批评教育，并另行指定调解员。' }),
};
export type DecisionInput = Payload<typeof DECISION>;

export const COMPLAINT_LIST = {
  open: optional(flag()),
  limit: optional(count({ min: 1, max: 100 })),
  after: optional(text({ max: 300 })),
};
