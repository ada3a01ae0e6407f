import { PAPERS, type PaperKind } from '#libs/domain';
import type { CasePage } from './city.js';
import { idOf } from './world.js';

/**
 * Story files name things as people do; here the names become ids. `@applicant`, `@respondent`, `@respondent2`, `@all`
 * (every party), `@person.mediator`, `@org.market-regulator`, `@case.S10`, `@session` (the latest), `@item.1` (the first
 * obligation or instalment in the agreement's plan), `@index` (a line for every kind of paper there is, in the order of the
 * dossier; `@index.RIGHTS_NOTICE` leaves one out) and `@pages` (their number).
 */
export function resolveRefs(value: unknown, page: CasePage | null, cases: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string' && value.startsWith('@')) return resolve(value.slice(1), page, cases);
  if (Array.isArray(value)) return value.flatMap((item) => resolveRefs(item, page, cases));
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveRefs(item, page, cases)]));
  }
  return value;
}

function resolve(name: string, page: CasePage | null, cases: ReadonlyMap<string, string>): unknown {
  const [head, key] = name.split('.');
  if (head === 'person') return idOf('person', key);
  if (head === 'org') return idOf('organisation', key);
  if (head === 'case') return known(cases.get(key), name);
  if (head === 'all') return known(page, name).parties.map(({ id }) => id);
  if (head === 'session') return known(page?.sessions.at(-1)?.id, name);
  if (head === 'item') return known(items(page)[Number(key) - 1]?.obligation, name);
  if (head === 'index') return indexOf(known(page, name), key);
  if (head === 'pages') return indexOf(known(page, name), key).reduce((sum, { pages }) => sum + pages, 0);
  const [, role, nth = '1'] = /^([a-z]+)(\d*)$/.exec(head) ?? [];
  // Ids are ordered by time, so parties come in the order in which they were registered.
  const parties = known(page, name).parties.filter((party) => party.role === role?.toUpperCase());
  return known(parties[Number(nth || '1') - 1]?.id, name);
}

/** Two pages a kind; the back cover comes with the compiling. */
function indexOf({ papers }: CasePage, except?: string): { paper: string; pages: number }[] {
  const filed = papers.filter(({ withdrawn }) => !withdrawn).map(({ kind }) => kind as PaperKind);
  return [...new Set<PaperKind>([...filed, 'BACK_COVER'])]
    .filter((kind) => PAPERS[kind] > 0 && kind !== except)
    .sort((a, b) => PAPERS[a] - PAPERS[b])
    .map((paper) => ({ paper, pages: 2 }));
}

const items = (page: CasePage | null): { obligation: string }[] =>
  page?.processes.find(({ room }) => room === 'settlement')?.facts.items ?? [];

function known<T>(value: T | undefined | null, name: string): T {
  if (value === undefined || value === null) throw new Error(`The story names @${name}, which is not there.`);
  return value;
}
