import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIFECYCLES } from '#libs/casework';
import { sampleCases } from '../../apps/demo/src/case-file.js';
import { Player } from '../../apps/demo/src/player.js';
import { CITY_TIME } from '../../apps/demo/src/world.js';
import { pageAt } from '../../apps/api/src/cases/case-at.queries.js';
import { casePage, visibleCase } from '../../apps/api/src/cases/case-page.queries.js';
import { checkChain } from '../../apps/api/src/cases/chain-check.queries.js';
import { explainDeadline, simulateExtension } from '../../apps/api/src/cases/deadline-explained.js';
import { clocksOf } from '../../apps/api/src/cases/deadlines.queries.js';
import { entryChange } from '../../apps/api/src/cases/entry-change.queries.js';
import { timeline } from '../../apps/api/src/cases/timeline.queries.js';
import { pageOfPaper } from '../../apps/api/src/papers/paper-page.js';
import { classesOnPaper } from '../../apps/api/src/papers/paper-readers.js';
import { loadPaper } from '../../apps/api/src/papers/paper.queries.js';
import { actorOf, CorridorCity } from './corridor-city.js';

const STORIES = sampleCases().map(({ case: story }) => [story]);
const director = actorOf('director');

let city: CorridorCity;
let player: Player;
beforeAll(async () => {
  city = await CorridorCity.open();
  player = new Player(city);
  await player.play(sampleCases());
  await city.clock(CITY_TIME);
}, 120_000);
afterAll(() => city?.close());

const idOf = (story: string) => player.cases.get(story)!;
const caseOf = async (story: string) => (await visibleCase(city.corridor, director, idOf(story)))!;
const page = async (story: string, who = director) => (await casePage(city.corridor, who, idOf(story)))!;

describe('the clocks', () => {
  it.each(STORIES)('of %s explain themselves to the very day that is stored', async (story) => {
    for (const { clock, input } of await clocksOf(city.corridor, idOf(story))) {
      const explained = explainDeadline(city.corridor, clock, input);
      expect([clock.name, explained?.computed.due, explained?.agrees]).toEqual([clock.name, clock.due, true]);
      expect(explained!.steps.at(-1)).toMatchObject({ kind: 'due', day: clock.due });
      expect(explained!.period.law.length).toBeGreaterThan(0);
    }
  });

  it('of S04 tell of the holiday before the extension, and of what everybody agreed on after it', async () => {
    const known = await clocksOf(city.corridor, idOf('S04'));
    const [base, extended] = known
      .filter(({ clock }) => clock.name === 'mediation.term')
      .map(({ clock, input }) => explainDeadline(city.corridor, clock, input)!);
    expect(base).toMatchObject({ raw: '2025-05-01', due: '2025-05-06', rolledDays: 5, holidays: ['LABOUR_DAY'] });
    expect(extended).toMatchObject({ agreedEnd: '2025-05-26', due: '2025-05-26', rolledDays: 0 });
  });

  it('of S15 can be lengthened on paper first, and no rule without a right to it', async () => {
    const known = await clocksOf(city.corridor, idOf('S15'));
    const term = known.find(({ clock }) => clock.name === 'mediation.term' && clock.state === 'RUNNING')!;
    expect(simulateExtension(city.corridor, term.clock, term.input, { days: 20 })).toMatchObject({
      was: '2026-01-09',
      due: '2026-01-29',
      extend: 'ALL_PARTIES',
    });
    const acceptance = known.find(({ clock }) => clock.name === 'intake.acceptance')!;
    expect(simulateExtension(city.corridor, acceptance.clock, acceptance.input, { days: 5 })).toMatchObject({
      problem: 'NOT_EXTENDABLE',
    });
  });
});

describe('the page', () => {
  it.each(STORIES)('of %s draws every lifecycle from where it began to where it stands', async (story) => {
    const { processes, stage, leadingProcess, owner, names, committee } = await page(story);
    for (const { room, state, path } of processes) {
      expect([room, path.filter(({ standing }) => standing === 'current').map((step) => step.state)]).toEqual([
        room,
        [state],
      ]);
      const states = LIFECYCLES.get(room as never)!.steps;
      for (const step of path) expect(states.has(step.state)).toBe(true);
    }
    const leading = processes.find(({ id }) => id === leadingProcess)!;
    expect(`${leading.room}.${leading.state}`).toBe(stage);
    expect([owner?.name, committee.name].every((name) => typeof name === 'string' && name.length > 1)).toBe(true);
    expect(Object.values(names.people).every((name) => name.length > 1)).toBe(true);
  });

  it('says at a past instant what it said then, and today what the tables say', async () => {
    for (const [story] of STORIES) {
      const now = await page(story);
      const then = (await pageAt(city.corridor, director, idOf(story), '2026-01-01T00:00:00.000Z'))!;
      const { parties, papers, sessions, obligations, registerNumber, caseNumber, stage, facts } = now;
      expect({ ...then, entries: then.entries }).toMatchObject({
        parties,
        papers,
        sessions,
        obligations,
        registerNumber,
        caseNumber,
        stage,
        facts,
      });
      const states = (rows: readonly { id: string; state: string }[]) => rows.map(({ id, state }) => `${id} ${state}`);
      expect(states(then.deadlines)).toEqual(states(now.deadlines));
    }
    // S02 the day before both parties signed: drafted at most, nothing owed, the term still runs.
    const early = (await pageAt(city.corridor, director, idOf('S02'), '2025-02-01T00:00:00.000Z'))!;
    expect(early.obligations).toEqual([]);
    expect(early.deadlines.find(({ name }) => name === 'mediation.term')).toMatchObject({ state: 'RUNNING' });
    expect(early.papers.map(({ kind }) => kind)).not.toContain('AGREEMENT');
    expect(early.caseNumber).toBe('西知调〔2025〕2号');
  });

  it('flags what everybody should know', async () => {
    const flags = async (story: string) => (await page(story)).flags.map(({ flag }) => flag);
    expect(await flags('S04')).toEqual(expect.arrayContaining(['SECRET', 'COMPLEX']));
    expect(await flags('S09')).toContain('OWNERSHIP_CLAUSE');
    expect(await flags('S14')).toContain('SHAM');
    expect(await flags('S01')).toEqual([]);
  });

  it('shows a natural person to those who watch by surname only, in the title too', async () => {
    const supervisor = actorOf('supervisor');
    const { title, parties } = await page('S15', supervisor);
    expect([title.includes('赵某'), title.includes('赵*')]).toEqual([false, true]);
    expect(parties.find(({ type }) => type === 'PERSON')?.name).toBe('赵*');
  });
});

describe('the record', () => {
  it.each(STORIES)('of %s holds from end to end', async (story) => {
    const { entries } = await page(story);
    expect(await checkChain(city.corridor, idOf(story))).toMatchObject({
      entries,
      verifiedTo: entries,
      holds: true,
      firstBad: null,
      sealedTo: 0,
    });
  });

  it.each([['S03'], ['S07'], ['S14']])(
    'of %s says of each entry what it changed',
    async (story) => {
      const { items } = await timeline(city.corridor, director, await caseOf(story), {}, 0, 500);
      for (const { no, from, to, caseChange } of items) {
        const change = (await entryChange(city.corridor, idOf(story), no))!;
        expect([no, change.from, change.to]).toEqual([no, from, to]);
        const told = Object.keys((caseChange as { after: object } | null)?.after ?? {});
        for (const { of, fact } of change.changes) if (of === 'case') expect(told).toContain(fact);
      }
    },
    60_000,
  );

  it('names the first entry that somebody has tampered with', async () => {
    const [{ hash }] = await city.corridor.db.query<{ hash: string }>(
      `select hash from audit_entry where case_id = $1 and no = 3`,
      [idOf('S01')],
    );
    const forged = { ...city.corridor, db: tampering(city, idOf('S01'), hash) };
    expect(await checkChain(forged as never, idOf('S01'))).toMatchObject({ holds: false, firstBad: 3, verifiedTo: 2 });
  });

  it('is found by kind, room, person and day', async () => {
    const found = await caseOf('S07');
    const look = async (filter: object) => (await timeline(city.corridor, director, found, filter, 0, 500)).items;
    expect((await look({ kind: 'SESSION' })).map(({ event }) => event)).toEqual([
      'scheduleSession',
      'holdSession',
      'scheduleSession',
      'holdSession',
    ]);
    const everything = await look({});
    expect((await look({ kind: 'ACT' })).length).toBe(everything.filter(({ actor }) => actor.role !== 'system').length);
    expect(new Set((await look({ room: 'settlement' })).map(({ room }) => room))).toEqual(new Set(['settlement']));
    const mine = await look({ person: actorOf('mediator2').id });
    expect(new Set(mine.map(({ actor }) => actor.id))).toEqual(new Set([actorOf('mediator2').id]));
    const august = await look({ from: '2025-08-01', to: '2025-08-31' });
    expect(august.length).toBeGreaterThan(5);
    expect(august.every(({ on }) => on.startsWith('2025-08'))).toBe(true);
  });
});

/** The database as somebody would have left it who changed the third entry of a case. */
const tampering = ({ corridor }: CorridorCity, caseId: string, hash: string) => ({
  query: async (text: string, values: unknown[], name?: string) => {
    const rows = await corridor.db.query<any>(text, values, name);
    if (name !== 'chain-of-case' || values[0] !== caseId) return rows;
    return rows.map((row) =>
      row.hash === hash ? { ...row, body: { ...row.body, event: 'withdrawApplication' } } : row,
    );
  },
});

describe('the papers', () => {
  it.each(STORIES)('of %s are pages without a hole', async (story) => {
    const { papers } = await page(story);
    for (const { id, kind } of papers) {
      const paper = (await loadPaper(city.corridor, director, id))!;
      const printed = pageOfPaper(paper, { actor: director, classes: ['personal', 'confidential'], full: true });
      const text = JSON.stringify(printed);
      expect([kind, /[{}]\w|undefined|\[object|Invalid/.test(text.replace(/^\{|\{"|"\}|\}$/g, ''))]).toEqual([
        kind,
        false,
      ]);
      if (FILLED.includes(kind)) expect([kind, text.includes('＿')]).toEqual([kind, false]);
    }
  });

  /** Forms whose every line the record knows. */
  const FILLED = [
    'ACCEPTANCE_NOTICE',
    'NON_ACCEPTANCE_NOTICE',
    'APPOINTMENT_NOTICE',
    'SESSION_NOTICE',
    'RIGHTS_NOTICE',
    'EXTENSION_CONSENT',
    'UNDISPUTED_FACTS',
    'AGREEMENT',
    'ORAL_AGREEMENT_REGISTER',
    'TERMINATION_NOTICE',
    'TERMINATION_REPORT',
    'FEEDBACK',
    'CONFIRMATION_APPLICATION',
    'CONFIRMATION_OFFER',
    'RECEIPT',
  ];

  it('say at filing what stood then: the first term of S04 on its receipt, the agreed one on the consent', async () => {
    const { papers } = await page('S04');
    const print = async (kind: string) => {
      const paper = (await loadPaper(city.corridor, director, papers.find((one) => one.kind === kind)!.id))!;
      return JSON.stringify(
        pageOfPaper(paper, { actor: director, classes: ['personal', 'confidential'], full: false }),
      );
    };
    expect(await print('RECEIPT')).toContain('二〇二五年五月六日');
    const consent = await print('EXTENSION_CONSENT');
    expect(consent).toContain('原定于二〇二五年五月六日届满');
    expect(consent).toContain('延长至二〇二五年五月二十六日');
  });

  it('name the article of the law as it is numbered on their day', async () => {
    const { papers } = await page('S02');
    const { id } = papers.find(({ kind }) => kind === 'CONFIRMATION_APPLICATION')!;
    const paper = (await loadPaper(city.corridor, director, id))!;
    const text = JSON.stringify(pageOfPaper(paper, { actor: director, classes: ['personal'], full: false }));
    expect(text).toContain('《中华人民共和国民事诉讼法》第二百零五条');
  });

  it('hold back what their reader may not see, and are not there for whom they do not concern', async () => {
    const { papers, facts } = await page('S04');
    const record = papers.find(({ kind }) => kind === 'SESSION_RECORD')!;
    const readers = { director: 2, mediator5: 2, archivist: 2, intake: 1, supervisor: 0, court: null, mediator2: null };
    for (const [who, classes] of Object.entries(readers)) {
      const actor = actorOf(who);
      const found = classesOnPaper(actor, 'SESSION_RECORD', facts);
      const seen = await loadPaper(city.corridor, actor, record.id);
      expect([who, seen === null ? null : (found?.length ?? null)]).toEqual([who, classes]);
    }
    const supervisor = actorOf('supervisor');
    const paper = (await loadPaper(city.corridor, supervisor, record.id))!;
    const text = JSON.stringify(pageOfPaper(paper, { actor: supervisor, classes: [], full: false }));
    expect(text).toContain('依规定不予显示');
    expect(text).not.toContain(paper.entry.secrets['summary'].value);
  });

  it('never print what was said to the mediator alone', async () => {
    const caucus = await city.corridor.db.query<{ caseId: string; value: string }>(
      `select case_id as "caseId", value #>> '{}' as value from vault where secrecy = 'caucus'`,
    );
    expect(caucus.length).toBeGreaterThan(0);
    for (const { caseId, value } of caucus) {
      const { papers } = (await casePage(city.corridor, director, caseId))!;
      for (const { id } of papers) {
        const paper = (await loadPaper(city.corridor, director, id))!;
        const printed = pageOfPaper(paper, { actor: director, classes: ['personal', 'confidential'], full: true });
        expect(JSON.stringify(printed).includes(value)).toBe(false);
      }
    }
  });
});
