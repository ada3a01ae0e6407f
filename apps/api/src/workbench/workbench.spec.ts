import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Dispute, morningOf } from '../../../../test/corridor/dispute.js';
import { Api } from '../../../../test/support/api.js';
import { PEOPLE, type Who } from '../../../../test/support/city.js';
import { SECTIONS } from './workbench.queries.js';

let api: Api;
beforeAll(async () => {
  api = await Api.open();
});
afterAll(() => api?.close());

const bench = async (as: Who) => (await api.call('GET', '/api/workbench', { as })).body;
/** Cases of a section, by id. */
const casesIn = async (as: Who, section: string): Promise<string[]> =>
  ((await bench(as)).sections[section]?.items ?? []).map((item: any) => item.case);
const day = (on: string) => api.city.clock(morningOf(on));

describe('the workbench', () => {
  it('has for each role the sections that concern it, and says so when they are empty', async () => {
    await day('2025-01-06');
    const named = async (as: Who) => Object.keys((await bench(as)).sections).sort();
    expect(await named('director')).toEqual([...SECTIONS].sort());
    expect(await named('mediator')).toEqual(['dueSoon', 'myCases', 'overdue', 'returned', 'sessionsToday']);
    expect(await named('court')).toContain('referrals');
    const { sections, tasks, queue } = await bench('mediator');
    for (const section of Object.values(sections)) expect(section).toEqual({ total: 0, totalCapped: false, items: [] });
    expect([tasks, queue]).toEqual([{ mine: 0, mineOverdue: 0, available: 0 }, null]);
  });

  it('is had in two round trips beside the caller’s own', async () => {
    await api.signIn('director');
    const { db } = api.city.corridor;
    await bench('director');
    const before = db.roundTrips;
    await bench('director');
    expect(db.roundTrips - before).toBe(2);
  });

  it('shows what waits for acceptance, soon and late, to those whom the clock warns', async () => {
    await day('2025-02-06');
    const { caseId } = await Dispute.registered(api.city);
    const [due] = (await bench('director')).sections.dueSoon.items;
    expect(due).toMatchObject({ case: caseId, clock: 'intake.acceptance', due: '2025-02-10', workingDaysLeft: 3 });
    expect(await casesIn('director', 'myCases')).toContain(caseId);
    expect(await casesIn('intake', 'myCases')).toContain(caseId);
    for (const other of ['court', 'mediator', 'party', 'lanzhouDirector'] as const) {
      expect([other, await casesIn(other, 'dueSoon'), await casesIn(other, 'myCases')]).toEqual([other, [], []]);
    }
    await day('2025-02-11');
    expect((await bench('director')).sections.overdue.items).toMatchObject([{ case: caseId, workingDaysLeft: -1 }]);
    expect(await casesIn('director', 'dueSoon')).toEqual([]);
  });

  it('shows the sessions of the day to those who sit in them', async () => {
    await day('2025-03-03');
    const dispute = await (await (await Dispute.registered(api.city)).accept()).appoint();
    const at = (on: string) => ({ startsAt: `${on}T09:30:00+08:00`, endsAt: `${on}T11:00:00+08:00` });
    for (const on of ['2025-03-04', '2025-03-05']) {
      await dispute.do('mediator', 'mediation.scheduleSession', { ...at(on), room: '二号调解室' });
    }
    expect(await casesIn('mediator', 'sessionsToday')).toEqual([]);
    await day('2025-03-04');
    expect((await bench('mediator')).sections.sessionsToday).toMatchObject({
      total: 1,
      items: [{ case: dispute.caseId, place: '二号调解室', mediators: ['mediator'] }],
    });
    expect(await casesIn('mediator2', 'sessionsToday')).toEqual([]);
    expect(await casesIn('intake', 'sessionsToday')).toEqual([dispute.caseId]);
  });

  it('shows a court’s referral until it is signed for', async () => {
    await day('2025-03-10');
    const dispute = await Dispute.sent(api.city);
    for (const who of ['intake', 'director', 'court'] as const) {
      expect([who, await casesIn(who, 'referrals')]).toEqual([who, [dispute.caseId]]);
    }
    expect((await bench('intake')).sections.referrals.items).toMatchObject([{ sentOn: '2025-03-10' }]);
    expect(await casesIn('otherCourt', 'referrals')).toEqual([]);
    await dispute.accept();
    expect(await casesIn('intake', 'referrals')).toEqual([]);
  });

  it('shows what somebody has brought back, and not what one has brought back oneself', async () => {
    await day('2025-03-17');
    const dispute = await Dispute.registered(api.city);
    await dispute.do('intake', 'intake.askSupplement', { missing: ['IDENTITY'] });
    await dispute.do('intake2', 'intake.supplied', { supplied: ['IDENTITY'] });
    expect(await casesIn('intake', 'returned')).toEqual([dispute.caseId]);
    expect(await casesIn('intake2', 'returned')).toEqual([]);
    expect((await bench('intake')).sections.returned.items).toMatchObject([
      { room: 'intake', state: 'REGISTERED', event: 'supplied', on: '2025-03-17' },
    ]);
  });

  it('shows the director what is his to decide: recusals and terms that have passed', async () => {
    await day('2025-03-24');
    const dispute = await (await (await Dispute.registered(api.city)).accept()).appoint();
    const [applicant] = dispute.parties;
    const recusal = { party: applicant, mediator: PEOPLE.mediator.id, ground: 'INTEREST', reason: '亲属' };
    await dispute.do('intake', 'mediation.requestRecusal', recusal);
    const passed = await (await Dispute.registered(api.city)).accept();
    await passed.do('system', 'mediation.termExpired');
    const { items } = (await bench('director')).sections.decisions;
    expect(items.map((item: any) => [item.case, item.what])).toEqual([
      [dispute.caseId, 'clock.mediation.recusal'],
      [passed.caseId, 'task.decideExpiredTerm'],
    ]);
    await dispute.do('director', 'mediation.rejectRecusal', { reason: '查无此事' });
    expect(await casesIn('director', 'decisions')).toEqual([passed.caseId]);
  });

  it('shows the window whom no notice reached, until somebody has dealt with it', async () => {
    await day('2025-04-07');
    const dispute = await (await (await Dispute.registered(api.city)).accept()).appoint();
    await dispute.rows(
      `with row as (insert into outbox (topic, payload, created_at) select 'notice', '{}', now() where $1::uuid is not null returning id),
         told as (insert into notice (id, outbox_id, person_id, case_id, template, created_at)
           select gen_random_uuid(), id, $2, $1, 'mediatorsAppointed', now() from row returning id),
         gone as (insert into delivery (id, notice_id, channel, state, updated_at)
           select gen_random_uuid(), id, 'MAIL', 'FAILED', now() from told returning id)
       insert into task (id, key, case_id, kind, role, state, created_at)
       select gen_random_uuid(), 'delivery:' || id, $1, 'deliveryFailed', 'intake', 'OPEN', zhihe_now() from gone`,
      PEOPLE.mediator.id,
    );
    const { failedDeliveries } = (await bench('intake')).sections;
    expect(failedDeliveries.items).toMatchObject([
      { case: dispute.caseId, template: 'mediatorsAppointed', to: 'mediator', person: null },
    ]);
    const { task } = failedDeliveries.items[0];
    await api.call('POST', `/api/tasks/${task}/claim`, { as: 'intake' });
    expect((await bench('intake')).tasks).toMatchObject({ mine: 1 });
    await api.call('POST', `/api/tasks/${task}/complete`, { as: 'intake', body: {} });
    expect(await casesIn('intake', 'failedDeliveries')).toEqual([]);
  });

  it('shows a mediator his open cases, those in which it is his turn first', async () => {
    await day('2025-04-14');
    const ready = await (await (await Dispute.registered(api.city)).accept()).appoint('mediator3');
    const settled = await (await (await Dispute.registered(api.city)).accept()).appoint('mediator3');
    await settled.rows(`update process set state = 'SETTLING' where case_id = $1 and room = 'mediation'`);
    await settled.rows(`update process set state = 'CONCLUDED' where case_id = $1 and room = 'dossier'`);
    const { items } = (await bench('mediator3')).sections.myCases;
    expect(items.map((item: any) => [item.case, item.turn, item.assigned])).toEqual([
      [ready.caseId, 'mediation.ASSIGNED', true],
      [settled.caseId, null, true],
    ]);
  });

  it('shows supervisors the age of the queue and what becomes of disputes, without a case', async () => {
    await day('2025-04-21');
    const { queue, sections } = await bench('supervisor');
    expect(queue.conversion).toMatchObject({ from: '2025-01-01', settled: 0, confirmed: 0, performed: 0 });
    expect(queue.conversion.consented).toBeGreaterThanOrEqual(6);
    expect(queue.people).toContainEqual({ person: null, role: 'director', open: 1, overdue: 0, oldestDays: 28 });
    expect(queue.stages[0].oldestDays).toBe(74);
    expect(sections.myCases.items).toEqual([]);
    expect(sections.openCases.total).toBeGreaterThan(5);
    expect((await bench('lanzhouSupervisor')).queue).toMatchObject({ people: [], stages: [] });
  });

  it('hides a case from which one is excluded from every section', async () => {
    await day('2025-05-06');
    const dispute = await (await (await Dispute.registered(api.city)).accept()).appoint('mediator2');
    expect(await casesIn('mediator2', 'myCases')).toContain(dispute.caseId);
    await dispute.rows(
      `insert into exclusion (id, case_id, person_id, ground, step) values (gen_random_uuid(), $1, $2, 'KIN', gen_random_uuid())`,
      PEOPLE.mediator2.id,
    );
    expect(JSON.stringify(await bench('mediator2'))).not.toContain(dispute.caseId);
  });
});
