import { randomUUID } from 'node:crypto';
import { ACT_FIELDS, type Actor, type Refusal, type Role } from '#libs/domain';
import { CourtDirectory, fireEvent, LIFECYCLES, type Corridor } from '#libs/casework';
import { loadWorkCalendar } from '#config/holidays';
import { loadCourts } from '#config/regions';
import { loadRuleBook } from '#config/rules';
import { loadStandards } from '#config/subsidy';
import { casePage, visibleCase } from '../../apps/api/src/cases/case-page.queries.js';
import { BodyOf } from '../../apps/api/src/http/body.js';
import { listCases } from '../../apps/api/src/cases/case-list.queries.js';
import { timeline } from '../../apps/api/src/cases/timeline.queries.js';
import { board } from '../../apps/api/src/statistics/board.queries.js';
import { dueAlarms, ring } from '../../apps/worker/src/deadlines/ring.js';
import type { Answer, Breakdown, CasePage, City, Command, TimelineEntry } from '../../apps/demo/src/city.js';
import { furnish, idOf, loadWorld } from '../../apps/demo/src/world.js';
import { setClock, testDatabase, type TestDatabase } from '../support/database.js';

/** The demo city without its HTTP and its queue: the same people, the same corridor, a real PostgreSQL. */
export class CorridorCity implements City {
  private constructor(
    readonly database: TestDatabase,
    readonly corridor: Corridor,
  ) {}

  static async open(): Promise<CorridorCity> {
    const database = await testDatabase();
    await furnish(database.db, loadWorld());
    const courts = await CourtDirectory.load(database.db, loadCourts());
    const book = loadRuleBook();
    const calendar = loadWorkCalendar();
    return new CorridorCity(database, {
      db: database.db,
      alg: 'sha256',
      lifecycles: LIFECYCLES,
      book,
      calendar,
      courts,
      standards: loadStandards(),
    });
  }

  close(): Promise<void> {
    return this.database.drop();
  }

  /** Rings what became due, as the worker does. */
  async clock(at: string): Promise<string> {
    await setClock(this.corridor.db, at);
    for (let due = await this.due(); due.length > 0; due = await this.due()) {
      for (const alarm of due) await ring(this.corridor, alarm);
    }
    return at;
  }

  /** Reads the payload as the API does: what is no form of the event throws. */
  async command({ who, room, id, event, version, payload: given }: Command): Promise<Answer> {
    const fields = { ...LIFECYCLES.get(room)!.events[event].fields, ...ACT_FIELDS };
    const payload = new BodyOf(`${room}.${event}`, fields).transform(structuredClone(given));
    const outcome = await fireEvent(this.corridor, {
      actor: actorOf(who),
      room,
      processId: id,
      event,
      payload,
      expectedVersion: version,
      idempotency: null,
      requestId: randomUUID(),
    });
    if (outcome.kind === 'done') return { status: outcome.status, body: outcome.body };
    if (outcome.kind === 'refused') return { status: STATUS[outcome.refusal.refused], body: bodyOf(outcome.refusal) };
    return { status: 404, body: { code: outcome.kind } };
  }

  async cases() {
    const { items } = await listCases(this.corridor.db, actorOf('director'), {}, 'registeredOn', 100, null);
    return items;
  }

  async page(caseId: string): Promise<CasePage> {
    return (await casePage(this.corridor, actorOf('director'), caseId)) as unknown as CasePage;
  }

  async timeline(caseId: string): Promise<TimelineEntry[]> {
    const director = actorOf('director');
    const found = await visibleCase(this.corridor, director, caseId);
    const { items } = await timeline(this.corridor, director, found!, {}, 0, 500);
    return items as object[] as TimelineEntry[];
  }

  board(from: string, asOf: string, by: Breakdown) {
    return board(this.corridor.db, actorOf('director'), { from, to: asOf, asOf, by });
  }

  private due(): Promise<number[]> {
    return dueAlarms(this.corridor, 1000);
  }
}

/** trust.md §3.2 */
const STATUS: Readonly<Record<Refusal['refused'], number>> = {
  WRONG_STATE: 409,
  NOT_YOURS: 403,
  UNMET: 409,
  RULE: 422,
  STALE: 412,
  RACE: 409,
};

/** The members of the problem document that the demo reads. */
const bodyOf = (refusal: Refusal) => ({
  code: refusal.refused,
  ...refusal,
  ...(refusal.refused === 'UNMET' && { rule: refusal.unmet[0].guard }),
  ...(refusal.refused === 'RULE' && { errors: refusal.problems }),
});

const WORLD = loadWorld();

export function actorOf(username: string): Actor {
  const person = WORLD.people.find((one) => one.username === username);
  if (!person) throw new Error(`Nobody in the demo city is called ${username}`);
  const { roles, organisation, region = 'xining' } = person;
  return { id: idOf('person', username), roles: roles as Role[], org: idOf('organisation', organisation), region };
}
