/** How a dispute reaches the committee (domain.md §1.2). */
export const ROUTES = [
  'PARTY_APPLICATION',
  'PROACTIVE',
  'COURT_DELEGATED',
  'COURT_ENTRUSTED',
  'ORGAN_TRANSFER',
  'CROSS_REGION',
] as const;
export type Route = (typeof ROUTES)[number];

/** 委派 (before filing) and 委托 (after filing): the court's clocks and papers apply. */
export const isCourtRoute = (route: Route): boolean => route === 'COURT_DELEGATED' || route === 'COURT_ENTRUSTED';

export const PARTY_ROLES = ['APPLICANT', 'RESPONDENT', 'THIRD_PERSON'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];
