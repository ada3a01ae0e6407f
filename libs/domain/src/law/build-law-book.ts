import { isDay } from '../calendar/day.js';
import type { Day } from '../calendar/day.js';
import { isBilingual, isTable, onlyKeys, refuseFaults } from './config-shape.js';
import type { Complain } from './config-shape.js';
import { LAW_STATUSES } from './law-book.js';
import type { Bilingual, LawBook, LawStatus, LawVersion } from './law-book.js';

/** A parsed file of config/laws and where it came from, for the error messages. */
export interface LawFile {
  readonly origin: string;
  readonly content: unknown;
}

interface Edition {
  effectiveFrom: Day;
  effectiveTo: Day | null;
  status: LawStatus;
}

/**
 * Turns the parsed files into a book. A file is a list of laws, each with its editions and rules; a rule may appear
 * under several laws when one replaced the other. Throws one error that names every fault of every file.
 */
export function buildLawBook(files: readonly LawFile[]): LawBook {
  const faults: string[] = [];
  const book = new Map<string, LawVersion[]>();
  for (const { origin, content } of files) {
    const complain: Complain = (where, what) => faults.push(`${origin}: ${where}: ${what}`);
    if (!Array.isArray(content)) complain('file', 'must be a list of laws');
    else content.forEach((law, i) => addLaw(book, law, `law ${i + 1}`, complain));
  }
  for (const [id, versions] of book) {
    versions.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
    versions.forEach((next, i) => {
      const previous = versions[i - 1];
      if (previous && (previous.effectiveTo === null || previous.effectiveTo >= next.effectiveFrom))
        faults.push(`${id}: editions ${previous.edition} and ${next.edition} are in force on the same day`);
    });
  }
  refuseFaults('The law book', faults);
  return book;
}

function addLaw(book: Map<string, LawVersion[]>, raw: unknown, where: string, complain: Complain) {
  if (!isTable(raw)) return complain(where, 'must be a table');
  onlyKeys(raw, ['law', 'editions', 'rules'], where, complain);
  const { law } = raw;
  if (!isBilingual(law)) return complain(where, 'law needs zh and en');
  const editions = readEditions(raw.editions, law.zh, complain);
  if (!isTable(raw.rules)) return complain(law.zh, 'rules must be a table');
  for (const [id, rule] of Object.entries(raw.rules)) {
    const versions = book.get(id) ?? [];
    versions.push(...readRule(rule, law, editions, id, complain));
    book.set(id, versions);
  }
}

function readEditions(raw: unknown, where: string, complain: Complain): Map<string, Edition> {
  const editions = new Map<string, Edition>();
  if (!isTable(raw) || Object.keys(raw).length === 0) {
    complain(where, 'editions must be a table with at least one edition');
    return editions;
  }
  for (const [name, edition] of Object.entries(raw)) {
    const at = `${where}, edition ${name}`;
    if (!isTable(edition)) {
      complain(at, 'must be a table');
      continue;
    }
    onlyKeys(edition, ['effectiveFrom', 'effectiveTo', 'status'], at, complain);
    const { effectiveFrom, effectiveTo = null, status } = edition;
    if (!isDay(effectiveFrom)) complain(at, `effectiveFrom is not a day: ${String(effectiveFrom)}`);
    else if (effectiveTo !== null && !isDay(effectiveTo))
      complain(at, `effectiveTo is not a day: ${String(effectiveTo)}`);
    else if (effectiveTo !== null && effectiveTo < effectiveFrom) complain(at, 'ends before it begins');
    else if (!isStatus(status)) complain(at, `status must be one of ${LAW_STATUSES.join(', ')}`);
    else editions.set(name, { effectiveFrom, effectiveTo, status });
  }
  return editions;
}

function readRule(raw: unknown, law: Bilingual, editions: Map<string, Edition>, id: string, complain: Complain) {
  if (!isTable(raw)) {
    complain(id, 'must be a table');
    return [];
  }
  onlyKeys(raw, ['article', 'articles', 'zh', 'en', 'gists', 'status'], id, complain);
  const { zh, en, status, article = null, articles, gists = {} } = raw;
  const gist = { zh, en };
  if (!isBilingual(gist)) complain(id, 'needs zh and en');
  if (status !== undefined && !isStatus(status)) complain(id, `status must be one of ${LAW_STATUSES.join(', ')}`);
  if (articles !== undefined && raw.article !== undefined) complain(id, 'has both article and articles');
  const numbers = articles === undefined ? Object.fromEntries([...editions.keys()].map((e) => [e, article])) : articles;
  if (!isTable(numbers) || !isTable(gists)) {
    complain(id, 'articles and gists must be tables by edition');
    return [];
  }
  for (const name of Object.keys(gists))
    if (!(name in numbers)) complain(id, `gist for edition ${name}, which it has not`);
  return Object.entries(numbers).flatMap(([name, number]): LawVersion[] => {
    const edition = editions.get(name);
    const wording = gists[name] ?? gist;
    if (!edition) complain(id, `edition ${name} is not among the law's editions`);
    else if (number !== null && typeof number !== 'string')
      complain(id, `article of edition ${name} must be quoted text`);
    else if (!isBilingual(wording)) complain(id, `gist of edition ${name} needs zh and en`);
    else {
      const mark = isStatus(status) ? status : edition.status;
      return [{ law, edition: name, article: number, gist: wording, ...edition, status: mark }];
    }
    return [];
  });
}

const isStatus = (x: unknown): x is LawStatus => LAW_STATUSES.some((status) => status === x);
