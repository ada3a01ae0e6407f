import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dueAlarms, ring } from '../../apps/worker/src/deadlines/ring.js';
import { City } from '../support/city.js';
import { A_REFERRAL, Dispute, morningOf } from './dispute.js';

let city: City;
beforeAll(async () => {
  city = await City.open();
});
afterAll(() => city.close());

/** Thirty days from 6 January; the fifth of February is a working day. */
const DUE = '2025-02-05';
const DAY_AFTER = '2025-02-06';
const LATE = { reason: '当日签署，次日补录', paper: '原件' };

async function ringAll(at: string): Promise<void> {
  await city.clock(at);
  for (let due = await dueAlarms(city.corridor, 100); due.length > 0; due = await dueAlarms(city.corridor, 100)) {
    for (const alarm of due) await ring(city.corridor, alarm);
  }
}

/** A referral by the court whose talks have begun, on 6 January. */
async function courtCase(over: object = {}): Promise<Dispute> {
  await city.clock(morningOf('2025-01-06'));
  return (await (await Dispute.sent(city, over)).accept()).met();
}

const intact = async (dispute: Dispute) => {
  const { replayed, stored } = await dispute.bothWays();
  expect(replayed).toEqual(stored);
};

describe('an act of the last day, keyed when the clock has already ended the case', () => {
  it('wins as an extension: the expiry is taken back, and the term runs on', async () => {
    const dispute = await courtCase();
    await ringAll('2025-02-05T16:00:01Z');
    expect(await dispute.states()).toMatchObject({ mediation: 'TERMINATED', 'court-referral': 'FAILED' });
    await city.clock(morningOf(DAY_AFTER));
    await dispute.do('mediator', 'mediation.extendTerm', {
      occurredOn: DUE,
      late: LATE,
      days: 20,
      consents: dispute.parties,
    });
    expect(await dispute.states()).toEqual({
      intake: 'ACCEPTED',
      'court-referral': 'IN_MEDIATION',
      mediation: 'MEDIATING',
      dossier: 'OPEN',
    });
    expect(await dispute.clocks()).toEqual(['mediation.term 2025-02-25']);
    expect(await dispute.rows(`select next_due, next_due_name from case_file where id = $1`)).toEqual([
      { next_due: '2025-02-25', next_due_name: 'mediation.term' },
    ]);
    expect(await dispute.file()).not.toHaveProperty('closedOn');
    await intact(dispute);
    await ringAll('2025-02-25T16:00:01Z');
    expect(await dispute.states()).toMatchObject({ mediation: 'TERMINATED', 'court-referral': 'FAILED' });
    await intact(dispute);
  });

  it.each(['COURT_DELEGATED', 'COURT_ENTRUSTED'])('wins as an agreement signed by all (%s)', async (route) => {
    const dispute = await courtCase({ route, procedure: 'ORDINARY' });
    const [{ due_on: due }] = await dispute.rows(
      `select due_on from deadline where case_id = $1 and name = 'mediation.term'`,
    );
    await dispute.drafted('2025-03-20');
    await ringAll(`${due}T16:00:01Z`);
    expect(await dispute.states()).toMatchObject({ mediation: 'TERMINATED', settlement: 'NOT_CONCLUDED' });

    await city.clock(new Date(Date.parse(`${due}T16:00:01Z`) + 10 * 3_600_000).toISOString());
    for (const party of dispute.parties) await dispute.sign(party, { occurredOn: due, late: LATE });
    expect(await dispute.states()).toEqual({
      intake: 'ACCEPTED',
      'court-referral': 'AGREED',
      mediation: 'CONCLUDED',
      settlement: 'PERFORMING',
      confirmation: route === 'COURT_DELEGATED' ? 'ELIGIBLE' : 'BARRED',
      dossier: 'OPEN',
    });
    expect(await dispute.file()).toMatchObject({ closedOn: due, outcome: 'SUCCESS', form: 'WRITTEN' });
    const [settlement] = await dispute.rows(`select facts from process where case_id = $1 and room = 'settlement'`);
    expect(settlement.facts).toMatchObject({ effectiveOn: due });
    expect(await dispute.clocks()).not.toContainEqual(expect.stringMatching(/^mediation\./));

    const events = await dispute.events();
    const told = ['mediation.termExpired', 'mediation.overtakeExpiry', 'settlement.execute', 'mediation.conclude'];
    expect(told.map((event) => events.indexOf(event))).toEqual(
      told.map((event) => events.indexOf(event)).sort((a, b) => a - b),
    );
    expect(told.every((event) => events.includes(event))).toBe(true);
    await intact(dispute);
    // What ran out is not told again.
    await ringAll(new Date(Date.parse(`${due}T16:00:01Z`) + 20 * 3_600_000).toISOString());
    expect(await dispute.states()).toMatchObject({ mediation: 'CONCLUDED' });
  });

  it('wins also when only the last signature was missing: taken back and concluded in one step', async () => {
    const dispute = await courtCase();
    await dispute.drafted('2025-03-20');
    const planned = { startsAt: '2025-02-07T09:00:00+08:00', endsAt: '2025-02-07T10:00:00+08:00' };
    await dispute.do('mediator', 'mediation.returnToTalks', { reason: '再谈' });
    await dispute.do('mediator', 'mediation.scheduleSession', planned);
    await dispute.drafted('2025-03-20');
    await dispute.sign(dispute.parties[0]);
    await ringAll('2025-02-05T16:00:01Z');
    await city.clock(morningOf(DAY_AFTER));
    await dispute.sign(dispute.parties[1], { occurredOn: DUE, late: LATE });
    expect(await dispute.states()).toMatchObject({ mediation: 'CONCLUDED', settlement: 'PERFORMING' });
    expect(await dispute.clocks(['RUNNING', 'MET', 'EXPIRED'])).toContain('mediation.term 2025-02-05 MET');
    expect(await dispute.rows(`select state from mediation_session where case_id = $1`)).toEqual([
      { state: 'CANCELLED' },
    ]);
    expect(
      await dispute.rows(
        `select kind from paper where case_id = $1 and kind = 'TERMINATION_NOTICE' and withdrawn_step is null`,
      ),
    ).toEqual([]);
    await intact(dispute);
  });

  it('leaves four hours to key what else was signed that day, and then the clock rings again', async () => {
    const dispute = await courtCase();
    await dispute.drafted('2025-03-20');
    await ringAll('2025-02-05T16:00:01Z');
    await city.clock(morningOf(DAY_AFTER));
    await dispute.sign(dispute.parties[0], { occurredOn: DUE, late: LATE });
    await ringAll('2025-02-06T04:59:00Z');
    expect(await dispute.states()).toMatchObject({ mediation: 'SETTLING', settlement: 'EXECUTING' });
    await ringAll('2025-02-06T05:01:00Z');
    expect(await dispute.states()).toMatchObject({ mediation: 'TERMINATED', settlement: 'NOT_CONCLUDED' });
    await dispute.sign(dispute.parties[1], { occurredOn: DUE, late: LATE });
    expect(await dispute.states()).toMatchObject({ mediation: 'CONCLUDED', settlement: 'PERFORMING' });
    await intact(dispute);
  });

  it('wins for the application to the court as well', async () => {
    const dispute = await courtCase();
    await dispute.drafted('2025-03-20');
    for (const party of dispute.parties) await dispute.sign(party);
    await dispute.do('mediator', 'confirmation.offer', { means: 'IN_PERSON' });
    await ringAll('2025-02-05T16:00:01Z');
    expect(await dispute.states()).toMatchObject({ confirmation: 'LAPSED' });
    await city.clock(morningOf(DAY_AFTER));
    const application = { court: A_REFERRAL.court, signedBy: dispute.parties, enclosed: ['AGREEMENT'] };
    const late = await dispute.fire('intake', 'confirmation.applyJointly', { ...application, occurredOn: DAY_AFTER });
    expect(late).toMatchObject({ refusal: { refused: 'WRONG_STATE' } });
    await dispute.do('intake', 'confirmation.applyJointly', { ...application, occurredOn: DUE, late: LATE });
    expect(await dispute.states()).toMatchObject({ confirmation: 'APPLIED' });
    await intact(dispute);
  });
});

describe('a receipt of the last day, keyed when the referral had lapsed', () => {
  it('opens the case from that day', async () => {
    await city.clock(morningOf('2025-01-06'));
    const dispute = await Dispute.sent(city);
    await ringAll('2025-01-09T16:00:01Z');
    expect(await dispute.states()).toMatchObject({ 'court-referral': 'LAPSED', intake: 'RETURNED' });
    await city.clock(morningOf('2025-01-10'));
    const receipt = { checked: [{ name: '起诉状', present: true }], occurredOn: '2025-01-09', late: LATE };
    await dispute.do('intake', 'court-referral.signReceipt', receipt);
    expect(await dispute.states()).toEqual({
      'court-referral': 'IN_MEDIATION',
      intake: 'ACCEPTED',
      mediation: 'APPOINTING',
      dossier: 'OPEN',
    });
    expect(await dispute.clocks(['MET'])).toEqual(['court-referral.receipt 2025-01-09']);
    expect(await dispute.clocks()).toEqual(['mediation.term 2025-02-08']);
    expect(await dispute.file()).toMatchObject({ clockStartOn: '2025-01-09' });
    await intact(dispute);
  });
});

describe('an act that comes too late', () => {
  const extension = (dispute: Dispute, over: object) =>
    dispute.fire('mediator', 'mediation.extendTerm', { days: 20, consents: dispute.parties, late: LATE, ...over });

  it('is refused when it is dated after the last day, or does not say why it is late', async () => {
    const dispute = await courtCase();
    await ringAll('2025-02-05T16:00:01Z');
    await city.clock(morningOf('2025-02-07'));
    const before = await dispute.events();
    expect(await extension(dispute, { occurredOn: DAY_AFTER })).toMatchObject({ refusal: { refused: 'WRONG_STATE' } });
    expect(await extension(dispute, { occurredOn: DUE, late: undefined })).toMatchObject({
      refusal: { refused: 'WRONG_STATE' },
    });
    // Within the day, but against a rule: nothing is taken back for an act that then cannot be.
    expect(await extension(dispute, { occurredOn: DUE, consents: [dispute.parties[0]] })).toMatchObject({
      refusal: { refused: 'RULE', problems: [{ code: 'EXTENSION_NEEDS_ALL' }] },
    });
    expect(await dispute.events()).toEqual(before);
    expect(await dispute.states()).toMatchObject({ mediation: 'TERMINATED' });
  });

  it('is refused when the court has signed for the feedback', async () => {
    const dispute = await courtCase();
    await ringAll('2025-02-05T16:00:01Z');
    await city.clock(morningOf(DAY_AFTER));
    await dispute.do('intake', 'court-referral.sendFeedback', { materialsReturned: true });
    await dispute.do('court', 'court-referral.signFeedback');
    expect(await dispute.states()).toMatchObject({ 'court-referral': 'FED_BACK' });
    expect(await extension(dispute, { occurredOn: DUE })).toMatchObject({
      refusal: { refused: 'UNMET', event: 'overtakeExpiry', unmet: [{ guard: 'stepStandsAlone' }] },
    });
    expect(await dispute.states()).toMatchObject({ mediation: 'TERMINATED', 'court-referral': 'FED_BACK' });
    await intact(dispute);
  });

  it('cannot be taken back by a plain undo: expiry and act belong together', async () => {
    const dispute = await courtCase();
    await ringAll('2025-02-05T16:00:01Z');
    await city.clock(morningOf(DAY_AFTER));
    await extension(dispute, { occurredOn: DUE });
    const undone = await dispute.fire('director', 'mediation.undoStep', { reason: '误点' });
    expect(undone).toMatchObject({ kind: 'refused', refusal: { refused: 'UNMET' } });
    expect(await dispute.states()).toMatchObject({ mediation: 'MEDIATING' });
  });
});
