import { isBilingual, isFilled, isTable, onlyKeys, refuseFaults } from '../law/config-shape.js';
import type { Complain } from '../law/config-shape.js';
import { LAW_STATUSES } from '../law/law-book.js';
import type { Bilingual, LawStatus } from '../law/law-book.js';

export const ORGAN_KINDS = ['MARKET_REGULATOR', 'CULTURE', 'AGRICULTURE', 'JUSTICE_BUREAU', 'FINANCE'] as const;
export type OrganKind = (typeof ORGAN_KINDS)[number];

/** Something of a region with a name: a district, its committee, an organ. */
export interface Named {
  readonly id: string;
  readonly name: Bilingual;
  readonly status: LawStatus;
}

export interface RegionEntry {
  /** 'xining'; the value of REGION. */
  readonly id: string;
  /** Administrative division code (GB/T 2260), '630100'. */
  readonly code: string;
  readonly name: Bilingual;
  readonly province: Bilingual;
  readonly committee: Named & {
    /** District of its seat, where known: it decides the basic court (CPL-205). */
    readonly district?: string;
  };
  readonly districts: readonly { readonly id: string; readonly code: string; readonly name: Bilingual }[];
  readonly organs: readonly (Named & { readonly kind: OrganKind })[];
}

export type RegionTable = readonly RegionEntry[];

/** Every area a court can be competent for: 'xining', 'xining/chengxi' … */
export const areasOf = (table: RegionTable): string[] =>
  table.flatMap((region) => [region.id, ...region.districts.map((district) => `${region.id}/${district.id}`)]);

const REGION_KEYS = ['id', 'code', 'name', 'province', 'committee', 'districts', 'organs'];

/** Reads the parsed config/regions/regions.yaml. Throws one error naming every fault. */
export function buildRegionTable(content: unknown): RegionTable {
  const faults: string[] = [];
  const complain: Complain = (where, what) => faults.push(`${where}: ${what}`);
  const rows = isTable(content) && Array.isArray(content.regions) ? content.regions : [];
  if (rows.length === 0) complain('regions', 'must be a list with at least one region');
  const ids = new Set<string>();
  for (const [i, row] of rows.entries()) checkRegion(row, `region ${i + 1}`, ids, complain);
  refuseFaults('The table of regions', faults);
  return rows as RegionEntry[];
}

function checkRegion(row: unknown, place: string, ids: Set<string>, complain: Complain) {
  if (!isTable(row)) return complain(place, 'must be a table');
  const where = isFilled(row.id) ? row.id : place;
  onlyKeys(row, REGION_KEYS, where, complain);
  checkId(row.id, where, ids, complain);
  checkCode(row.code, where, complain);
  if (!isBilingual(row.name)) complain(where, 'name needs zh and en');
  if (!isBilingual(row.province)) complain(where, 'province needs zh and en');
  const districts = listOf(row.districts, `${where}, districts`, complain);
  for (const district of districts) {
    const at = `${where}, district ${String(district.id)}`;
    onlyKeys(district, ['id', 'code', 'name'], at, complain);
    checkId(district.id, at, ids, complain);
    checkCode(district.code, at, complain);
    if (!isBilingual(district.name)) complain(at, 'name needs zh and en');
  }
  checkNamed(row.committee, `${where}, committee`, ['district'], ids, complain);
  const seat = isTable(row.committee) ? row.committee.district : undefined;
  if (seat !== undefined && !districts.some(({ id }) => id === seat))
    complain(where, `committee sits in unknown ${String(seat)}`);
  for (const organ of listOf(row.organs, `${where}, organs`, complain)) {
    checkNamed(organ, `${where}, organ ${String(organ.id)}`, ['kind'], ids, complain);
    if (!ORGAN_KINDS.includes(organ.kind as OrganKind)) complain(where, `unknown kind of organ ${String(organ.kind)}`);
  }
}

function checkNamed(raw: unknown, where: string, more: readonly string[], ids: Set<string>, complain: Complain) {
  if (!isTable(raw)) return complain(where, 'must be a table');
  onlyKeys(raw, ['id', 'name', 'status', ...more], where, complain);
  checkId(raw.id, where, ids, complain);
  if (!isBilingual(raw.name)) complain(where, 'name needs zh and en');
  if (!LAW_STATUSES.some((status) => status === raw.status))
    complain(where, `status must be one of ${LAW_STATUSES.join(', ')}`);
}

function checkId(id: unknown, where: string, ids: Set<string>, complain: Complain) {
  if (!isFilled(id) || !/^[a-z][a-z0-9-]{1,39}$/.test(id))
    complain(where, 'id must be lower-case letters, digits, hyphens');
  else if (ids.has(id)) complain(where, `id ${id} is there twice`);
  else ids.add(id);
}

function checkCode(code: unknown, where: string, complain: Complain) {
  if (!isFilled(code) || !/^\d{6}$/.test(code)) complain(where, 'code must be six quoted digits');
}

function listOf(raw: unknown, where: string, complain: Complain) {
  if (Array.isArray(raw) && raw.every(isTable)) return raw;
  complain(where, 'must be a list of tables');
  return [];
}
