import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { dossierLifecycle, lifecycle, problem, type Lifecycle } from '#libs/domain';
import { fireEvent, type Corridor } from '#libs/casework';
import { City } from '../support/city.js';
import { Dispute } from './dispute.js';

let city: City;
let owner: pg.Client;
beforeAll(async () => {
  city = await City.open();
  owner = new pg.Client({ connectionString: city.database.ownerUrl });
  await owner.connect();
  await owner.query(
    `create function fail_on_purpose() returns trigger language plpgsql as $$ begin raise 'on purpose'; end $$`,
  );
});
afterAll(async () => {
  await owner.end();
  await city.close();
});

/** A digest of every row of every table. */
async function everything(): Promise<Record<string, string>> {
  const { rows } = await owner.query(`select tablename from pg_tables where schemaname = 'public' order by 1`);
  const digests: [string, string][] = [];
  for (const { tablename: table } of rows) {
    const { rows: found } = await owner.query(
      `select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest from "${table}" t`,
    );
    digests.push([table, found[0].digest]);
  }
  return Object.fromEntries(digests);
}

async function withFailureIn<T>(table: string, work: () => Promise<T>): Promise<T> {
  await owner.query(
    `create trigger fail_on_purpose after insert or update on ${table} for each row execute function fail_on_purpose()`,
  );
  try {
    return await work();
  } finally {
    await owner.query(`drop trigger fail_on_purpose on ${table}`);
  }
}

const accept = async (dispute: Dispute, corridor: Corridor = city.corridor) =>
  fireEvent(corridor, {
    actor: city.as('director'),
    room: 'intake',
    processId: await city.processOf(dispute.caseId, 'intake'),
    event: 'accept',
    payload: { note: '补充说明' },
    expectedVersion: null,
    idempotency: { route: 'accept', key: dispute.caseId, requestHash: 'h' },
    requestId: 'r',
  });

describe('a step that fails on its way', () => {
  const TABLES = [
    'alarm',
    'audit_entry',
    'case_file',
    'deadline',
    'idempotency',
    'number_issue',
    'number_series',
    'outbox',
    'paper',
    'process',
    'vault',
  ];
  it.each(TABLES)('in %s leaves nothing in any table', async (table) => {
    const dispute = await Dispute.registered(city);
    const before = await everything();
    await withFailureIn(table, () => expect(accept(dispute)).rejects.toThrow('on purpose'));
    expect(await everything()).toEqual(before);
  });

  it('gives its numbers back, and then succeeds as if nothing had happened', async () => {
    const dispute = await Dispute.registered(city);
    await withFailureIn('outbox', () => expect(accept(dispute)).rejects.toThrow('on purpose'));
    expect(await accept(dispute)).toMatchObject({ kind: 'done', body: { caseNumber: '西知调〔2025〕1号' } });
    const changed = Object.entries(await everything())
      .filter(([, digest]) => digest !== '')
      .map(([table]) => table);
    expect(changed).toEqual(expect.arrayContaining(TABLES));
  });
});

describe('a step whose hand-over is refused', () => {
  const refusing: Lifecycle<any> = lifecycle({
    room: 'dossier',
    version: 1,
    blank: {},
    guards: {},
    events: {
      open: { by: ['system'], fields: {}, rules: [() => problem('', 'NO_SHELF_LEFT')] },
    },
    states: { NEW: { on: { open: 'OPEN' } }, OPEN: { final: true } },
  });
  const unable: Lifecycle<any> = lifecycle({
    room: 'dossier',
    version: 1,
    blank: {},
    guards: {},
    events: { start: { by: ['system'], fields: {} } },
    states: { NEW: { on: { start: 'OPEN' } }, OPEN: { final: true } },
  });

  it.each([
    ['by a rule', refusing, { refused: 'RULE', event: 'open', problems: [{ code: 'NO_SHELF_LEFT' }] }],
    ['because the other does not know it', unable, { refused: 'WRONG_STATE', event: 'open' }],
  ])('%s is refused as a whole', async (_how, dossier, refusal) => {
    const dispute = await Dispute.registered(city);
    const lifecycles = new Map(city.corridor.lifecycles).set('dossier', dossier);
    const before = await everything();
    const other = { ...city.corridor, lifecycles };
    expect(await accept(dispute, other)).toMatchObject({ kind: 'refused', refusal });
    expect(await everything()).toEqual(before);
    expect(dossierLifecycle.steps.get('NEW')?.has('open')).toBe(true);
  });
});

it('writes nothing when it is only tried', async () => {
  const dispute = await Dispute.registered(city);
  const before = await everything();
  const outcome = await fireEvent(city.corridor, {
    actor: city.as('intake'),
    room: 'intake',
    processId: await city.processOf(dispute.caseId, 'intake'),
    event: 'askConsent',
    payload: {},
    expectedVersion: 1,
    idempotency: null,
    requestId: 'r',
    dryRun: true,
  });
  expect(outcome).toMatchObject({ kind: 'done', body: { state: 'CONSULTING', version: 2 } });
  expect(await everything()).toEqual(before);
});
