import {
  decide,
  isRefusal,
  SYSTEM,
  type Actor,
  type CaseFacts,
  type Command,
  type Decision,
  type Lifecycle,
  type Process,
  type Refusal,
  type Role,
  type Room,
  type World,
} from '#libs/domain';
import { dueDate } from '#libs/domain';
import { loadRuleBook } from '#config/rules';
import { loadWorkCalendar } from '#config/holidays';

const book = loadRuleBook();
const calendar = loadWorkCalendar();

export const someone = (role: Role, id = `person-${role}`): Actor =>
  role === 'system' ? SYSTEM : { id, roles: [role], org: HOMES[role] ?? 'committee-1', region: 'xining' };

/** Where the outsiders of the stage come from. */
const HOMES: Partial<Record<Role, string>> = { court: 'xining-intermediate', organ: 'organ-1', partner: 'lanzhou-1' };

export const A_CASE: CaseFacts = {
  id: 'case-1',
  region: 'xining',
  committee: 'committee-1',
  route: 'PARTY_APPLICATION',
  online: false,
  right: 'TM',
  kind: 'INFRINGEMENT',
  parties: [
    { id: 'applicant', role: 'APPLICANT', type: 'ORGANISATION', region: 'xining' },
    { id: 'respondent', role: 'RESPONDENT', type: 'ORGANISATION', region: 'xining' },
  ],
  flags: {},
  secret: false,
  mediators: [],
  places: [],
  registeredOn: '2025-01-06',
};

/** One lifecycle on a bare stage: no database, a clock one sets, orders collected instead of carried out. */
export class Stage {
  today = '2025-01-06';
  world: World = {};
  others: Partial<Record<Room, string>> = {};
  readonly orders: Command[] = [];
  process: Process;
  private ids = 0;

  constructor(
    readonly lifecycle: Lifecycle<any>,
    public file: CaseFacts = A_CASE,
  ) {
    const { room, version, blank } = lifecycle;
    this.process = {
      id: 'process-1',
      room,
      caseId: file.id,
      state: 'NEW',
      version: 0,
      machineVersion: version,
      facts: blank,
      last: null,
    };
  }

  on(today: string): this {
    this.today = today;
    return this;
  }

  /** Fires and answers with the decision or the refusal; an accepted event moves the process. */
  fire(role: Role | Actor, event: string, payload: object = {}): Decision | Refusal {
    const actor = typeof role === 'string' ? someone(role) : role;
    const decision = decide(this.lifecycle, this.process, this.file, this.around(actor), event, payload, (key) => ({
      ref: `ref-${key}`,
      hash: 'hash',
    }));
    if (isRefusal(decision)) return decision;
    const { from, on, state, facts } = decision;
    const definition = this.lifecycle.events[event];
    this.process = {
      ...this.process,
      state,
      facts,
      version: this.process.version + 1,
      last: {
        step: `step-${this.process.version + 1}`,
        event,
        from,
        entry: this.process.version + 1,
        on,
        by: actor.id,
        touched: 1,
        expiry: definition.expiry ?? false,
        undoable: definition.undoable ?? true,
      },
    };
    for (const command of decision.commands) {
      if (command.kind === 'amendCase') this.file = { ...this.file, ...command.patch };
    }
    this.orders.push(...decision.commands);
    return decision;
  }

  /** Fires and insists. */
  do(role: Role | Actor, event: string, payload: object = {}): this {
    const answer = this.fire(role, event, payload);
    if (isRefusal(answer)) throw new Error(`${event} refused: ${JSON.stringify(answer)}`);
    return this;
  }

  private around(actor: Actor) {
    return {
      actor,
      today: this.today,
      world: this.world,
      due: (rule: string, start: string, options: object = {}) => {
        const due = dueDate(book, calendar, { rule, start, ...options });
        if ('problem' in due) throw new Error(`no rule ${rule} on ${start}`);
        return due;
      },
      newId: () => `id-${++this.ids}`,
      competentCourts: () => null,
      stateOf: (room: Room) => this.others[room],
    };
  }
}
