import { isDay } from '../calendar/day.js';
import type { Day } from '../calendar/day.js';
import { isBilingual, isFilled, isTable, onlyKeys, refuseFaults } from '../law/config-shape.js';
import type { Complain, Raw } from '../law/config-shape.js';
import { LAW_STATUSES } from '../law/law-book.js';
import type { Bilingual, LawStatus } from '../law/law-book.js';
import { RIGHT_CODES } from '../taxonomy/rights.js';
import type { CourtLevel, RightCode } from '../taxonomy/rights.js';

/** Well-known-mark recognition goes to intermediate courts whatever the mark's dispute would (JUR-DESIGN). */
export const HEARD_MATTERS = [...RIGHT_CODES, 'WELL_KNOWN_MARK'] as const;
export type HeardMatter = RightCode | 'WELL_KNOWN_MARK';

/** What a court hears, from where, between which values, and since when. */
export interface Hearing {
  readonly matters: readonly HeardMatter[];
  /** 'xining' or 'xining/chengxi'. */
  readonly areas: readonly string[];
  /** Inclusive; absent: from nothing. */
  readonly fromFen?: number;
  /** Exclusive; absent: no limit. */
  readonly belowFen?: number;
  readonly status: LawStatus;
  readonly effectiveFrom: Day;
  readonly effectiveTo: Day | null;
}

export interface CourtEntry {
  /** The court's code in case numbers, '青0104'. */
  readonly code: string;
  readonly name: Bilingual;
  readonly level: CourtLevel;
  readonly region: string;
  readonly district?: string;
  /** How sure the code is. */
  readonly status: LawStatus;
  readonly hearings: readonly Hearing[];
  /** An extension of a referred mediation needs this court's consent (D-COURT-CONSENT). */
  readonly courtConsentForExtension: boolean;
  /** One party's application with the other's consent counts as joint (D-JOINT-APPLICATION). */
  readonly jointApplicationByConsent: boolean;
}

export type CourtTable = readonly CourtEntry[];

export const courtByCode = (table: CourtTable, code: string): CourtEntry | undefined =>
  table.find((court) => court.code === code);

const COURT_KEYS = [
  'code',
  'name',
  'level',
  'region',
  'district',
  'status',
  'hearings',
  'courtConsentForExtension',
  'jointApplicationByConsent',
];
const HEARING_KEYS = ['matters', 'areas', 'fromFen', 'belowFen', 'status', 'effectiveFrom', 'effectiveTo'];

/** Reads the parsed config/regions/courts.yaml against the areas that exist. Throws one error naming every fault. */
export function buildCourtTable(content: unknown, areas: readonly string[]): CourtTable {
  const faults: string[] = [];
  const complain: Complain = (where, what) => faults.push(`${where}: ${what}`);
  const rows = isTable(content) && Array.isArray(content.courts) ? content.courts : undefined;
  if (!rows) complain('courts', 'must be a list');
  const table = (rows ?? []).map((row, i) => readCourt(row, `court ${i + 1}`, areas, complain));
  const codes = table.map((court) => court?.code);
  codes.forEach((code, i) => code && codes.indexOf(code) < i && complain(code, 'is there twice'));
  refuseFaults('The table of courts', faults);
  return table as CourtEntry[];
}

function readCourt(row: unknown, place: string, areas: readonly string[], complain: Complain): CourtEntry | undefined {
  if (!isTable(row)) return void complain(place, 'must be a table');
  const where = isFilled(row.code) ? row.code : place;
  onlyKeys(row, COURT_KEYS, where, complain);
  if (!isFilled(row.code)) complain(where, 'needs a code');
  if (!isBilingual(row.name)) complain(where, 'name needs zh and en');
  if (row.level !== 'INTERMEDIATE' && row.level !== 'BASIC') complain(where, 'level must be INTERMEDIATE or BASIC');
  const seat = row.district === undefined ? row.region : `${String(row.region)}/${String(row.district)}`;
  if (!areas.includes(String(seat))) complain(where, `seat ${String(seat)} is not in the table of regions`);
  if (!isStatus(row.status)) complain(where, `status must be one of ${LAW_STATUSES.join(', ')}`);
  for (const key of ['courtConsentForExtension', 'jointApplicationByConsent'])
    if (typeof row[key] !== 'boolean') complain(where, `${key} must be true or false`);
  if (!Array.isArray(row.hearings)) complain(where, 'hearings must be a list');
  else row.hearings.forEach((h, i) => checkHearing(h, row.level, `${where}, hearing ${i + 1}`, areas, complain));
  const hearings = Array.isArray(row.hearings) ? row.hearings.map((h) => ({ effectiveTo: null, ...(h as Raw) })) : [];
  return { ...row, hearings } as unknown as CourtEntry;
}

function checkHearing(raw: unknown, level: unknown, where: string, areas: readonly string[], complain: Complain) {
  if (!isTable(raw)) return complain(where, 'must be a table');
  onlyKeys(raw, HEARING_KEYS, where, complain);
  const matters = Array.isArray(raw.matters) ? raw.matters : [];
  if (matters.length === 0) complain(where, 'matters must be a list');
  for (const matter of matters)
    if (!HEARD_MATTERS.includes(matter as HeardMatter)) complain(where, `unknown matter ${String(matter)}`);
    else if (level === 'BASIC' && ABOVE_BASIC.has(matter as HeardMatter))
      complain(where, `${String(matter)} lies with intermediate courts (法释〔2022〕13号)`);
  if (!Array.isArray(raw.areas) || raw.areas.length === 0) complain(where, 'areas must be a list');
  else for (const area of raw.areas) if (!areas.includes(String(area))) complain(where, `unknown area ${String(area)}`);
  for (const key of ['fromFen', 'belowFen'])
    if (raw[key] !== undefined && !Number.isSafeInteger(raw[key])) complain(where, `${key} must be whole fen`);
  if (!isStatus(raw.status)) complain(where, `status must be one of ${LAW_STATUSES.join(', ')}`);
  const { effectiveFrom, effectiveTo = null } = raw;
  if (!isDay(effectiveFrom)) complain(where, 'effectiveFrom is not a day');
  else if (effectiveTo !== null && !isDay(effectiveTo)) complain(where, 'effectiveTo is not a day');
  else if (effectiveTo !== null && effectiveTo < effectiveFrom) complain(where, 'ends before it begins');
}

/** Designs and well-known marks may come down to a basic court with the SPC's approval, technical matters may not. */
const ABOVE_BASIC = new Set<HeardMatter>(['PAT_INV', 'PAT_UM', 'PV', 'IC', 'TS_TECH', 'SW', 'MONO']);
const isStatus = (x: unknown): x is LawStatus => LAW_STATUSES.some((status) => status === x);
