import { randomUUID } from 'node:crypto';
import { SYSTEM, type Actor, type Role, type Room } from '#libs/domain';
import { CourtDirectory, fireEvent, LIFECYCLES, type CommandResult, type Corridor, type Outcome } from '#libs/casework';
import { loadWorkCalendar } from '#config/holidays';
import { loadCourts } from '#config/regions';
import { loadRuleBook } from '#config/rules';
import { setClock, testDatabase, type TestDatabase } from './database.js';

/** A small named world on a real PostgreSQL: one committee, one court, a few people one comes to know. */
export class City {
  private constructor(
    readonly database: TestDatabase,
    readonly corridor: Corridor,
  ) {}

  static async open(): Promise<City> {
    const database = await testDatabase();
    const corridor: Corridor = {
      db: database.db,
      alg: 'sha256',
      lifecycles: LIFECYCLES,
      book: loadRuleBook(),
      calendar: loadWorkCalendar(),
      courts: await CourtDirectory.load(database.db, loadCourts()),
    };
    const city = new City(database, corridor);
    await city.people();
    await city.clock('2025-01-06T01:00:00Z');
    return city;
  }

  clock(instant: string): Promise<void> {
    return setClock(this.corridor.db, instant);
  }

  as(who: keyof typeof PEOPLE): Actor {
    const { id, roles, org } = PEOPLE[who];
    return { id, roles, org, region: 'xining' };
  }

  /** Fires and gives whatever comes of it. */
  fire(
    who: keyof typeof PEOPLE | 'system',
    room: Room,
    processId: string | null,
    event: string,
    payload: object = {},
    expectedVersion: number | null = null,
  ): Promise<Outcome> {
    return fireEvent(this.corridor, {
      actor: who === 'system' ? SYSTEM : this.as(who),
      room,
      processId,
      event,
      payload,
      expectedVersion,
      idempotency: null,
      requestId: randomUUID(),
    });
  }

  /** Fires and insists. */
  async do(...args: Parameters<City['fire']>): Promise<CommandResult> {
    const outcome = await this.fire(...args);
    if (outcome.kind !== 'done') throw new Error(`${args[3]}: ${JSON.stringify(outcome)}`);
    return outcome.body;
  }

  /** Id of the case's lifecycle in a room. */
  async processOf(caseId: string, room: Room): Promise<string> {
    const [row] = await this.corridor.db.query<{ id: string }>(
      `select id from process where case_id = $1 and room = $2 and state <> 'VOIDED'`,
      [caseId, room],
    );
    return row.id;
  }

  async partiesOf(caseId: string): Promise<string[]> {
    const rows = await this.corridor.db.query<{ id: string }>(`select id from party where case_id = $1 order by role`, [
      caseId,
    ]);
    return rows.map(({ id }) => id);
  }

  private async people(): Promise<void> {
    const { db } = this.corridor;
    for (const [kind, id] of Object.entries(ORGANISATIONS)) {
      await db.query(`insert into organisation (id, kind, name, region) values ($1, $2, $2, 'xining')`, [id, kind]);
    }
    for (const [username, { id, roles, org }] of Object.entries(PEOPLE)) {
      await db.query(`insert into person (id, username, name, organisation_id) values ($1, $2, $2, $3)`, [
        id,
        username,
        org,
      ]);
      for (const role of roles) {
        await db.query(
          `insert into role_grant (id, person_id, role, organisation_id, region, begins_at) values ($1, $2, $3, $4, 'xining', '2020-01-01')`,
          [randomUUID(), id, role, org],
        );
      }
      if (roles.includes('mediator')) {
        await db.query(
          `insert into mediator (person_id, term_from, court_rosters) values ($1, '2020-01-01', array[$2::uuid])`,
          [id, ORGANISATIONS.COURT],
        );
      }
    }
  }

  close(): Promise<void> {
    return this.database.drop();
  }
}

export const ORGANISATIONS = {
  COMMITTEE: '0198c8f0-0000-7000-8000-000000000001',
  COURT: '0198c8f0-0000-7000-8000-000000000002',
  ORGAN: '0198c8f0-0000-7000-8000-000000000003',
};

const person = (n: number, roles: Role[], org: keyof typeof ORGANISATIONS = 'COMMITTEE') => ({
  id: `0198c8f0-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`,
  roles,
  org: ORGANISATIONS[org],
});
export const PEOPLE = {
  intake: person(1, ['intake']),
  director: person(2, ['director']),
  mediator: person(3, ['mediator']),
  mediator2: person(4, ['mediator']),
  archivist: person(5, ['archivist']),
  court: person(6, ['court'], 'COURT'),
  organ: person(7, ['organ'], 'ORGAN'),
  supervisor: person(8, ['supervisor']),
};

export const AN_APPLICATION = {
  applicationMode: 'WRITTEN',
  title: '青麓茶业有限公司 → 城东区云岭茶行',
  right: 'TM',
  kind: 'INFRINGEMENT',
  claim: '停止侵权，赔偿损失',
  claimFen: 2_000_000,
  parties: [
    { role: 'APPLICANT', type: 'ORGANISATION', name: '青麓茶业有限公司', region: 'xining' },
    { role: 'RESPONDENT', type: 'ORGANISATION', name: '城东区云岭茶行', region: 'xining', consented: true },
  ],
};
