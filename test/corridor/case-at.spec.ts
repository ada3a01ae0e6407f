import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { caseAt } from '../../apps/api/src/cases/case-at.queries.js';
import { City } from '../support/city.js';
import { Dispute, morningOf } from './dispute.js';

let city: City;
beforeAll(async () => {
  city = await City.open();
});
afterAll(() => city.close());

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

it('shows at every instant what the tables showed then, also what was taken back since', async () => {
  const seen: { at: string; file: unknown; processes: unknown; entries: number }[] = [];
  let hour = 0;
  const look = async (dispute: Dispute) => {
    const [{ at, entries }] = await dispute.rows(`select updated_at as at, entries from case_file where id = $1`);
    const processes = await dispute.rows(
      `select id, room, state, version, facts from process where case_id = $1 order by id`,
    );
    seen.push({ at, file: await dispute.file(), processes, entries });
    hour += 1;
    await city.clock(new Date(Date.parse(morningOf('2025-01-06')) + hour * 3_600_000).toISOString());
  };
  await city.clock(morningOf('2025-01-06'));
  const dispute = await Dispute.sent(city);
  await look(dispute);
  await dispute.accept();
  await look(dispute);
  await dispute.do('director', 'court-referral.undoStep', { reason: '误点' });
  await look(dispute);
  await dispute.accept();
  await look(dispute);
  await dispute.met();
  await look(dispute);
  await dispute.drafted('2025-03-20');
  await look(dispute);
  for (const party of dispute.parties) await dispute.sign(party);
  await look(dispute);

  for (const { at, file, processes, entries } of seen) {
    const half = new Date(Date.parse(at) + 1_800_000).toISOString();
    for (const instant of [at, half]) {
      const then = await caseAt(city.corridor, dispute.caseId, instant);
      expect({ ...then, processes: [...then!.processes].sort(byId) }).toEqual({
        at: instant,
        entries,
        facts: file,
        processes,
      });
    }
  }
  const before = new Date(Date.parse(seen[0].at) - 1).toISOString();
  expect(await caseAt(city.corridor, dispute.caseId, before)).toBeNull();
  expect(await caseAt(city.corridor, '0198c8f0-0000-7000-8000-00000000dead', seen[0].at)).toBeNull();
});
