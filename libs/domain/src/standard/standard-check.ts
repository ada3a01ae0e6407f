import { DISPUTE_CLASSES, type DisputeClass } from '../taxonomy/index.js';
import { isDay } from '../calendar/index.js';
import {
  EXCLUSIONS,
  SUBSIDY_OUTCOMES,
  WHOLE,
  type Claused,
  type Exclusion,
  type Ratio,
  type Standard,
  type SubsidyOutcome,
} from './standard.js';

export interface StandardFault {
  readonly path: readonly (string | number)[];
  readonly code: StandardFaultCode;
}

export type StandardFaultCode =
  | 'MISSING'
  | 'UNKNOWN_KEY'
  | 'NOT_YUAN'
  | 'NOT_A_RATIO'
  | 'NOT_A_DAY'
  | 'NOT_A_COUNT'
  | 'NO_CLAUSE'
  | 'CLASSES_NOT_RISING'
  | 'DAYS_REVERSED';

type Path = readonly (string | number)[];

/** Yuan as people write them: no sign, no exponent, no full-width digits, at most two decimals. Null: not an amount. */
export function fenOfYuan(value: unknown): number | null {
  const match = /^(0|[1-9]\d{0,8})(?:\.(\d{1,2}))?$/.exec(String(value));
  return match && Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** "0.5" → 5000. At most four decimals, between 0 and 10. */
export function ratioOf(value: unknown): Ratio | null {
  const match = /^(\d)(?:\.(\d{1,4}))?$|^(10)$/.exec(String(value));
  return match && (match[3] ? 10 * WHOLE : Number(match[1]) * WHOLE + Number((match[2] ?? '').padEnd(4, '0')));
}

/** A standard from its document (YAML or a draft), or everything that is wrong with it. */
export function readStandard(data: unknown): { standard: Standard } | { faults: readonly StandardFault[] } {
  const reader = new Reader();
  const standard = readWhole(reader, asTable(data));
  return reader.faults.length > 0 ? { faults: reader.faults } : { standard };
}

type Table = Readonly<Record<string, unknown>>;
const asTable = (value: unknown): Table => (value && typeof value === 'object' ? (value as Table) : {});

class Reader {
  readonly faults: StandardFault[] = [];

  fault(path: Path, code: StandardFaultCode): void {
    this.faults.push({ path, code });
  }

  /** The table at a key; every key it may have is named, so that a misspelt one is found. */
  table(from: Table, path: Path, key: string, known: readonly string[]): Table {
    if (from[key] === undefined) this.fault([...path, key], 'MISSING');
    const table = asTable(from[key]);
    for (const name of Object.keys(table)) if (!known.includes(name)) this.fault([...path, key, name], 'UNKNOWN_KEY');
    return table;
  }

  read<T>(from: Table, path: Path, key: string, code: StandardFaultCode, take: (value: unknown) => T | null): T {
    const value = from[key];
    const taken = value === undefined ? null : take(value);
    if (taken === null) this.fault([...path, key], value === undefined ? 'MISSING' : code);
    return taken as T;
  }

  clause(from: Table, path: Path): string {
    const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : null);
    return this.read(from, path, 'clause', 'NO_CLAUSE', text);
  }

  fen(from: Table, path: Path, key = 'yuan'): number {
    return this.read(from, path, key, 'NOT_YUAN', fenOfYuan);
  }

  money(from: Table, path: Path, key: string): Claused<{ fen: number }> {
    const row = this.table(from, path, key, ['yuan', 'clause']);
    return { fen: this.fen(row, [...path, key]), clause: this.clause(row, [...path, key]) };
  }

  share(from: Table, path: Path, key: string): Claused<{ ratio: Ratio }> {
    const row = this.table(from, path, key, ['ratio', 'clause']);
    const ratio = this.read(row, [...path, key], 'ratio', 'NOT_A_RATIO', ratioOf);
    return { ratio, clause: this.clause(row, [...path, key]) };
  }

  count(from: Table, path: Path, key: string, least = 1): number {
    const whole = (value: unknown) => (Number.isInteger(value) && Number(value) >= least ? Number(value) : null);
    return this.read(from, path, key, 'NOT_A_COUNT', whole);
  }

  day(from: Table, path: Path, key: string): string {
    return this.read(from, path, key, 'NOT_A_DAY', (value) => (isDay(value) ? value : null));
  }

  each<K extends string, V>(
    from: Table,
    key: string,
    names: readonly K[],
    read: (row: Table, path: Path, name: K) => V,
  ) {
    const rows = this.table(from, [], key, names);
    return Object.fromEntries(names.map((name) => [name, read(rows, [key], name)])) as Record<K, V>;
  }
}

const KEYS = [
  'id', 'version', 'title', 'illustrative', 'effectiveFrom', 'effectiveTo', 'base', 'form', 'outcome', 'series',
  'regionShare', 'confirmationBonus', 'roundToYuan', 'caps', 'exclusions', 'classRules', 'spotCheck', 'returns',
]; // prettier-ignore

function readWhole(r: Reader, data: Table): Standard {
  for (const key of Object.keys(data)) if (!KEYS.includes(key)) r.fault([key], 'UNKNOWN_KEY');
  const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : null);
  const title = r.table(data, [], 'title', ['zh', 'en']);
  const series = r.table(data, [], 'series', ['cases', 'days', 'first', 'others']);
  const share = r.table(data, [], 'regionShare', ['alone', 'joint']);
  const caps = r.table(data, [], 'caps', ['perCase', 'perMediatorYear']);
  const rules = r.table(data, [], 'classRules', [...DISPUTE_CLASSES]);
  const returns = r.table(data, [], 'returns', ['most', 'clause']);
  const standard: Standard = {
    id: r.read(data, [], 'id', 'MISSING', text),
    version: r.count(data, [], 'version'),
    title: {
      zh: r.read(title, ['title'], 'zh', 'MISSING', text),
      en: r.read(title, ['title'], 'en', 'MISSING', text),
    },
    illustrative: data['illustrative'] === true,
    effectiveFrom: r.day(data, [], 'effectiveFrom'),
    ...(data['effectiveTo'] !== undefined && { effectiveTo: r.day(data, [], 'effectiveTo') }),
    base: r.each(data, 'base', DISPUTE_CLASSES, (rows, path, name: DisputeClass) => r.money(rows, path, name)),
    form: r.each(data, 'form', ['WRITTEN', 'ORAL'] as const, (rows, path, name) => r.share(rows, path, name)),
    outcome: r.each(data, 'outcome', SUBSIDY_OUTCOMES, (rows, path, name: SubsidyOutcome) => r.share(rows, path, name)),
    series: {
      cases: r.count(series, ['series'], 'cases', 2),
      days: r.count(series, ['series'], 'days'),
      first: r.share(series, ['series'], 'first'),
      others: r.share(series, ['series'], 'others'),
    },
    regionShare: { alone: r.share(share, ['regionShare'], 'alone'), joint: r.share(share, ['regionShare'], 'joint') },
    confirmationBonus: r.money(data, [], 'confirmationBonus'),
    roundToFen: r.fen(data, [], 'roundToYuan'),
    caps: {
      perCase: r.money(caps, ['caps'], 'perCase'),
      perMediatorYear: r.money(caps, ['caps'], 'perMediatorYear'),
    },
    exclusions: r.each(data, 'exclusions', EXCLUSIONS, (rows, path, name: Exclusion) => {
      const row = r.table(rows, path, name, ['clause']);
      return { clause: r.clause(row, [...path, name]) };
    }),
    classRules: {
      MAJOR: classRule(r, rules, 'MAJOR'),
      COMPLEX: classRule(r, rules, 'COMPLEX'),
      SIMPLE: simpleRule(r, rules),
      GENERAL: { clause: r.clause(r.table(rules, ['classRules'], 'GENERAL', ['clause']), ['classRules', 'GENERAL']) },
    },
    spotCheck: r.share(data, [], 'spotCheck'),
    returns: { most: r.count(returns, ['returns'], 'most', 0), clause: r.clause(returns, ['returns']) },
  };
  if (r.faults.length === 0) weigh(r, standard);
  return standard;
}

function classRule(r: Reader, rules: Table, name: 'MAJOR' | 'COMPLEX') {
  const path = ['classRules', name];
  const row = r.table(rules, ['classRules'], name, ['fromYuan', 'fromParties', 'clause']);
  return {
    valueFen: r.fen(row, path, 'fromYuan'),
    parties: r.count(row, path, 'fromParties'),
    clause: r.clause(row, path),
  };
}

function simpleRule(r: Reader, rules: Table) {
  const path = ['classRules', 'SIMPLE'];
  const row = r.table(rules, ['classRules'], 'SIMPLE', ['belowYuan', 'sessions', 'clause']);
  return {
    belowFen: r.fen(row, path, 'belowYuan'),
    sessions: r.count(row, path, 'sessions'),
    clause: r.clause(row, path),
  };
}

/** What is well-formed and still nonsense. */
function weigh(r: Reader, { base, classRules, effectiveFrom, effectiveTo, roundToFen }: Standard): void {
  const rising = [base.SIMPLE.fen, base.GENERAL.fen, base.COMPLEX.fen, base.MAJOR.fen];
  if (rising.some((fen, index) => index > 0 && fen < rising[index - 1])) r.fault(['base'], 'CLASSES_NOT_RISING');
  const { SIMPLE, COMPLEX, MAJOR } = classRules;
  if (SIMPLE.belowFen > COMPLEX.valueFen || COMPLEX.valueFen >= MAJOR.valueFen)
    r.fault(['classRules'], 'CLASSES_NOT_RISING');
  if (effectiveTo !== undefined && effectiveTo < effectiveFrom) r.fault(['effectiveTo'], 'DAYS_REVERSED');
  if (roundToFen < 1) r.fault(['roundToYuan'], 'NOT_YUAN');
}
