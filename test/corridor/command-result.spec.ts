import { randomUUID } from 'node:crypto';
import { fireEvent, type CommandResult } from '#libs/casework';
import { City } from '../support/city.js';
import { Dispute, morningOf } from './dispute.js';

let city: City;
beforeAll(async () => {
  city = await City.open();
}, 60_000);
afterAll(() => city?.close());

/** Asks first, then does it. */
async function both(dispute: Dispute, who: Parameters<City['as']>[0], what: string, payload: object = {}) {
  const [room, event] = what.split('.') as [never, string];
  const processId = await city.processOf(dispute.caseId, room);
  const ask = async (dryRun: boolean) => {
    const request = { actor: city.as(who), room, processId, event, payload, expectedVersion: null, idempotency: null };
    const outcome = await fireEvent(city.corridor, { ...request, requestId: randomUUID(), dryRun });
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    return outcome.body;
  };
  const before = city.corridor.db.roundTrips;
  const asked = await ask(true);
  const trips = city.corridor.db.roundTrips - before;
  return { asked, done: await ask(false), trips };
}

/** What a step opens has an id only once it is there, and numbers are allotted last. */
const comparable = ({ moved, papers, caseNumber: _number, ...rest }: CommandResult) => ({
  ...rest,
  moved: moved.map(({ id: _id, ...move }) => move),
  papers: papers.map(({ number: _allotted, ...paper }) => paper),
});

describe('the answer of a command', () => {
  it('says beforehand what it will say afterwards', async () => {
    await city.clock(morningOf('2025-01-06'));
    const dispute = await Dispute.registered(city);
    const { asked, done } = await both(dispute, 'director', 'intake.accept');
    expect(comparable(asked)).toEqual(comparable(done));
    expect(asked.papers.every(({ number }) => number === null)).toBe(true);
    expect(done).toMatchObject({
      papers: [{ kind: 'ACCEPTANCE_REGISTER' }, { kind: 'ACCEPTANCE_NOTICE', number: '西知调受〔2025〕1号' }],
      deadlines: [
        { name: 'mediation.term', change: 'STARTED', rule: 'DL-MED-OWN', dueOn: '2025-02-05' },
        { name: 'mediation.long', change: 'STARTED' },
        { name: 'intake.acceptance', change: 'ENDED' },
      ],
    });
    expect(done.told.map(({ role, template }) => `${role} ${template}`)).toEqual(
      expect.arrayContaining(['parties caseAccepted', 'director mediationOpened']),
    );
  });

  it('writes nothing when it is only asked', async () => {
    const dispute = await Dispute.registered(city);
    const rows = () =>
      dispute.rows(`select entries, (select count(*)::int from outbox) as outbox, (select count(*)::int from paper) as papers
        from case_file where id = $1`);
    const before = await rows();
    const processId = await city.processOf(dispute.caseId, 'intake');
    await fireEvent(city.corridor, {
      actor: city.as('director'),
      room: 'intake',
      processId,
      event: 'accept',
      payload: {},
      expectedVersion: null,
      idempotency: null,
      requestId: randomUUID(),
      dryRun: true,
    });
    expect(await rows()).toEqual(before);
  });

  it('tells a moved clock with both days, and needs one round trip to be asked', async () => {
    await city.clock(morningOf('2025-03-03'));
    const dispute = await (await (await Dispute.registered(city)).accept()).appoint();
    const { asked, done, trips } = await both(dispute, 'mediator', 'mediation.extendTerm', {
      days: 20,
      consents: dispute.parties,
    });
    expect(trips).toBe(1);
    expect(asked.deadlines).toEqual(done.deadlines);
    expect(done.deadlines).toEqual([
      {
        name: 'mediation.term',
        about: null,
        change: 'MOVED',
        rule: 'DL-MED-OWN',
        dueOn: '2025-04-22',
        wasDueOn: '2025-04-02',
      },
    ]);
    expect(done.papers).toEqual([{ kind: 'EXTENSION_CONSENT', on: '2025-03-03', number: null }]);
  });

  it('tells of the clocks that an undo stops and starts again', async () => {
    const dispute = await Dispute.registered(city);
    await dispute.accept();
    const { done } = await both(dispute, 'director', 'intake.undoStep', { reason: '误点' });
    expect(done.deadlines.map(({ name, change }) => `${change} ${name}`).sort()).toEqual([
      'ENDED mediation.long',
      'ENDED mediation.term',
      'STARTED intake.acceptance',
    ]);
  });

  it('names the tasks that are now somebody’s', async () => {
    const dispute = await (await (await Dispute.registered(city)).accept()).met();
    const { asked, done } = await both(dispute, 'mediator', 'mediation.agreeTerms');
    expect(done.tasks).toEqual([{ task: 'draftAgreement', to: 'mediator', dueOn: null }]);
    expect(comparable(asked)).toEqual(comparable(done));
  });
});
