/** The five ways in (domain.md §3.1): what each is called in an address, and the event that opens the case. */
export interface Way {
  readonly id: 'application' | 'own-initiative' | 'transfer' | 'referral' | 'cross-region';
  readonly room: 'intake' | 'court-referral';
  readonly event: string;
  /** Null where the form asks: before or after filing. */
  readonly route: string | null;
}

export const WAYS: readonly Way[] = [
  { id: 'application', room: 'intake', event: 'registerApplication', route: 'PARTY_APPLICATION' },
  { id: 'own-initiative', room: 'intake', event: 'registerOwnInitiative', route: 'PROACTIVE' },
  { id: 'transfer', room: 'intake', event: 'receiveTransfer', route: 'ORGAN_TRANSFER' },
  { id: 'referral', room: 'court-referral', event: 'sendReferral', route: null },
  { id: 'cross-region', room: 'intake', event: 'receiveCrossRegion', route: 'CROSS_REGION' },
];

export const wayOf = (id: string | undefined): Way | undefined => WAYS.find((way) => way.id === id);

export const STEPS = ['parties', 'dispute', 'source', 'findings', 'check'] as const;
export type Step = (typeof STEPS)[number];

const OF_THE_DISPUTE = ['title', 'right', 'kind', 'rightNumbers', 'claim', 'claimFen', 'flags', 'secret'];

/** On which page a question is asked; whatever is peculiar to one way in is asked with the source. */
export function stepOf([first]: readonly (string | number)[]): Step {
  if (first === 'parties') return 'parties';
  return OF_THE_DISPUTE.includes(String(first)) ? 'dispute' : 'source';
}
