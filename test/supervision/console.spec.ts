import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { recordRead } from '#libs/casework';
import { Dispute, morningOf } from '../corridor/dispute.js';
import { Api } from '../support/api.js';
import { PEOPLE, type Who } from '../support/city.js';
import { aSealer } from '../trust/sealed-city.js';
import { dueAlarms, ring } from '../../apps/worker/src/deadlines/ring.js';
import { Checks } from '../../apps/worker/src/reconciliation/checks.js';

let api: Api;
let met: Dispute;
let secret: Dispute;
beforeAll(async () => {
  api = await Api.open();
  const { city } = api;
  await city.clock(morningOf('2025-01-06'));
  met = await (await (await Dispute.sent(city)).accept()).met();
  await Dispute.registered(city);
  secret = await Dispute.registered(city, { right: 'TS_BIZ' });
}, 60_000);
afterAll(() => api?.close());

const get = async (as: Who, path: string) => {
  const { status, body } = await api.call('GET', `/api/supervision/${path}`, { as });
  return { status, ...body };
};
const ringAll = async (at: string) => {
  await api.city.clock(at);
  for (const alarm of await dueAlarms(api.city.corridor, 100)) await ring(api.city.corridor, alarm);
};

describe('the overview', () => {
  it('counts what waits, by stage and by lead mediator', async () => {
    const { status, ...found } = await get('supervisor', 'overview');
    expect(status).toBe(200);
    const load = { following: 0, overdue: 0, dueSoon: 0, oldestDays: 0 };
    expect(found.stages).toEqual(
      expect.arrayContaining([
        { stage: 'mediation.MEDIATING', open: 1, ages: [1, 0, 0, 0], ...load },
        { stage: 'intake.REGISTERED', open: 2, ages: [2, 0, 0, 0], ...load, dueSoon: 2 },
      ]),
    );
    expect(found.people).toEqual([
      { person: null, open: 2, ages: [2, 0, 0, 0], ...load, dueSoon: 2 },
      { person: { id: PEOPLE.mediator.id, name: 'mediator' }, open: 1, ages: [1, 0, 0, 0], ...load },
    ]);
    expect(found.funnel[0]).toEqual({ step: 'registered', cases: 3 });
    expect(found.funnel.map(({ cases }: any) => cases)).toEqual([3, 1, 0, 0, 0, 0, 0]);
  });

  it('ages them and says what is overdue', async () => {
    await api.city.clock(morningOf('2025-02-20'));
    const { stages, people } = await get('supervisor', 'overview');
    const [first] = stages;
    expect(first).toMatchObject({
      stage: 'intake.REGISTERED',
      open: 2,
      overdue: 2,
      ages: [0, 0, 2, 0],
      oldestDays: 45,
    });
    expect(people.map(({ person, overdue }: any) => [person?.name ?? null, overdue])).toEqual([
      [null, 2],
      ['mediator', 1],
    ]);
    await api.city.clock(morningOf('2025-01-06'));
  });

  it('shows a director the cases of the committee, others nothing at all', async () => {
    expect((await get('director', 'overview')).stages).toHaveLength(2);
    expect((await get('lanzhouSupervisor', 'overview')).stages).toEqual([]);
    for (const who of ['mediator', 'court', 'intake', 'party'] as const) {
      expect((await get(who, 'overview')).status).toBe(403);
    }
  });
});

describe('exceptions', () => {
  beforeAll(async () => {
    // Keyed two days late; undone; overtaken by an act of the last day; reopened.
    await api.city.clock(morningOf('2025-01-08'));
    await met.do('mediator', 'mediation.holdSession', {
      occurredOn: '2025-01-06',
      late: { reason: '停电，次日补录', paper: '调解笔录' },
      mode: 'JOINT',
      present: met.parties,
      signedBy: met.parties,
      summary: '被申请人愿意赔偿',
    });
    const clicked = await (await Dispute.registered(api.city)).accept();
    await clicked.do('director', 'intake.undoStep', { reason: '误点' });
    await ringAll('2025-02-05T16:00:01Z');
    await api.city.clock(morningOf('2025-02-06'));
    await met.do('mediator', 'mediation.extendTerm', {
      occurredOn: '2025-02-05',
      late: { reason: '当日签署', paper: '延长同意书' },
      days: 20,
      consents: met.parties,
    });
    const own = await (await Dispute.registered(api.city)).accept();
    await own.appoint();
    await own.do('mediator', 'mediation.terminate', { ground: 'DEADLOCK' });
    await own.do('director', 'mediation.reopen', {
      reason: '双方愿意再谈',
      paper: '双方继续调解申请',
      consents: own.parties,
      agreedEnd: '2025-04-10',
    });
  }, 60_000);

  it('are read from the record, newest first, each with what it is', async () => {
    const { items, total } = await get('supervisor', 'exceptions');
    const told = items.map(({ kinds, room, event, lateDays, reason }: any) => [kinds, room, event, lateDays, reason]);
    expect(told).toEqual(
      expect.arrayContaining([
        [['LATE'], 'mediation', 'holdSession', 2, '停电，次日补录'],
        [['LATE'], 'mediation', 'extendTerm', 1, '当日签署'],
        [['UNDONE'], 'intake', 'undoStep', 0, '误点'],
        [['REOPENED'], 'mediation', 'reopen', 0, '双方愿意再谈'],
      ]),
    );
    const overtaken = items.find(({ kinds }: any) => kinds.includes('OVERTAKEN'));
    expect(overtaken).toMatchObject({
      case: { id: met.caseId },
      event: 'overtakeExpiry',
      reverses: { event: 'termExpired' },
    });
    expect(total).toBe(items.length);
    const arrivals = items.map(({ at }: any) => at);
    expect(arrivals).toEqual([...arrivals].sort().reverse());
  });

  it('can be asked for by kind and day, page by page', async () => {
    const kinds = async (query: string) =>
      (await get('supervisor', `exceptions?${query}`)).items.map(({ event }: any) => event);
    expect(await kinds('kind=LATE')).toEqual(['extendTerm', 'holdSession']);
    expect(await kinds('kind=LATE&to=2025-01-31')).toEqual(['holdSession']);
    expect(await kinds('from=2025-02-06&kind=LATE')).toEqual(['extendTerm']);
    const all = (await get('supervisor', 'exceptions')).items;
    const seen: any[] = [];
    for (let after = ''; ;) {
      const { items, next, total } = await get('supervisor', `exceptions?limit=2${after}`);
      expect(total).toBe(all.length);
      seen.push(...items);
      if (!next) break;
      after = `&after=${next}`;
    }
    expect(seen).toEqual(all);
    expect((await get('supervisor', 'exceptions?after=x')).status).toBe(422);
  });

  it('tell nothing that was mediated, and nobody what he may not see (P-08)', async () => {
    const text = JSON.stringify(await get('supervisor', 'exceptions'));
    expect(text).not.toMatch(/愿意赔偿|双方陈述/);
    expect((await get('lanzhouSupervisor', 'exceptions')).items).toEqual([]);
    expect((await get('mediator', 'exceptions')).status).toBe(403);
  });
});

describe('reads', () => {
  beforeAll(async () => {
    const { corridor } = api.city;
    await recordRead(corridor, api.city.as('mediator'), 'reveal', {
      case: met.caseId,
      reason: '电话通知',
      parts: ['phone'],
    });
    await recordRead(corridor, api.city.as('director'), 'openSecretCase', { case: secret.caseId });
    await recordRead(corridor, api.city.as('lanzhouDirector'), 'reveal', { case: met.caseId, reason: '别处' });
  });

  it('say who looked at what, when and why', async () => {
    const { items } = await get('supervisor', 'reads');
    expect(items.slice(0, 2)).toMatchObject([
      { event: 'openSecretCase', actor: { name: 'director' }, case: { id: secret.caseId } },
      {
        event: 'reveal',
        actor: { name: 'mediator', role: 'mediator' },
        payload: { reason: '电话通知', parts: ['phone'] },
      },
    ]);
  });

  it('are those of one person, one case, one kind; of one’s own region', async () => {
    const events = async (as: Who, query = '') => (await get(as, `reads${query}`)).items.map(({ event }: any) => event);
    expect(await events('supervisor', `?person=${PEOPLE.mediator.id}`)).toEqual(['reveal']);
    expect(await events('supervisor', `?case=${secret.caseId}`)).toEqual(['openSecretCase']);
    expect(await events('supervisor', `?event=reveal`)).toEqual(['reveal']);
    expect(await events('lanzhouSupervisor')).toEqual(['reveal']);
    expect((await get('director', 'reads')).status).toBe(403);
  });
});

describe('the record', () => {
  it('says how long it is and how far it is sealed', async () => {
    const before = await get('supervisor', 'record');
    expect(before).toMatchObject({ sealed: 0, heads: 0, latestHead: null, lastVerification: null, sealerSeen: false });
    expect(before.unsealed).toBe(before.entries);
    const { sealer, published } = aSealer(api.city);
    await sealer.pass();
    await recordRead(api.city.corridor, api.city.as('director'), 'openSecretCase', { case: secret.caseId });
    const after = await get('supervisor', 'record');
    expect(after).toMatchObject({ sealed: before.entries, unsealed: 1, heads: 1, latestHead: published.at(-1) });
    expect(after.entries).toBe(before.entries + 1);
    expect(after.keys).toHaveLength(1);
    await sealer.pass();
    const { items, next, total } = await get('supervisor', 'record/heads?limit=1');
    expect([items, total]).toEqual([[published.at(-1)], 2]);
    expect((await get('supervisor', `record/heads?limit=1&after=${next}`)).items).toEqual([published[0]]);
  });

  it('is verified by a worker while the page goes on, and the result is told in the reader’s language', async () => {
    const ask = (as: Who, kind = 'VERIFICATION') => api.call('POST', '/api/supervision/checks', { as, body: { kind } });
    expect((await ask('director')).status).toBe(403);
    const { status, body } = await ask('supervisor');
    expect(status).toBe(202);
    // Whoever asks while it waits is told of the same one.
    expect((await ask('supervisor')).body).toEqual(body);
    expect(await get('supervisor', `checks/${body.id}`)).toMatchObject({
      state: 'QUEUED',
      found: null,
      result: null,
      requestedBy: { name: 'supervisor' },
    });
    const checks = new Checks(api.city.corridor, async () => []);
    while (await checks.pass());
    const done = await get('supervisor', `checks/${body.id}`);
    expect(done).toMatchObject({ state: 'DONE', found: 0, result: { outcome: 'intact', findings: [] } });
    expect(done.done).toBe(done.total);
    expect(done.result.notices.map(({ says }: any) => says).join()).toContain('封签');
    const { body: english } = await api.call('GET', `/api/supervision/checks/${body.id}`, {
      as: 'supervisor',
      headers: { 'accept-language': 'en' },
    });
    expect(english.result.notices.map(({ says }: any) => says).join()).toMatch(/head/);
    const { items } = await get('supervisor', 'checks?kind=VERIFICATION');
    expect(items.find(({ id }: any) => id === body.id)).toMatchObject({
      state: 'DONE',
      requestedBy: { name: 'supervisor' },
    });
    expect((await get('supervisor', 'record')).lastVerification).toMatchObject({ found: 0 });
    const [{ body: entry }] = await api.city.corridor.db.query<any>(
      `select body from audit_entry where event = 'verifyRecord'`,
    );
    expect(entry).toMatchObject({ kind: 'admin', actor: { id: PEOPLE.supervisor.id }, payload: { run: body.id } });
  });

  it('asks in its lists for what is there only', async () => {
    expect((await get('supervisor', 'checks/0198c8f0-0000-7000-8000-0000000000ff')).status).toBe(404);
    expect((await get('supervisor', 'checks?after=bm8')).status).toBe(422);
    expect((await api.call('POST', '/api/supervision/checks', { as: 'supervisor', body: { kind: 'X' } })).status).toBe(
      422,
    );
  });
});

/** As index and query must say the same for the index to be used. */
it('the list of exceptions asks as its index answers', () => {
  const plain = (text: string) => text.replace(/\be\./g, '').replace(/\s+/g, ' ');
  const [migration, query] = [
    'libs/persistence/src/migrations/1764000400000-supervision.ts',
    'apps/api/src/supervision/exceptions.queries.ts',
  ].map((path) => plain(readFileSync(path, 'utf8')));
  for (const part of [`event in ('undoStep', 'overtakeExpiry', 'reopen')`, `(at at time zone 'Asia/Shanghai')::date`]) {
    expect(migration).toContain(part);
    expect(query).toContain(part);
  }
});
