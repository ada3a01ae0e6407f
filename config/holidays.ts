import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  WorkCalendar,
  addDays,
  isDay,
  noticeFaults,
  type Day,
  type HolidayNotice,
  type RegionalDays,
} from '#libs/domain';
import { configPath, readYaml, shortName } from './files.js';

/**
 * The work calendar: the notices of the data package, then those in config/holidays, then those handed in (loaded by an
 * administrator). A later notice replaces the earlier one of the same year whole, as an amended notice does.
 */
export function loadWorkCalendar(loaded: readonly HolidayNotice[] = [], folder = configPath('holidays')): WorkCalendar {
  const filed = readFolder(folder);
  const byYear = new Map([...packagedNotices(), ...filed.notices, ...loaded].map((notice) => [notice.year, notice]));
  const notices = [...byYear.values()].sort((a, b) => a.year - b.year);
  return new WorkCalendar({ version: versionOf(notices, filed.regions), notices, regions: filed.regions });
}

/** The State Council's notices as collected by `chinese-days`, with the document numbers of config/holidays/documents.yaml. */
export function packagedNotices(): HolidayNotice[] {
  const file = createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json');
  const { holidays, workdays } = JSON.parse(readFileSync(file, 'utf8')) as Record<'holidays' | 'workdays', Labels>;
  const documents = readYaml(configPath('holidays', 'documents.yaml')).data as Record<string, Document[]>;
  const years = new Set([...Object.keys(holidays), ...Object.keys(workdays)].map(noticeYear));
  return [...years].sort().map((year) => {
    const ofYear = (labels: Labels) => Object.entries(labels).filter(([day]) => noticeYear(day) === year);
    const [off, makeUp] = [ofYear(holidays), ofYear(workdays)];
    return {
      year,
      documentNumber: documents[year]?.map(({ number }) => number).join('、') ?? null,
      source: documents[year]?.map(({ url }) => url).join(' ') ?? 'chinese-days',
      off: off.map(([day]) => day).sort(),
      makeUp: makeUp.map(([day]) => day).sort(),
      holidays: Object.fromEntries([...off, ...makeUp].map(([day, label]) => [day, holidayCode(label)])),
    };
  });
}

/** Day → "Spring Festival,春节,4". */
type Labels = Record<Day, string>;
type Document = { number: string; url: string };

/** What is off or worked in December belongs to the New Year of the next notice: no other holiday reaches into that month. */
const noticeYear = (day: Day): number => Number(day.slice(0, 4)) + (day.slice(5, 7) === '12' ? 1 : 0);

/** "New Year's Day,元旦,1" → NEW_YEARS_DAY: a code, the words are in the catalogue. */
const holidayCode = (label: string): string =>
  label
    .split(',')[0]
    .replaceAll("'", '')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase();

function readFolder(folder: string): { notices: HolidayNotice[]; regions: RegionalDays[] } {
  const files = readdirSync(folder)
    .filter((file) => /\.(ya?ml|json)$/.test(file) && file !== 'documents.yaml')
    .sort()
    .map((file) => join(folder, file));
  const entries = files.map((file) => readEntry(file));
  return {
    notices: entries.filter((entry): entry is HolidayNotice => 'year' in entry),
    regions: entries.filter((entry): entry is RegionalDays => 'region' in entry),
  };
}

/** One file an administrator added: a yearly notice (`year`) or the local days of a region (`region`). See README.md there. */
function readEntry(file: string): HolidayNotice | RegionalDays {
  const data = { ...(readYaml(file).data as Record<string, unknown>) };
  const refuse = (fault: string): never => {
    throw new Error(`${shortName(file)}: ${fault}`);
  };
  if (typeof data.source !== 'string') refuse('source is missing');
  const [off, makeUp] = [data.off, data.makeUp].map((list) => namedDays(list, refuse));
  const days = {
    source: data.source as string,
    off: off.map(([day]) => day),
    makeUp: makeUp.map(([day]) => day),
    holidays: Object.fromEntries([...off, ...makeUp]),
  };
  if (typeof data.region === 'string')
    return { region: data.region, movesPeriods: data.movesPeriods === true, ...days };
  if (!Number.isInteger(data.year)) refuse('neither a year nor a region');
  if (typeof data.documentNumber !== 'string') refuse('documentNumber is missing');
  const notice = { year: data.year as number, documentNumber: data.documentNumber as string, ...days };
  const faults = noticeFaults(notice);
  return faults.length ? refuse(faults.join('; ')) : notice;
}

/** `{ SPRING_FESTIVAL: [2027-02-05..2027-02-11] }` → each day with its holiday. */
function namedDays(list: unknown, refuse: (fault: string) => never): [Day, string][] {
  return Object.entries((list ?? {}) as Record<string, unknown>).flatMap(([holiday, spans]) =>
    [spans].flat().flatMap((span) => {
      const [first, last = first] = String(span).split('..');
      if (!isDay(first) || !isDay(last) || last < first) refuse(`${holiday}: ${span} is neither a day nor first..last`);
      const days: [Day, string][] = [];
      for (let day = first; day <= last; day = addDays(day, 1)) days.push([day, holiday]);
      return days;
    }),
  );
}

/** Changes exactly when a day changes, so that equal versions mean equal dates: CN-2004-2026-1a2b3c4d. */
function versionOf(notices: readonly HolidayNotice[], regions: readonly RegionalDays[]): string {
  const days = [
    ...notices.map(({ year, off, makeUp }) => [year, [...off].sort(), [...makeUp].sort()]),
    ...regions.map(({ region, off, makeUp, movesPeriods }) => [
      region,
      [...off].sort(),
      [...makeUp].sort(),
      movesPeriods,
    ]),
  ];
  const digest = createHash('sha256').update(JSON.stringify(days)).digest('hex').slice(0, 8);
  return `CN-${notices[0].year}-${notices.at(-1)!.year}-${digest}`;
}
