import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Dispute, morningOf } from '../../../../test/corridor/dispute.js';
import { Api } from '../../../../test/support/api.js';
import { PEOPLE, type Who } from '../../../../test/support/city.js';

let api: Api;
beforeAll(async () => {
  api = await Api.open();
});
afterAll(() => api?.close());

let dispute: Dispute;
/** Terms are agreed on: their mediators are to draft. */
beforeEach(async () => {
  await api.city.clock(morningOf('2025-01-06'));
  dispute = await (await Dispute.registered(api.city)).accept();
  await dispute.appoint('mediator', 'mediator2');
  await dispute.do('mediator', 'mediation.signRightsNotice', { signedBy: dispute.parties, shamWarningGiven: true });
  const session = { mode: 'JOINT', present: dispute.parties, signedBy: dispute.parties, summary: '双方陈述' };
  await dispute.do('mediator', 'mediation.holdSession', session);
  await dispute.do('mediator', 'mediation.agreeTerms');
});

const taskOf = async (kind = 'draftAgreement') =>
  (await dispute.rows(`select id from task where case_id = $1 and kind = $2`, kind))[0].id as string;
const list = async (as: Who, query = '') =>
  (await api.call('GET', `/api/tasks?case=${dispute.caseId}&${query}`, { as })).body;
const act = (as: Who, id: string, act: string, body?: object) =>
  api.call('POST', `/api/tasks/${id}/${act}`, { as, body });
const holder = async (id: string) =>
  (await dispute.rows(`select person_id from task where case_id = $1 and id = $2`, id))[0].person_id;
const lastAct = async () =>
  (
    await api.city.corridor.db.query<any>(`select body from audit_entry where kind = 'admin' order by no desc limit 1`)
  )[0]?.body;

/** What mail-delivery.ts leaves behind when nobody could be reached. */
async function undelivered(due: string | null = null): Promise<string> {
  const [{ id }] = await dispute.rows(
    `insert into task (id, key, case_id, kind, role, due_on, state, created_at)
     values (gen_random_uuid(), 'delivery:' || gen_random_uuid(), $1, 'deliveryFailed', 'intake', $2, 'OPEN', zhihe_now())
     returning id`,
    due,
  );
  return id;
}

describe('the list of tasks', () => {
  it('shows what is there to be taken, to holders of the role in cases they may see', async () => {
    const { items, total } = await list('mediator', 'tab=available');
    expect([items.length, total]).toEqual([1, 1]);
    expect(items[0]).toMatchObject({
      kind: 'draftAgreement',
      role: 'mediator',
      person: null,
      ageDays: 0,
      due: null,
      workingDaysLeft: null,
      case: dispute.caseId,
      caseNumber: expect.stringMatching(/^西知调/),
      doneBy: ['settlement.openForExecution', 'settlement.agreeOrally'],
      acts: ['claim'],
    });
    expect((await list('mediator2', 'tab=available')).total).toBe(1);
    for (const other of ['mediator3', 'intake', 'director', 'court'] as const) {
      expect([other, (await list(other, 'tab=available')).total]).toEqual([other, 0]);
    }
  });

  it('counts working days as the law does, and late ones below zero', async () => {
    const left = async (due: string) => {
      const id = await undelivered(due);
      return (await list('intake', 'tab=available')).items.find((task: any) => task.id === id).workingDaysLeft;
    };
    // Sunday 26 January 2025 is a working day, the week after is Spring Festival.
    await api.city.clock(morningOf('2025-01-24'));
    expect(await left('2025-01-24')).toBe(0);
    expect(await left('2025-01-26')).toBe(1);
    expect(await left('2025-02-05')).toBe(3);
    expect(await left('2025-01-22')).toBe(-2);
    await api.city.clock(morningOf('2025-01-19'));
    expect(await left('2025-01-18')).toBe(-1);
  });

  it('filters, sorts and pages without losing or repeating a task', async () => {
    for (const due of ['2025-01-03', '2025-01-08', '2025-01-08', '2025-03-03', null]) await undelivered(due);
    const dues = async (query: string) =>
      (await list('intake', `tab=available&${query}`)).items.map(({ due }: any) => due);
    expect(await dues('due=overdue')).toEqual(['2025-01-03']);
    expect(await dues('due=soon')).toEqual(['2025-01-08', '2025-01-08']);
    expect(await dues('due=none')).toEqual([null]);
    for (const sort of ['due', 'age']) {
      const seen: string[] = [];
      let after = '';
      do {
        const { items, next, total } = await list('intake', `tab=available&sort=${sort}&limit=2${after}`);
        expect([total, items.length <= 2]).toEqual([5, true]);
        seen.push(...items.map(({ id }: any) => id));
        after = next ? `&after=${next}` : '';
      } while (after);
      expect([seen.length, new Set(seen).size]).toEqual([5, 5]);
    }
    const cursor = Buffer.from(JSON.stringify(['2025-02-30', PEOPLE.intake.id])).toString('base64url');
    expect((await api.call('GET', `/api/tasks?after=${cursor}`, { as: 'intake' })).status).toBe(422);
  });

  it('shows everybody’s to the director and the supervisor, with person and age, and to nobody else', async () => {
    await act('mediator2', await taskOf(), 'claim');
    await api.city.clock(morningOf('2025-01-20'));
    for (const head of ['director', 'supervisor'] as const) {
      const { items } = await list(head, 'tab=all');
      expect(items).toMatchObject([{ person: { id: PEOPLE.mediator2.id, name: 'mediator2' }, ageDays: 14 }]);
    }
    expect((await list('supervisor', 'tab=all')).items[0].acts).toEqual([]);
    expect((await list('lanzhouSupervisor', 'tab=all')).total).toBe(0);
    expect((await api.call('GET', '/api/tasks?tab=all', { as: 'mediator' })).status).toBe(403);
  });
});

describe('taking a task', () => {
  it('has one winner when two take it at once, and the other is told', async () => {
    const id = await taskOf();
    await api.signIn('mediator');
    await api.signIn('mediator2');
    const both = await Promise.all([act('mediator', id, 'claim'), act('mediator2', id, 'claim')]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(both.find(({ status }) => status === 409)!.body.code).toBe('TASK_TAKEN');
    const winner = both[0].status === 204 ? 'mediator' : 'mediator2';
    expect(await holder(id)).toBe(PEOPLE[winner].id);
    expect(await lastAct()).toMatchObject({
      event: 'claimTask',
      actor: { id: PEOPLE[winner].id },
      payload: { task: id, case: dispute.caseId, kind: 'draftAgreement', to: PEOPLE[winner].id },
    });
    expect((await list(winner)).items).toMatchObject([{ id, acts: ['release'] }]);
  });

  it('is for holders of its role in cases they may see', async () => {
    const id = await taskOf();
    expect((await act('intake', id, 'claim')).status).toBe(403);
    expect((await act('mediator3', id, 'claim')).status).toBe(404);
    expect((await act('mediator', '0198c8f0-7a10-7000-8000-0000000000ff', 'claim')).status).toBe(404);
    expect(await holder(id)).toBeNull();
  });

  it('can be given up by whoever has it, or by the director', async () => {
    const id = await taskOf();
    await act('mediator', id, 'claim');
    expect((await act('mediator2', id, 'release')).status).toBe(403);
    expect((await act('mediator', id, 'release')).status).toBe(204);
    expect(await holder(id)).toBeNull();
    await act('mediator2', id, 'claim');
    expect((await act('director', id, 'release')).status).toBe(204);
    expect(await lastAct()).toMatchObject({ event: 'releaseTask', payload: { from: PEOPLE.mediator2.id } });
  });
});

describe('handing a task on', () => {
  it('is the director’s, and goes to those who can do it only', async () => {
    const id = await taskOf();
    expect((await act('mediator', id, 'reassign', { to: PEOPLE.mediator2.id })).status).toBe(403);
    for (const unfit of ['mediator3', 'intake', 'otherCourt'] as const) {
      expect(await act('director', id, 'reassign', { to: PEOPLE[unfit].id })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/to', code: 'CANNOT_TAKE_TASK' }] },
      });
    }
    await act('mediator', id, 'claim');
    expect((await act('director', id, 'reassign', { to: PEOPLE.mediator2.id })).status).toBe(204);
    expect(await holder(id)).toBe(PEOPLE.mediator2.id);
    expect(await lastAct()).toMatchObject({ payload: { from: PEOPLE.mediator.id, to: PEOPLE.mediator2.id } });
  });

  it('never reaches somebody who is excluded from the case, whom nobody is offered either', async () => {
    const id = await taskOf();
    const offered = async () =>
      (await api.call('GET', `/api/tasks/${id}/takers`, { as: 'director' })).body.items.map((one: any) => one.name);
    expect(await offered()).toEqual(['mediator', 'mediator2']);
    await dispute.rows(
      `insert into exclusion (id, case_id, person_id, ground, step) values (gen_random_uuid(), $1, $2, 'KIN', gen_random_uuid())`,
      PEOPLE.mediator2.id,
    );
    expect(await offered()).toEqual(['mediator']);
    expect((await act('director', id, 'reassign', { to: PEOPLE.mediator2.id })).status).toBe(422);
    expect((await act('mediator2', id, 'claim')).status).toBe(404);
  });

  it('offers the least loaded first', async () => {
    const id = await undelivered();
    const names = async () =>
      (await api.call('GET', `/api/tasks/${id}/takers`, { as: 'director' })).body.items.map((one: any) => one.name);
    const other = await undelivered();
    await act('intake', other, 'claim');
    expect(await names()).toEqual(['intake2', 'intake']);
    await act('intake', other, 'complete');
  });
});

describe('ending a task by hand', () => {
  it('is for those that no event of the case does, by whoever has them', async () => {
    const [byCase, byHand] = [await taskOf(), await undelivered()];
    await act('mediator', byCase, 'claim');
    expect(await act('mediator', byCase, 'complete')).toMatchObject({
      status: 409,
      body: { code: 'TASK_DONE_BY_CASE', doneBy: ['settlement.openForExecution', 'settlement.agreeOrally'] },
    });
    expect((await act('intake', byHand, 'complete')).status).toBe(403);
    await act('intake', byHand, 'claim');
    expect((await act('intake', byHand, 'complete', { note: '已电话告知 13897212345' })).status).toBe(204);
    expect(await lastAct()).toMatchObject({ event: 'completeTask', payload: { task: byHand, noted: true } });
    expect(JSON.stringify(await lastAct())).not.toContain('13897212345');
    expect(await act('intake', byHand, 'release')).toMatchObject({ status: 409, body: { code: 'TASK_ENDED' } });
  });

  it('by cancelling is the director’s, with a reason; priority is his too', async () => {
    const id = await undelivered();
    expect((await act('intake', id, 'cancel', { reason: '重复' })).status).toBe(403);
    expect((await act('director', id, 'cancel', {})).status).toBe(400);
    expect((await act('director', id, 'prioritise', { priority: 'URGENT' })).status).toBe(204);
    expect((await list('intake', 'tab=available&priority=URGENT')).items).toMatchObject([{ id }]);
    expect((await act('director', id, 'cancel', { reason: '重复' })).status).toBe(204);
    expect((await list('intake', 'tab=available')).total).toBe(0);
  });
});
