/** The holidays of the whole country (放假办法 art. 2), by the codes that notices use. */
export const HOLIDAYS = [
  'NEW_YEARS_DAY',
  'SPRING_FESTIVAL',
  'TOMB_SWEEPING_DAY',
  'LABOUR_DAY',
  'DRAGON_BOAT_FESTIVAL',
  'MID_AUTUMN_FESTIVAL',
  'NATIONAL_DAY',
] as const;
export type Holiday = (typeof HOLIDAYS)[number];
