import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { City } from '../support/city.js';
import { Dispute, morningOf } from './dispute.js';
import { slot, UNDOABLE_STEPS } from './undoable-steps.js';

let city: City;
beforeAll(async () => {
  city = await City.open();
});
afterAll(() => city.close());

const undo = (dispute: Dispute, room: string, who: 'director' | 'mediator' | 'intake' = 'director') =>
  dispute.fire(who, `${room}.undoStep`, { reason: '误点' });

/** What a step can leave behind in the tables, as people see it. */
async function standing(dispute: Dispute): Promise<unknown> {
  return {
    states: await dispute.states(),
    clocks: await dispute.clocks(),
    team: await dispute.rows(
      `select person_id, lead from assignment where case_id = $1 and ended_step is null order by 1`,
    ),
    barred: await dispute.rows(`select person_id from exclusion where case_id = $1 and ended_step is null`),
    papers: await dispute.rows(
      `select kind, dated from paper where case_id = $1 and withdrawn_step is null order by entry, id`,
    ),
    sessions: await dispute.rows(
      `select s.starts_at, s.state, array_agg(m.person_id || ' ' || m.booked order by m.person_id) as seats
       from mediation_session s join session_mediator m on m.session_id = s.id
       where s.case_id = $1 and s.state <> 'CANCELLED' group by s.id order by 1`,
    ),
    owed: await dispute.rows(
      `select instalment, amount_fen, paid_fen, performed_on, due_on from obligation
       where case_id = $1 and withdrawn_step is null order by 1, 5`,
    ),
    tasks: await dispute.rows(`select kind from task where case_id = $1 and state = 'OPEN' order by created_at, kind`),
    file: await dispute.file(),
    next: await dispute.rows(`select stage, next_due, next_due_name, case_number from case_file where id = $1`),
  };
}

describe.each(Object.entries(UNDOABLE_STEPS))('taking back %s', (_name, { given, step, room }) => {
  it('leaves everything as it was, twice over, and the record tells of both', async () => {
    await city.clock('2025-01-06T01:00:00Z');
    const dispute = await given(city);
    const before = await standing(dispute);
    const entries = (await dispute.events()).length;
    for (const _again of [1, 2]) {
      await step(dispute);
      expect(await standing(dispute)).not.toEqual(before);
      expect(await undo(dispute, room)).toMatchObject({ kind: 'done' });
      const { states, ...rest } = (await standing(dispute)) as { states: object };
      const { states: earlier, ...was } = before as { states: object };
      expect(rest).toEqual(was);
      // What the step had opened is voided, not erased.
      expect(states).toEqual({ ...states, ...earlier });
      const { replayed, stored } = await dispute.bothWays();
      expect(replayed).toEqual(stored);
    }
    const moves = (await dispute.events()).length - entries;
    expect(moves % 4).toBe(0);
    const [{ reversed }] = await dispute.rows(
      `select count(*)::int as reversed from audit_entry where case_id = $1 and body ? 'reverses'`,
    );
    expect(reversed).toBe(moves / 2);
  });
});

it('goes one step further back each time, until nothing is left to take back', async () => {
  const dispute = await Dispute.registered(city);
  await dispute.do('intake', 'intake.askConsent');
  await dispute.do('intake', 'intake.recordContact', { party: dispute.parties[1], channel: 'PHONE', reached: true });
  const seen: string[] = [];
  for (let i = 0; i < 3; i += 1) {
    expect(await undo(dispute, 'intake')).toMatchObject({ kind: 'done' });
    const rows = await dispute.rows(`select state from process where case_id = $1`);
    seen.push(rows[0].state);
    const { replayed, stored } = await dispute.bothWays();
    expect(replayed).toEqual(stored);
  }
  expect(seen).toEqual(['CONSULTING', 'REGISTERED', 'VOIDED']);
  await expect(undo(dispute, 'intake')).rejects.toThrow();
});

it('is refused while a lifecycle of the step has moved on, and possible once that is taken back', async () => {
  const dispute = await (await Dispute.registered(city)).accept();
  await dispute.appoint();
  expect(await undo(dispute, 'intake')).toMatchObject({
    kind: 'refused',
    refusal: { refused: 'UNMET', unmet: [{ guard: 'stepStandsAlone', law: ['D-UNDO'] }] },
  });
  expect(await undo(dispute, 'mediation')).toMatchObject({ kind: 'done' });
  expect(await undo(dispute, 'intake')).toMatchObject({ kind: 'done' });
  expect(await dispute.states()).toMatchObject({ intake: 'REGISTERED', mediation: 'VOIDED', dossier: 'VOIDED' });
});

it('is for whoever made the step, or the director', async () => {
  const dispute = await (await (await Dispute.registered(city)).accept()).appoint();
  const notice = { signedBy: dispute.parties, shamWarningGiven: true };
  await dispute.do('intake', 'mediation.signRightsNotice', notice);
  expect(await undo(dispute, 'mediation', 'mediator')).toMatchObject({ refusal: { refused: 'NOT_YOURS' } });
  expect(await undo(dispute, 'mediation', 'intake')).toMatchObject({ kind: 'done' });
  await dispute.do('mediator', 'mediation.signRightsNotice', notice);
  expect(await undo(dispute, 'mediation', 'director')).toMatchObject({ kind: 'done' });
});

it('is refused where the world outside relied on the step', async () => {
  const dispute = await (await Dispute.sent(city)).accept();
  await dispute.do('director', 'mediation.terminate', { ground: 'UNREACHABLE' });
  await dispute.do('intake', 'court-referral.sendFeedback', { materialsReturned: true });
  await dispute.do('court', 'court-referral.signFeedback');
  expect(await undo(dispute, 'court-referral')).toMatchObject({ refusal: { refused: 'WRONG_STATE' } });
  expect(await undo(dispute, 'mediation')).toMatchObject({ refusal: { unmet: [{ guard: 'stepStandsAlone' }] } });
});

it('keeps voided numbers accounted for, and a seat only where the mediator is still free', async () => {
  await city.clock(morningOf('2025-01-06'));
  const first = await (await (await Dispute.registered(city)).accept()).appoint('mediator3');
  await first.do('intake', 'mediation.scheduleSession', slot('2025-01-22'));
  const [{ id: session }] = await first.rows(`select id from mediation_session where case_id = $1`);
  await first.do('intake', 'mediation.cancelSession', { session, reason: '当事人请假' });
  const second = await (await (await Dispute.registered(city)).accept()).appoint('mediator3');
  await second.do('intake', 'mediation.scheduleSession', slot('2025-01-22', 10));
  expect(await undo(first, 'mediation')).toMatchObject({ kind: 'done' });
  expect(await first.rows(`select state from mediation_session where case_id = $1`)).toEqual([{ state: 'BOOKED' }]);
  const seats = await first.rows(
    `select booked from session_mediator where session_id = $2 and $1::uuid is not null`,
    session,
  );
  expect(seats).toEqual([{ booked: false }]);

  const [{ case_number: number }] = await second.rows(`select case_number from case_file where id = $1`);
  expect(await undo(second, 'mediation')).toMatchObject({ kind: 'done' });
  expect(await undo(second, 'mediation')).toMatchObject({ kind: 'done' });
  expect(await undo(second, 'intake')).toMatchObject({ kind: 'done' });
  const [issue] = await second.rows(
    `select voided_step is not null as voided from number_issue where case_id = $1 and text = $2`,
    number,
  );
  expect(issue).toEqual({ voided: true });
  expect(await second.rows(`select case_number from case_file where id = $1`)).toEqual([{ case_number: null }]);
});
