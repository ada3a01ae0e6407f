import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import ExcelJS from 'exceljs';
import { boardCsv, boardXlsx } from '../../apps/api/src/statistics/board-file.js';
import { casesBehind } from '../../apps/api/src/statistics/board-cases.queries.js';
import { board } from '../../apps/api/src/statistics/board.queries.js';
import {
  BREAKDOWNS,
  INDICATORS,
  INDICATOR_IDS,
  type Breakdown,
  type IndicatorId,
} from '../../apps/api/src/statistics/indicators.js';
import { FEW, withoutSmallCells } from '../../apps/api/src/statistics/small-cells.js';
import { sampleCases } from '../../apps/demo/src/case-file.js';
import { Player } from '../../apps/demo/src/player.js';
import { CITY_TIME } from '../../apps/demo/src/world.js';
import { wordingOf } from '#libs/domain';
import { actorOf, CorridorCity } from '../demo/corridor-city.js';

const YEAR = { from: '2025-01-01', to: '2025-12-31', asOf: '2025-12-31' };

let city: CorridorCity;
let player: Player;
let owner: pg.Client;
beforeAll(async () => {
  city = await CorridorCity.open();
  player = new Player(city);
  await player.play(sampleCases());
  await city.clock(CITY_TIME);
  owner = new pg.Client({ connectionString: city.database.ownerUrl });
  await owner.connect();
}, 120_000);
afterAll(async () => {
  await owner.end();
  await city.close();
});

const boardOf = (by: Breakdown | null, who = 'director', period: Partial<typeof YEAR> = {}) =>
  board(city.corridor.db, actorOf(who), { ...YEAR, ...period, by });
const column = async (by: Breakdown, ...ids: IndicatorId[]) =>
  Object.fromEntries(
    (await boardOf(by)).rows.map(({ key, label, figures }) => [label ?? key, ids.map((id) => figures[id])]),
  );

describe('the board of the sample cases (domain.md §8)', () => {
  it('has every figure of the table', async () => {
    const { total, checks } = await boardOf(null);
    expect(total).toMatchObject({
      registered: 15,
      accepted: 14,
      refused: 1,
      withdrawn: 0,
      carriedIn: 0,
      closed: 13,
      carriedOut: 1,
      success: 9,
      failure: 4,
      successRate: 69.2,
      successRateOfAccepted: 64.3,
      written: 8,
      oral: 1,
      agreedFen: 61_200_000,
      daysSum: 301,
      daysMean: 23.2,
      daysMedian: 28,
      onTime: 13,
      onTimeRate: 100,
      confirmationBase: 6,
      confirmationApplied: 3,
      confirmationConfirmed: 3,
      confirmationAppliedRate: 50,
      agreements: 9,
      performed: 7,
      performedRate: 77.8,
      dueItems: 10,
      performedItems: 9,
      dueFen: 46_200_000,
      performedFen: 34_200_000,
      performedFenRate: 74,
    });
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
    expect(checks.length).toBe(10);
  });

  // Registered, accepted, closed, settled; S13 was an application that was not accepted.
  it('splits them by source', async () => {
    expect(await column('source', 'registered', 'accepted', 'closed', 'success')).toEqual({
      PARTY_APPLICATION: [4, 3, 2, 2],
      PROACTIVE: [1, 1, 1, 1],
      ORGAN_TRANSFER: [1, 1, 1, 0],
      COURT_DELEGATED: [5, 5, 5, 3],
      COURT_ENTRUSTED: [2, 2, 2, 1],
      CROSS_REGION: [2, 2, 2, 2],
    });
  });

  it('splits them by right', async () => {
    expect(await column('right', 'accepted', 'agreedFen')).toEqual({
      TM: [1, 800_000],
      PAT_DES: [1, 2_500_000],
      COPY: [4, 400_000],
      TS_TECH: [1, 35_000_000],
      GI: [1, 0],
      PAT_UM: [1, 0],
      SW: [1, 12_000_000],
      PV: [1, 4_500_000],
      PAT_INV: [2, 6_000_000],
      DOMAIN: [1, 0],
    });
  });

  it('splits them by court; what no court sent has a row as well', async () => {
    expect(await column('court', 'accepted', 'confirmationBase', 'confirmationApplied')).toEqual({
      西宁市中级人民法院: [3, 1, 1],
      西宁市城东区人民法院: [1, 0, 0],
      西宁市城西区人民法院: [3, 2, 1],
      NONE: [7, 3, 1],
    });
  });

  it('splits them by the month in which each thing happened, months without anything included', async () => {
    const months = await column('month', 'registered', 'accepted', 'closed', 'carriedOut');
    expect(Object.keys(months)).toHaveLength(12);
    expect(months).toMatchObject({
      '2025-01': [2, 2, 1, 1],
      '2025-02': [0, 0, 1, 0],
      '2025-05': [1, 1, 2, 0],
      '2025-09': [4, 4, 1, 4],
      '2025-10': [1, 0, 4, 0],
      '2025-12': [1, 1, 1, 1],
    });
  });

  it('counts in a quarter what happened in it, and carries the rest', async () => {
    const { total, checks } = await boardOf('source', 'director', { from: '2025-10-01', to: '2025-12-31' });
    expect(total).toMatchObject({
      registered: 3,
      accepted: 2,
      refused: 1,
      carriedIn: 4,
      closed: 5,
      carriedOut: 1,
      success: 4,
      failure: 1,
    });
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
  });

  it('knows as of a day only what had happened by then', async () => {
    const { total } = await boardOf(null, 'director', { to: '2025-10-31', asOf: '2025-10-31' });
    // S10 was confirmed in November; S07 and S08 fell due on the day itself.
    expect(total).toMatchObject({ confirmationApplied: 2, confirmationConfirmed: 2, closed: 12, dueItems: 6 });
    const later = await boardOf(null, 'director', { to: '2025-10-31', asOf: '2025-12-31' });
    expect(later.total).toMatchObject({ confirmationApplied: 3, confirmationConfirmed: 3, closed: 12, dueItems: 10 });
  });
});

describe('a click on a figure', () => {
  const counted = INDICATOR_IDS.filter((id) => INDICATORS[id].unit === 'cases');
  const behind = async (indicator: IndicatorId, by: Breakdown | null, key: string | null, limit = 100) =>
    casesBehind(city.corridor.db, actorOf('director'), { ...YEAR, by, key, indicator }, limit, null);

  it.each(BREAKDOWNS)(
    'shows as many cases as it counts, in every cell by %s',
    async (by) => {
      const { rows, total } = await boardOf(by);
      const cells = [{ key: null, figures: total }, ...rows];
      const ids = by === 'source' ? counted : (['registered', 'accepted', 'closed', 'performed'] as const);
      for (const { key, figures } of cells) {
        for (const id of ids) {
          const found = await behind(id, by, key);
          expect([key, id, found.total, found.items.length]).toEqual([key, id, figures[id], figures[id]]);
        }
      }
    },
    60_000,
  );

  it('shows the very cases, newest first, page by page', async () => {
    const wanted = ['S11', 'S10', 'S08', 'S07', 'S02', 'S01'].map((story) => player.cases.get(story));
    const all = await behind('confirmationBase', null, null);
    expect(new Set(all.items.map(({ id }) => id))).toEqual(new Set(wanted));
    const seen: string[] = [];
    for (let after: { value: string; id: string } | null = null; ;) {
      const cell = { ...YEAR, by: null, key: null, indicator: 'confirmationBase' as const };
      const { items, more, total } = await casesBehind(city.corridor.db, actorOf('director'), cell, 4, after);
      expect(total).toBe(6);
      seen.push(...items.map(({ id }) => id));
      if (!more) break;
      after = { value: items.at(-1)!.sortValue, id: items.at(-1)!.id };
    }
    expect(seen).toEqual(all.items.map(({ id }) => id));
  });

  it('says what each case brings to a sum', async () => {
    const { items } = await behind('agreedFen', null, null);
    expect(items.reduce((sum, { agreedFen }) => sum + agreedFen!, 0)).toBe(61_200_000);
    const closed = await behind('daysSum', null, null);
    expect(closed.items.reduce((sum, { days }) => sum + days!, 0)).toBe(301);
  });
});

describe('who counts what', () => {
  it.each([
    ['court', 3, 'what the Intermediate Court sent'],
    ['court2', 3, 'what the court of 城西 sent'],
    ['supervisor', 15, 'the region'],
    ['sysadmin', 0, 'nothing'],
    ['organ', 1, 'what it transferred'],
  ])('%s counts %i matters: %s', async (who, registered) => {
    const { total, checks } = await boardOf('source', who);
    expect(total.registered).toBe(registered);
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
  });

  it('a mediator counts the cases he was given', async () => {
    const { rows } = await boardOf('mediator');
    const { total } = await boardOf(null, 'mediator');
    const mine = rows.find(({ key }) => key === actorOf('mediator').id)!;
    expect(total.accepted).toBeGreaterThan(0);
    expect(total.accepted).toBeGreaterThanOrEqual(mine.figures.accepted!);
    expect(total.accepted).toBeLessThan(14);
  });

  it('nobody finds a case behind a figure that he may not see', async () => {
    const cell = { ...YEAR, by: null, key: null, indicator: 'registered' as const };
    const { items } = await casesBehind(city.corridor.db, actorOf('court2'), cell, 100, null);
    expect(items.map(({ id }) => id).sort()).toEqual(['S10', 'S11', 'S12'].map((s) => player.cases.get(s)!).sort());
  });
});

describe('a check goes red', () => {
  /** As the owner of the tables, past every rule, and back again. */
  const corrupted = async (story: string, change: string, back: string, by: Breakdown | null = null) => {
    const id = player.cases.get(story);
    await owner.query(`update case_file set ${change} where id = $1`, [id]);
    const { checks } = await boardOf(by);
    await owner.query(`update case_file set ${back} where id = $1`, [id]);
    return checks.filter(({ holds }) => !holds).map(({ id: check, left, right }) => [check, left, right]);
  };
  const facts = (patch: object) => `facts = facts || '${JSON.stringify(patch)}'`;
  const without = (key: string) => `facts = facts - '${key}'`;

  it.each([
    ['a success without a form', 'S01', without('form'), facts({ form: 'WRITTEN' }), 'successByForm', 9, 8],
    [
      'a closing without an outcome',
      'S03',
      without('outcome'),
      facts({ outcome: 'FAILURE' }),
      'closedByOutcome',
      13,
      12,
    ],
    [
      'a case closed before it was accepted',
      'S06',
      facts({ closedOn: '2024-06-20' }),
      facts({ closedOn: '2025-06-20' }),
      'acceptedAndCarried',
      14,
      13,
    ],
    [
      'a source nobody knows',
      'S05',
      facts({ route: 'HEARSAY' }),
      facts({ route: 'PROACTIVE' }),
      'acceptedBySource',
      14,
      13,
    ],
    ['a right nobody knows', 'S08', facts({ right: 'MOON' }), facts({ right: 'PV' }), 'acceptedByRight', 14, 13],
    [
      'a region nobody knows',
      'S09',
      facts({ region: 'moon' }),
      facts({ region: 'xining' }),
      'acceptedByRegion',
      14,
      13,
    ],
    [
      'a registration without a number',
      'S13',
      'register_number = null',
      `register_number = '西知登〔2025〕13号'`,
      'registeredByNumber',
      15,
      14,
    ],
    [
      'an acceptance without a number',
      'S15',
      'case_number = null',
      `case_number = '西知调〔2025〕14号'`,
      'acceptedByNumber',
      14,
      13,
    ],
    [
      'a confirmation where there can be none',
      'S07',
      facts({ ownershipClause: true }),
      facts({ ownershipClause: false }),
      'applicationsAllowed',
      2,
      3,
    ],
    [
      'an acceptance that was withdrawn from a closed case',
      'S12',
      without('acceptedOn'),
      facts({ acceptedOn: '2025-09-18' }),
      'registeredAndUndecided',
      15,
      14,
    ],
  ])('at %s', async (_, story, change, back, check, left, right) => {
    const red = await corrupted(story, change, back);
    expect(red).toContainEqual([check, left, right]);
    expect((await boardOf(null)).checks.every(({ holds }) => holds)).toBe(true);
  });

  it('where the rows do not add up to the total', async () => {
    // Registered a month after it was accepted: the month of its acceptance does not know it.
    const red = await corrupted(
      'S05',
      facts({ registeredOn: '2025-06-12' }),
      facts({ registeredOn: '2025-05-12' }),
      'month',
    );
    expect(red).toContainEqual(['rows.accepted', 14, 13]);
  });
});

describe('the board as a file', () => {
  const FIRST = { from: '2025-01-01', to: '2025-12-31', asOf: '2025-12-31' };

  it('has the figures on the first sheet, definitions and checks on the second', async () => {
    const file = await boardXlsx(await boardOf('source'), 'zh-CN', '2025-12-31T01:00:00.000Z');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(file as unknown as ArrayBuffer);
    const [figures, notes] = book.worksheets;
    const head = figures.getRow(1).values as string[];
    const last = figures.getRow(8).values as (string | number)[];
    expect(head[1]).toBe('来源');
    expect(last[1]).toBe('合计');
    const cell = (title: string) => last[head.indexOf(title)];
    expect([cell('登记 [件]'), cell('协议涉及金额 [元]'), cell('调解成功率 [百分比]')]).toEqual([15, 612_000, 69.2]);
    const text = notes.getSheetValues().flat(2).join('\n');
    for (const part of [FIRST.asOf, '调解成功 ÷ 结案', '受理 + 期初未结 = 结案 + 期末未结', '相符'])
      expect(text).toContain(part);
  });

  it('begins no formula, whatever a court calls itself', async () => {
    const { rows, ...rest } = await boardOf('court');
    const named = { ...rest, rows: rows.map((row) => ({ ...row, label: '=HYPERLINK("http://evil","x")' })) };
    const csv = boardCsv(named, 'zh-CN').toString();
    expect(csv).toContain(`"'=HYPERLINK(""http://evil"",""x"")"`);
    expect(csv.split('\r\n').filter((line) => /(^|,)"?[=+@-]/.test(line))).toEqual([]);
  });

  it('shows readers outside no row of fewer than three cases, and no row that the total gives away', async () => {
    for (const by of BREAKDOWNS) {
      const whole = await boardOf(by);
      const shown = withoutSmallCells(whole);
      const sum = (id: IndicatorId) => shown.rows.reduce((n, { figures }) => n + (figures[id] ?? 0), 0);
      expect([by, sum('registered'), sum('closed')]).toEqual([by, 15, 13]);
      const small = shown.rows.filter(({ figures }) => [1, 2].includes(figures.registered!));
      expect(shown.rows.length === 1 ? [] : small).toEqual([]);
    }
    const rows = withoutSmallCells(await boardOf('source')).rows.map(({ key }) => key);
    expect(rows).toContain(FEW);
    expect(rows).not.toContain('PROACTIVE');
  });
});

it('every figure, check and row has words in both languages', async () => {
  const boards = await Promise.all(BREAKDOWNS.map((by) => boardOf(by)));
  const keys = [
    ...INDICATOR_IDS.flatMap((id) => [`indicator.${id}`, `indicatorMeans.${id}`, `unit.${INDICATORS[id].unit}`]),
    ...BREAKDOWNS.map((by) => `breakdown.${by}`),
    ...boards.flatMap(({ checks }) => checks.map(({ id }) => `check.${id}`)),
  ];
  for (const language of ['zh-CN', 'en'] as const) {
    const words = wordingOf(language);
    expect(keys.filter((key) => words(key) === key)).toEqual([]);
  }
});
