import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIFECYCLES } from '#libs/casework';
import { City, PEOPLE } from '../support/city.js';
import { placesOf, sourcesOf } from '../architecture/sources.js';
import { Dispute, morningOf } from './dispute.js';

let city: City;
beforeAll(async () => {
  city = await City.open();
});
afterAll(() => city.close());

const tasksOf = async (dispute: Dispute, ...states: string[]) =>
  (
    await dispute.rows(
      `select kind || ' ' || state as task from task where case_id = $1 and (cardinality($2::text[]) = 0 or state = any($2)) order by created_at, kind, state`,
      states,
    )
  ).map(({ task }) => task);

/** Terms are agreed on, and the mediator is to write them down. */
const agreed = async () => {
  await city.clock(morningOf('2025-01-06'));
  const dispute = await (await (await Dispute.registered(city)).accept()).met();
  return dispute.do('mediator', 'mediation.agreeTerms');
};

describe('a task that the case itself does', () => {
  it('is done by the event it waited for, in the same step', async () => {
    await city.clock(morningOf('2025-01-06'));
    const dispute = await (await (await Dispute.registered(city)).accept()).met();
    await dispute.drafted('2025-02-05');
    const [{ done_step, step }] = await dispute.rows(
      `select t.done_step, e.step from task t join audit_entry e on e.case_id = t.case_id and e.event = 'openForExecution'
       where t.case_id = $1 and t.kind = 'draftAgreement'`,
    );
    expect(await tasksOf(dispute)).toEqual(['draftAgreement DONE']);
    expect(done_step).toBe(step);
  });

  it('waits on while the case does something else', async () => {
    const dispute = await agreed();
    await dispute.do('intake', 'mediation.recordContact', { party: dispute.parties[1], means: 'PHONE', reached: true });
    expect(await tasksOf(dispute)).toEqual(['draftAgreement OPEN']);
  });

  it('is opened again when that step is taken back, and stays with whoever had it', async () => {
    const dispute = await agreed();
    await dispute.rows(`update task set person_id = $2 where case_id = $1`, PEOPLE.mediator.id);
    await dispute.writtenDown('2025-02-05');
    expect(await tasksOf(dispute)).toEqual(['draftAgreement DONE']);
    await dispute.do('mediator', 'settlement.undoStep', { reason: '误点' });
    expect(await tasksOf(dispute)).toEqual(['draftAgreement OPEN']);
    expect(await dispute.rows(`select person_id, done_at from task where case_id = $1`)).toEqual([
      { person_id: PEOPLE.mediator.id, done_at: null },
    ]);
  });

  it('is cancelled when the step that opened it is taken back', async () => {
    const dispute = await agreed();
    await dispute.do('mediator', 'mediation.undoStep', { reason: '误点' });
    expect(await tasksOf(dispute)).toEqual(['draftAgreement CANCELLED']);
  });

  it('is done when its lifecycle comes to an end', async () => {
    const dispute = await agreed();
    await dispute.do('mediator', 'mediation.terminate', { ground: 'DEADLOCK' });
    expect(await tasksOf(dispute, 'OPEN')).not.toContain('draftAgreement OPEN');
    expect(await tasksOf(dispute)).toContain('draftAgreement DONE');
  });

  it('goes back to the team when the mediator who had taken it is replaced', async () => {
    const dispute = await agreed();
    await dispute.rows(`update task set person_id = $2, claimed_at = now() where case_id = $1`, PEOPLE.mediator.id);
    const swap = { leaving: PEOPLE.mediator.id, coming: PEOPLE.mediator3.id, reason: '出差' };
    await dispute.do('director', 'mediation.replaceMediator', swap);
    expect(await dispute.rows(`select state, person_id, claimed_at from task where case_id = $1`)).toEqual([
      { state: 'OPEN', person_id: null, claimed_at: null },
    ]);
  });
});

/** Nothing in the case does these: a person says that it is done. */
const BY_HAND = ['reviewClawback'];

describe.each([...LIFECYCLES])('the tasks of %s', (room, { tasks, events }) => {
  const opened = placesOf(sourcesOf(`libs/domain/src/${room}`), /kind: 'openTask',\s*task: '\w+'/g).map(
    (place) => place.match(/task: '(\w+)'/)![1],
  );

  it('are done by events it knows, or by hand', () => {
    const known = [...new Set(opened)].filter((task) => !BY_HAND.includes(task));
    expect([...tasks.keys()].sort()).toEqual(known.sort());
    for (const event of [...tasks.values()].flat()) expect(Object.keys(events)).toContain(event);
  });
});
