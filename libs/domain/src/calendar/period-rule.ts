import { isDay, type Day } from './day.js';

/** One row of config/rules/deadlines.yaml: a period that some text, or our own default, attaches to an event. */
export interface PeriodRule {
  readonly id: string;
  readonly version: number;
  /** Length of the period. */
  readonly n: number;
  readonly unit: 'd' | 'mon' | 'y';
  /** N natural days, W working days. The start day is never counted (T-1). */
  readonly cal: 'N' | 'W';
  /** A last day on a rest day moves to the next working day (T-3). */
  readonly roll: boolean;
  /** Any one of these events starts the period. */
  readonly trigger: readonly string[];
  /** Who can agree to or grant more time. */
  readonly extend?: 'ALL_PARTIES' | 'COURT_PRESIDENT';
  /** Which days are left out of the count (OM-26). */
  readonly exclude?: 'APPRAISAL';
  readonly onExpiry: ExpiryAction;
  /** Days before the last day; negative for days after it. Counted in the rule's own calendar. */
  readonly reminders: readonly number[];
  /** Days of the period on which to remind, 0 being the start day. */
  readonly remindAtDay: readonly number[];
  /** Working days after expiry until the next level is told. */
  readonly escalateAfter?: number;
  /** Ids of the rule table the row rests on: what a refusal or an explanation cites. */
  readonly src: readonly string[];
  /** C text read, S reported, U unconfirmed, D our default. */
  readonly status: 'C' | 'S' | 'U' | 'D';
  /** Start days to which this version applies. */
  readonly effectiveFrom: Day;
  readonly effectiveTo?: Day;
  /** Since when the cited text is in force. Earlier starts are computed, but the result says so. */
  readonly sourceFrom?: Day;
}

/** What happens when a period has run out without its act. One word per reaction of the system. */
export const EXPIRY_ACTIONS = [
  'ALERT_MEDIATOR',
  'ALERT_SUPERVISOR',
  'ASK_DIRECTOR',
  'ESCALATE',
  'INFO',
  'INFO_ONLY',
  'WARN_PARTY',
  'CLOSE_WINDOW',
  'REFERRAL_LAPSED',
  'COURT_APPOINTS',
  'TERMINATE_AND_RETURN',
  'CONFIRMATION_LAPSED',
  'OBLIGATION_OVERDUE',
  'APPROVE_IF_NO_OBJECTION',
  'CLAIM_LAPSED',
  'HOLD_CLAIM',
  'RETENTION_ENDED',
] as const;
export type ExpiryAction = (typeof EXPIRY_ACTIONS)[number];

const CHECKS: { readonly [K in keyof PeriodRule]-?: readonly [(value: unknown) => boolean, string] } = {
  id: [(v) => typeof v === 'string' && /^DL(-[A-Z0-9]+)+$/.test(v), 'a name like DL-MED-OWN'],
  version: [atLeast(1), 'a whole number from 1'],
  n: [atLeast(0), 'a whole number from 0'],
  unit: [oneOf('d', 'mon', 'y'), 'd, mon or y'],
  cal: [oneOf('N', 'W'), 'N or W'],
  roll: [(v) => typeof v === 'boolean', 'true or false'],
  trigger: [(v) => isCodes(v, /^[A-Z][A-Z0-9_]*$/), 'one or more event codes'],
  extend: [optional(oneOf('ALL_PARTIES', 'COURT_PRESIDENT')), 'ALL_PARTIES or COURT_PRESIDENT'],
  exclude: [optional(oneOf('APPRAISAL')), 'APPRAISAL'],
  onExpiry: [oneOf(...EXPIRY_ACTIONS), `one of ${EXPIRY_ACTIONS.join(', ')}`],
  reminders: [(v) => Array.isArray(v) && v.every(Number.isInteger), 'a list of whole numbers'],
  remindAtDay: [(v) => Array.isArray(v) && v.every(atLeast(0)), 'a list of whole numbers from 0'],
  escalateAfter: [optional(atLeast(1)), 'a whole number from 1'],
  src: [(v) => isCodes(v, /^\S+$/), 'one or more rule ids'],
  status: [oneOf('C', 'S', 'U', 'D'), 'C, S, U or D'],
  effectiveFrom: [isDay, 'a day YYYY-MM-DD'],
  effectiveTo: [optional(isDay), 'a day YYYY-MM-DD'],
  sourceFrom: [optional(isDay), 'a day YYYY-MM-DD'],
};

/** What is wrong with a row, in words for whoever keeps the file; empty if it is a rule. */
export function ruleFaults(row: Readonly<Record<string, unknown>>): string[] {
  const faults = Object.keys(row)
    .filter((key) => !(key in CHECKS))
    .map((key) => `unknown field ${key}`);
  for (const [key, [holds, wanted]] of Object.entries(CHECKS))
    if (!holds(row[key])) faults.push(`${key} must be ${wanted}`);
  if (row.cal === 'W' && (row.unit !== 'd' || row.n === 0)) faults.push('working days are counted from 1 and in days');
  if ((row.extend ?? row.exclude) !== undefined && (row.cal === 'W' || row.unit !== 'd'))
    faults.push('extend and exclude go with natural days only');
  if (isDay(row.effectiveTo) && isDay(row.effectiveFrom) && row.effectiveTo < row.effectiveFrom)
    faults.push('effectiveTo lies before effectiveFrom');
  return faults;
}

function atLeast(least: number): (value: unknown) => boolean {
  return (value) => Number.isInteger(value) && (value as number) >= least;
}

function oneOf(...words: readonly string[]): (value: unknown) => boolean {
  return (value) => words.includes(value as string);
}

function optional(check: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => value === undefined || check(value);
}

function isCodes(value: unknown, shape: RegExp): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((v) => typeof v === 'string' && shape.test(v));
}
