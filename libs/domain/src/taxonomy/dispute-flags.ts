/** What intake ticks besides right and kind; each can forbid mediation or shadow its result (domain.md §4.2). */
export const DISPUTE_FLAGS = [
  /** Asks to declare a right invalid, revoke it, or decide whether it may be registered. */
  'validityOrRegistrability',
  /** Attacks a penalty or another act of an authority. */
  'administrativePenalty',
  'suspectedCrime',
  'monopoly',
  /** Public interest, or harm to consumers at large. */
  'publicInterest',
  /** Collusion, or a claimant without a real right. */
  'shamSuspicion',
  /** Foreign, Hong Kong, Macau or Taiwan party. */
  'foreignParty',
  /** State secrets, classified patents. */
  'stateSecret',
  /** Judged, awarded by arbitration, or an arbitration clause is invoked. */
  'alreadyJudged',
  /** Accepted by a court, the police or another organ. */
  'acceptedElsewhere',
  /** Only a special organ may handle it. */
  'exclusiveOrgan',
  /** The right is applied for, not granted. */
  'rightNotYetGranted',
] as const;
export type DisputeFlag = (typeof DISPUTE_FLAGS)[number];

export type DisputeFlags = { readonly [F in DisputeFlag]?: boolean };
