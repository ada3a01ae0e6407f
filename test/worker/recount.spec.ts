import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/casework';
import { recountBatch, recountForgotten } from '../../apps/worker/src/calendar/recount.js';
import { Sweeper } from '../../apps/worker/src/deadlines/sweeper.js';
import { Dispute } from '../corridor/dispute.js';
import { City, PEOPLE } from '../support/city.js';

/** Made up: the notice of 2027 has not been published. New Year until Monday the fourth, worked off on a December Sunday. */
const NOTICE = {
  year: 2027,
  documentNumber: '国办发明电〔2026〕0号',
  off: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'],
  makeUp: ['2026-12-27'],
};

let city: City;
beforeAll(async () => {
  city = await City.open();
});
afterAll(() => city.close());

/** As the administrator's act leaves it. */
async function publish(notice = NOTICE): Promise<string> {
  const id = newId();
  const { db } = city.corridor;
  await db.query(
    `insert into holiday_notice (id, year, document_number, source, off, make_up, calendar_version, published_at, published_by)
     values ($1, $2, $3, 'made up', $4, $5, 'v', zhihe_now(), $6)`,
    [id, notice.year, notice.documentNumber, notice.off, notice.makeUp, PEOPLE.director.id],
  );
  await db.query(
    `insert into calendar_recount (notice_id, begins_at, total)
     select $1, now(), count(*) from deadline where state = 'RUNNING' and due_on between '2026-12-25' and '2028-12-31'`,
    [id],
  );
  return id;
}

async function recountAll(): Promise<void> {
  while (await recountBatch(city.corridor, city.calendars));
}

const progress = async (id: string) =>
  (await city.corridor.db.query<any>('select * from calendar_recount where notice_id = $1', [id]))[0];
const bothWaysAgree = async (dispute: Dispute) => {
  const { replayed, stored } = await dispute.bothWays();
  expect(replayed).toEqual(stored);
};
const termOf = async (dispute: Dispute) =>
  (await dispute.rows(`select facts->>'termDue' as due from process where case_id = $1 and room = 'mediation'`))[0].due;

describe('when a holiday notice is published', () => {
  let moved: Dispute;
  let settled: Dispute;
  let untouched: Dispute;
  let notice: string;

  beforeAll(async () => {
    await city.clock('2026-11-02T01:00:00Z');
    untouched = await (await Dispute.registered(city)).accept();
    await city.clock('2026-12-05T01:00:00Z');
    moved = await (await (await Dispute.registered(city)).accept()).appoint();
    await city.clock('2026-12-10T01:00:00Z');
    settled = await (await Dispute.registered(city)).accept();
    notice = await publish();
    await recountAll();
  });

  it('a last day that is now off moves, in clock, facts and list, and the old row stays beside the new', async () => {
    const states = ['RUNNING', 'MOVED'];
    expect((await moved.clocks(states)).filter((clock) => clock.startsWith('mediation.term'))).toEqual([
      'mediation.term 2027-01-04 MOVED',
      'mediation.term 2027-01-05 RUNNING',
    ]);
    expect(await termOf(moved)).toBe('2027-01-05');
    expect(await moved.fact('termDueOn')).toBe('2027-01-05');
    expect(await moved.rows('select next_due, next_due_name from case_file where id = $1')).toEqual([
      { next_due: '2027-01-05', next_due_name: 'mediation.term' },
    ]);
    await bothWaysAgree(moved);
  });

  it('the record of the case says which document moved what, and from where it was counted', async () => {
    const [{ body }] = await moved.rows(
      `select body from audit_entry where case_id = $1 and event = 'recountDates' and room = 'mediation'`,
    );
    expect(body).toMatchObject({
      kind: 'event',
      actor: { role: 'system' },
      payload: {
        holidayNotice: NOTICE.documentNumber,
        clocks: expect.arrayContaining([
          expect.objectContaining({
            clock: 'mediation.term',
            was: '2027-01-04',
            rule: 'DL-MED-OWN',
            start: '2026-12-05',
          }),
        ]),
      },
      derived: { dates: expect.arrayContaining([expect.objectContaining({ becomes: '2027-01-05' })]) },
      deadlines: expect.arrayContaining([
        expect.objectContaining({
          name: 'mediation.term',
          movedFrom: '2027-01-04',
          started: expect.objectContaining({ due: '2027-01-05', calendarVersion: city.corridor.calendar.version }),
        }),
      ]),
    });
  });

  it('a day that stays is certain from now on, and nobody is told of it', async () => {
    const [row] = await settled.rows(
      `select due_on, provisional, calendar_version, state from deadline where case_id = $1 and name = 'mediation.term'`,
    );
    expect(row).toEqual({
      due_on: '2027-01-11',
      provisional: false,
      calendar_version: city.corridor.calendar.version,
      state: 'RUNNING',
    });
    expect(await settled.events()).toContain('mediation.recountDates');
    const told = (dispute: Dispute) =>
      dispute.rows(
        `select payload->'params' as params from outbox where payload->>'case' = $1::text and payload->>'template' = 'deadlineRecounted'`,
      );
    expect(await told(settled)).toEqual([]);
    expect(await told(moved)).toContainEqual({
      params: { deadline: 'mediation.term', was: '2027-01-04', due: '2027-01-05' },
    });
    await bothWaysAgree(settled);
  });

  it('what lies before the notice is left alone', async () => {
    expect(await untouched.clocks()).toContain('mediation.term 2026-12-02');
    const [{ n }] = await untouched.rows(
      `select count(*)::int as n from audit_entry where case_id = $1 and event = 'recountDates'
         and body->'payload'->'clocks' @> '[{"clock": "mediation.term"}]'`,
    );
    expect(n).toBe(0);
  });

  it('the work is done, and doing it again finds nothing', async () => {
    const first = await progress(notice);
    expect(first).toMatchObject({ state: 'DONE', problems: [] });
    expect(first.moved).toBeGreaterThan(0);
    expect(first.settled).toBeGreaterThan(0);
    const entries = (await moved.events()).length;
    await city.corridor.db.query(`update calendar_recount set state = 'RUNNING', pass = 1 where notice_id = $1`, [
      notice,
    ]);
    await recountAll();
    expect((await moved.events()).length).toBe(entries);
    expect(await progress(notice)).toMatchObject({ state: 'DONE', moved: first.moved, settled: first.settled });
  });

  it('the clock rings at the end of the new day, once', async () => {
    const sweep = () =>
      new Sweeper(city.corridor, (error) => {
        throw error;
      }).sweep();
    await city.clock('2027-01-05T15:59:00Z');
    await sweep();
    expect(await moved.events()).not.toContain('mediation.termExpired');
    await city.clock('2027-01-05T16:00:01Z');
    await sweep();
    await sweep();
    expect((await moved.events()).filter((event) => event === 'mediation.termExpired')).toHaveLength(1);
    await bothWaysAgree(moved);
  });
});

describe('taking a step back after the dates were counted anew', () => {
  let n = 2030;
  /** A notice of a later year each time: New Year's first three days, which fall into the term of a case begun on 2 December. */
  const aYear = async (given: (dispute: Dispute) => Promise<unknown>) => {
    n += 1;
    await city.clock(`${n - 1}-12-02T01:00:00Z`);
    const dispute = await (await (await Dispute.registered(city)).accept()).appoint();
    const before = await termOf(dispute);
    await given(dispute);
    await publish({
      year: n,
      documentNumber: `国办发明电〔${n - 1}〕0号`,
      off: [1, 2, 3, 4, 5, 6].map((day) => `${n}-01-0${day}`),
      makeUp: [],
    });
    await recountAll();
    return { dispute, before };
  };
  const undo = (dispute: Dispute, room = 'mediation') => dispute.do('director', `${room}.undoStep`, { reason: '误点' });

  it('takes back what somebody did, and leaves the dates as the notice made them', async () => {
    const { dispute, before } = await aYear((one) =>
      one.do('mediator', 'mediation.recordContact', { party: one.parties[0], channel: 'PHONE', reached: true }),
    );
    const after = await termOf(dispute);
    expect(after > before).toBe(true);
    await undo(dispute);
    expect(await termOf(dispute)).toBe(after);
    expect(await dispute.clocks()).toContain(`mediation.term ${after}`);
    await undo(dispute);
    expect(await dispute.states()).toMatchObject({ mediation: 'APPOINTING' });
    expect(await termOf(dispute)).toBe(after);
    await bothWaysAgree(dispute);
  });

  it('ends the moved clock with the step that had started it', async () => {
    const { dispute } = await aYear(async () => {});
    await undo(dispute);
    await undo(dispute, 'intake');
    expect(await dispute.states()).toMatchObject({ mediation: 'VOIDED' });
    expect((await dispute.clocks()).filter((clock) => clock.startsWith('mediation.'))).toEqual([]);
    await bothWaysAgree(dispute);
  });

  it('finds a clock again that runs anew under the calendar before', async () => {
    const { dispute, before } = await aYear(async (one) => {
      const due = await termOf(one);
      await one.do('mediator', 'mediation.extendTerm', { days: 20, consents: one.parties });
      expect((await termOf(one)) > due).toBe(true);
    });
    await undo(dispute);
    expect(await dispute.clocks()).toContain(`mediation.term ${before}`);
    await recountForgotten(city.corridor, city.calendars);
    const [{ due_on, provisional }] = await dispute.rows(
      `select due_on, provisional from deadline where case_id = $1 and name = 'mediation.term' and state = 'RUNNING'`,
    );
    expect(provisional).toBe(false);
    expect(due_on).toBe(await termOf(dispute));
    expect(due_on > before).toBe(true);
    await bothWaysAgree(dispute);
  });

  it('keeps an agreed extension: the end is counted from what was agreed', async () => {
    const { dispute } = await aYear((one) =>
      one.do('mediator', 'mediation.extendTerm', { agreedEnd: `${n}-01-04`, consents: one.parties }),
    );
    const [row] = await dispute.rows(
      `select basis, due_on from deadline where case_id = $1 and name = 'mediation.term' and state = 'RUNNING'`,
    );
    expect(row.basis).toEqual({ agreedEnd: `${n}-01-04` });
    expect(row.due_on > `${n}-01-06`).toBe(true);
    await bothWaysAgree(dispute);
  });
});

it('several workers and a busy counter count each clock once', async () => {
  await city.clock('2039-12-02T01:00:00Z');
  const disputes: Dispute[] = [];
  for (let i = 0; i < 6; i += 1) disputes.push(await (await (await Dispute.registered(city)).accept()).appoint());
  const id = await publish({
    year: 2040,
    documentNumber: '国办发明电〔2039〕0号',
    off: [1, 2, 3, 4, 5, 6].map((day) => `2040-01-0${day}`),
    makeUp: [],
  });
  const busy = disputes.map((one) =>
    one.do('mediator', 'mediation.recordContact', { party: one.parties[0], channel: 'PHONE', reached: true }),
  );
  await Promise.all([recountAll(), recountAll(), ...busy]);
  await recountAll();
  expect(await progress(id)).toMatchObject({ state: 'DONE' });
  for (const dispute of disputes) {
    const events = await dispute.events();
    expect(events.filter((event) => event === 'mediation.recountDates')).toHaveLength(1);
    expect(await dispute.clocks()).toContain(`mediation.term ${await termOf(dispute)}`);
    await bothWaysAgree(dispute);
  }
});
