import { AN_APPLICATION, City } from '../support/city.js';

let city: City;
beforeAll(async () => {
  city = await City.open();
});
afterAll(() => city.close());

const tables = async (caseId: string) => {
  const [row] = await city.corridor.db.query<any>(
    `select (select entries from case_file where id = $1) as entries,
       (select count(*)::int from audit_entry where case_id = $1) as audit,
       (select count(*)::int from process where case_id = $1) as processes,
       (select count(*)::int from deadline where case_id = $1 and state = 'RUNNING') as clocks,
       (select count(*)::int from outbox where payload->>'case' = $1::text) as outbox`,
    [caseId],
  );
  return row;
};

describe('a step through the corridor', () => {
  it('writes state, record, clocks and outbox together', async () => {
    const done = await city.do('intake', 'intake', null, 'registerApplication', AN_APPLICATION);
    expect(done).toMatchObject({ state: 'REGISTERED', version: 1, registerNumber: '西知登〔2025〕1号' });
    expect(await tables(done.caseId)).toMatchObject({ entries: 1, audit: 1, processes: 1, clocks: 1 });
  });

  it('hands over to the next lifecycles in the same step', async () => {
    const { id, caseId } = await city.do('intake', 'intake', null, 'registerApplication', AN_APPLICATION);
    const done = await city.do('director', 'intake', id, 'accept');
    expect(done.caseNumber).toBe('西知调〔2025〕1号');
    expect(done.moved.map(({ room, to }) => `${room}.${to}`)).toEqual([
      'intake.ACCEPTED',
      'mediation.APPOINTING',
      'dossier.OPEN',
    ]);
    expect(await tables(caseId)).toMatchObject({ entries: 4, audit: 4, processes: 3 });
  });

  it('leaves nothing behind when it is refused', async () => {
    const { id, caseId } = await city.do('intake', 'intake', null, 'registerApplication', AN_APPLICATION);
    const before = await tables(caseId);
    const outcome = await city.fire('intake', 'intake', id, 'accept');
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { refused: 'NOT_YOURS', by: ['director'] } });
    expect(await tables(caseId)).toEqual(before);
  });

  it('lets one of two win, and gives the other the current version', async () => {
    const { id, version } = await city.do('intake', 'intake', null, 'registerApplication', AN_APPLICATION);
    const both = await Promise.all([1, 2].map(() => city.fire('intake', 'intake', id, 'askConsent', {}, version)));
    expect(both.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
    expect(both.find(({ kind }) => kind === 'refused')).toMatchObject({ refusal: { currentVersion: 2 } });
  });

  it('takes a wrong step back as a whole and keeps both facts', async () => {
    const { id, caseId } = await city.do('intake', 'intake', null, 'registerApplication', AN_APPLICATION);
    await city.do('director', 'intake', id, 'accept');
    const undone = await city.do('director', 'intake', id, 'undoStep', { reason: '误点' });
    expect(undone.state).toBe('REGISTERED');
    const states = await city.corridor.db.query(`select room, state from process where case_id = $1 order by room`, [
      caseId,
    ]);
    expect(states).toEqual([
      { room: 'dossier', state: 'VOIDED' },
      { room: 'intake', state: 'REGISTERED' },
      { room: 'mediation', state: 'VOIDED' },
    ]);
    expect(await tables(caseId)).toMatchObject({ entries: 7, audit: 7, clocks: 1 });
    const again = await city.do('director', 'intake', id, 'accept');
    expect(again.state).toBe('ACCEPTED');
  });

  it('needs two round trips', async () => {
    const { id } = await city.do('intake', 'intake', null, 'registerApplication', AN_APPLICATION);
    const { db } = city.corridor;
    const before = db.roundTrips;
    await city.do('intake', 'intake', id, 'askConsent');
    expect(db.roundTrips - before).toBe(2);
  });
});
