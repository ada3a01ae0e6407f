import { randomUUID } from 'node:crypto';
import { SYSTEM, type Actor, type Role, type Room } from '#libs/domain';
import {
  CalendarInForce,
  CourtDirectory,
  fireEvent,
  LIFECYCLES,
  type CommandResult,
  type Corridor,
  type FireRequest,
  type Outcome,
} from '#libs/casework';
import { loadWorkCalendar } from '#config/holidays';
import { loadCourts } from '#config/regions';
import { loadRuleBook } from '#config/rules';
import { loadStandards } from '#config/subsidy';
import { setClock, testDatabase, type TestDatabase } from './database.js';

/** A small named world on a real PostgreSQL: one committee, one court, a few people one comes to know. */
export class City {
  private constructor(
    readonly database: TestDatabase,
    readonly corridor: Corridor,
    readonly calendars: CalendarInForce,
  ) {}

  static async open(options: Parameters<typeof testDatabase>[0] = {}): Promise<City> {
    const database = await testDatabase(options);
    const calendars = await CalendarInForce.load(database.db, loadWorkCalendar);
    const corridor: Corridor = {
      db: database.db,
      alg: 'sha256',
      lifecycles: LIFECYCLES,
      book: loadRuleBook(),
      get calendar() {
        return calendars.current;
      },
      courts: await CourtDirectory.load(database.db, loadCourts()),
      standards: loadStandards(),
    };
    const city = new City(database, corridor, calendars);
    await city.people();
    await city.clock('2025-01-06T01:00:00Z');
    return city;
  }

  clock(instant: string): Promise<void> {
    return setClock(this.corridor.db, instant);
  }

  as(who: Who): Actor {
    const { id, roles, org, region } = PEOPLE[who];
    return { id, roles, org, region };
  }

  /** Fires and gives whatever comes of it. */
  fire(
    who: Who | 'system',
    room: Room,
    processId: string | null,
    event: string,
    payload: object = {},
    expectedVersion: number | null = null,
    idempotency: FireRequest['idempotency'] = null,
  ): Promise<Outcome> {
    return fireEvent(this.corridor, {
      actor: who === 'system' ? SYSTEM : this.as(who),
      room,
      processId,
      event,
      payload,
      expectedVersion,
      idempotency,
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
    for (const [name, id] of Object.entries(ORGANISATIONS)) {
      const { kind = name, region = 'xining' } = ELSEWHERE[name] ?? {};
      await db.query(`insert into organisation (id, kind, name, region) values ($1, $2, $3, $4)`, [
        id,
        kind,
        name,
        region,
      ]);
    }
    for (const [username, { id, roles, org, region }] of Object.entries(PEOPLE)) {
      await db.query(`insert into person (id, username, name, organisation_id) values ($1, $2, $2, $3)`, [
        id,
        username,
        org,
      ]);
      for (const role of roles) {
        await db.query(
          `insert into role_grant (id, person_id, role, organisation_id, region, begins_at) values ($1, $2, $3, $4, $5, '2020-01-01')`,
          [randomUUID(), id, role, org, region],
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
  OTHER_COURT: '0198c8f0-0000-7000-8000-000000000004',
  LANZHOU: '0198c8f0-0000-7000-8000-000000000005',
};
const ELSEWHERE: Record<string, { kind: string; region: string }> = {
  OTHER_COURT: { kind: 'COURT', region: 'xining' },
  LANZHOU: { kind: 'COMMITTEE', region: 'lanzhou' },
};

const person = (n: number, roles: Role[], org: keyof typeof ORGANISATIONS = 'COMMITTEE', region = 'xining') => ({
  id: `0198c8f0-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`,
  roles,
  org: ORGANISATIONS[org],
  region,
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
  mediator3: person(9, ['mediator']),
  otherCourt: person(10, ['court'], 'OTHER_COURT'),
  party: person(11, ['party']),
  otherParty: person(12, ['party']),
  finance: person(13, ['finance']),
  intake2: person(14, ['intake']),
  lanzhou: person(20, ['partner'], 'LANZHOU', 'lanzhou'),
  lanzhouDirector: person(21, ['director'], 'LANZHOU', 'lanzhou'),
  lanzhouSupervisor: person(22, ['supervisor'], 'LANZHOU', 'lanzhou'),
};
export type Who = keyof typeof PEOPLE;

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
