import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { outlook, type Process, type Role } from '#libs/domain';
import { City, PEOPLE } from '../support/city.js';
import { Dispute } from './dispute.js';

let city: City;
beforeAll(async () => {
  city = await City.open();
});
afterAll(() => city?.close());

const waitsFor = async (dispute: Dispute): Promise<string[]> =>
  (await dispute.rows('select open_to as roles from case_file where id = $1'))[0].roles;

/** Whoever the case is said to wait for has an act open on its page. */
async function holdsAgainstItsPage(dispute: Dispute): Promise<void> {
  const file = await dispute.file();
  const processes: Process[] = await dispute.rows(
    `select id, room, case_id as "caseId", state, version, machine_version as "machineVersion", facts, last
     from process where case_id = $1`,
  );
  for (const role of await waitsFor(dispute)) {
    const actor = { id: PEOPLE.intake.id, roles: [role as Role], org: null, region: 'xining' };
    const allowed = processes.flatMap(
      (process) => outlook(city.corridor.lifecycles.get(process.room)!, process, file, actor).allowed,
    );
    expect([role, allowed.filter((event) => event !== 'undoStep').length > 0]).toEqual([role, true]);
  }
}

describe('whom a case waits for', () => {
  it('is written with every step, and says no more than its page would', async () => {
    const dispute = await Dispute.registered(city);
    expect(await waitsFor(dispute)).toEqual(expect.arrayContaining(['director', 'intake', 'party']));
    expect(await waitsFor(dispute)).not.toContain('mediator');
    await holdsAgainstItsPage(dispute);
    await dispute.accept();
    await holdsAgainstItsPage(dispute);
    await dispute.met();
    expect(await waitsFor(dispute)).toEqual(expect.arrayContaining(['director', 'mediator', 'party']));
    expect(await waitsFor(dispute)).not.toContain('supervisor');
    await holdsAgainstItsPage(dispute);
    await dispute.drafted('2025-03-01');
    await holdsAgainstItsPage(dispute);
    await dispute.signedByAll();
    await holdsAgainstItsPage(dispute);
  });

  it('takes in whom a condition of the moment calls, and only as long as it holds', async () => {
    const dispute = await Dispute.registered(city);
    await dispute.accept();
    await dispute.appoint();
    expect(await waitsFor(dispute)).not.toContain('supervisor');
    await dispute.do('intake', 'mediation.requestRecusal', {
      mediator: PEOPLE.mediator.id,
      party: dispute.parties[0],
      ground: 'NEAR_RELATIVE',
      reason: '与一方当事人系亲属',
    });
    expect(await waitsFor(dispute)).toContain('supervisor');
    await holdsAgainstItsPage(dispute);
    await dispute.do('director', 'mediation.rejectRecusal', { reason: '不属回避情形' });
    expect(await waitsFor(dispute)).not.toContain('supervisor');
  });

  it('is nobody at the end, and comes back with a step taken back', async () => {
    const dispute = await Dispute.registered(city);
    await dispute.do('intake', 'intake.withdrawApplication', { reason: '自行和解' });
    expect(await waitsFor(dispute)).toEqual([]);
    await dispute.do('intake', 'intake.undoStep', { reason: '误点' });
    expect(await waitsFor(dispute)).toContain('intake');
  });
});
