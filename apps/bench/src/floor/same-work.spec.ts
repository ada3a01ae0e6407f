import pg from 'pg';
import { CourtDirectory, fireEvent, LIFECYCLES, type Corridor } from '#libs/casework';
import { readTypes } from '#libs/persistence';
import { loadWorkCalendar } from '#config/holidays';
import { loadCourts } from '#config/regions';
import { loadRuleBook } from '#config/rules';
import { loadStandards } from '#config/subsidy';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { verifyChains } from '../checks/chains.js';
import { countRows, grown } from '../checks/row-counts.js';
import { seedBulk } from '../seed/bulk.js';
import { seedDesk } from '../seed/desk.js';
import { ACCOUNTS, actorOf, seedPeople, type Account } from '../seed/people.js';
import { APPLICATION, playTemplate, type Template } from '../seed/template.js';
import { extendTerm } from './extend-term.js';
import { registerApplication } from './register-application.js';
import type { Floor } from './setup.js';
import { TokenBook } from './token-book.js';

let database: TestDatabase;
let owner: pg.Client;
let corridor: Corridor;
let template: Template;
let desk: string[];
let floor: Floor;

beforeAll(async () => {
  database = await testDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await seedPeople(owner);
  const { db } = database;
  corridor = {
    db,
    alg: 'sha256',
    lifecycles: LIFECYCLES,
    book: loadRuleBook(),
    calendar: loadWorkCalendar(),
    courts: await CourtDirectory.load(db, loadCourts()),
    standards: loadStandards(),
  };
  template = await playTemplate(corridor);
  desk = await seedDesk(owner, template.caseId, 2);
  await seedBulk(owner, 300, 1);
  const pool = new pg.Pool({ connectionString: database.appUrl, max: 4, types: readTypes as never });
  floor = { pool, tokens: new TokenBook(pool), answers: template.answers };
});
afterAll(async () => {
  await floor.pool.end();
  await owner.end();
  await database.drop();
});

const callerOf = async (who: Account) => (await floor.tokens.callerOf(`Bearer ${ACCOUNTS[who].token}`))!;

async function rowsOf(work: () => Promise<unknown>) {
  const before = await countRows(owner);
  await work();
  return grown(before, await countRows(owner));
}

const mediationOf = async (caseId: string) => {
  const { rows } = await owner.query<{ process: string; version: number; parties: string[] }>(
    `select p.id as process, p.version, array(select id from party where case_id = p.case_id) as parties
     from process p where p.case_id = $1 and p.room = 'mediation'`,
    [caseId],
  );
  return rows[0];
};

const byProject = (who: Account, processId: string | null, event: string, payload: object) =>
  fireEvent(corridor, {
    actor: actorOf(who),
    room: processId ? 'mediation' : 'intake',
    processId,
    event,
    payload,
    expectedVersion: null,
    idempotency: { route: event, key: 'project', requestHash: '' },
    requestId: 'test',
  });

describe('the floor', () => {
  it('extends a term with the rows the project writes', async () => {
    const [theirs, ours] = await Promise.all(desk.map(mediationOf));
    const project = await rowsOf(async () => {
      const payload = { days: 1, consents: theirs.parties };
      expect(await byProject('desk', theirs.process, 'extendTerm', payload)).toMatchObject({ kind: 'done' });
    });
    const mine = await rowsOf(async () => {
      const text = JSON.stringify({ days: 1, consents: ours.parties });
      const answer = await extendTerm(floor, await callerOf('desk'), { ...ours, key: 'floor', text });
      expect(answer.status).toBe(200);
      expect(JSON.parse(answer.body)).toMatchObject({ state: 'MEDIATING', version: ours.version + 1 });
    });
    expect(mine).toEqual(project);
    expect(mine).toMatchObject({ audit_entry: 1, deadline: 1, alarm: 4, paper: 1, outbox: 1, idempotency: 1 });
  });

  it('lets one of two win and writes nothing for the other', async () => {
    const ours = await mediationOf(template.caseId);
    const text = JSON.stringify({ days: 1, consents: ours.parties });
    const caller = await callerOf('desk');
    const rows = await rowsOf(async () => {
      const both = ['a', 'b'].map((key) => extendTerm(floor, caller, { ...ours, key, text }));
      const statuses = (await Promise.all(both)).map(({ status }) => status).sort();
      expect(statuses[0]).toBe(200);
      expect([409, 412]).toContain(statuses[1]);
    });
    expect(rows).toMatchObject({ audit_entry: 1, paper: 1, 'process versions': 1 });
  });

  it('registers an application with the rows the project writes', async () => {
    const project = await rowsOf(async () => {
      expect(await byProject('clerk', null, 'registerApplication', APPLICATION)).toMatchObject({ kind: 'done' });
    });
    const mine = await rowsOf(async () => {
      const text = JSON.stringify(APPLICATION);
      const answer = await registerApplication(floor, await callerOf('clerk'), { key: 'floor', text });
      expect(answer.status).toBe(201);
    });
    expect(mine).toEqual(project);
  });

  it('leaves a record in which every hash fits, the seeded cases included', async () => {
    const { entries, cases, faults } = await verifyChains(owner);
    expect(faults).toEqual([]);
    expect(cases).toBe(300 + 3 + 2);
    expect(entries).toBeGreaterThan(cases);
  });
});

describe('the check of the record', () => {
  it('names a case whose entry was bent behind its hash', async () => {
    await owner.query('alter table audit_entry disable trigger user');
    await owner.query(`update audit_entry set body = body || '{"reason": "bent"}' where case_id = $1 and no = 2`, [
      template.caseId,
    ]);
    expect((await verifyChains(owner)).faults).toEqual([`${template.caseId}: entry 2 does not fit its hash`]);
  });
});
