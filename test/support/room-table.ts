import { COMMON_EVENTS, isRefusal, ROLES, type CaseFacts, type Lifecycle, type Role, type World } from '#libs/domain';
import { A_CASE, Stage, type someone } from './stage.js';

/** Where a process stands when something is tried. */
export interface Standing {
  readonly facts?: object;
  readonly file?: Partial<CaseFacts>;
  readonly world?: World;
  readonly on?: string;
}

/** One way that is open: who may take it, where it leads, with what; `standing` where this one needs more than its state. */
export type Way = readonly [event: string, by: readonly Role[], to: string, payload?: object, standing?: Standing];
export type RoomTable = Readonly<Record<string, { readonly standing?: Standing; readonly ways: readonly Way[] }>>;

/** A process put into a state directly, to try one step from there. */
export function standingAt(lifecycle: Lifecycle<any>, state: string, ...standings: Standing[]): Stage {
  const stage = new Stage(lifecycle, Object.assign({}, A_CASE, ...standings.map(({ file }) => file)));
  stage.process = {
    ...stage.process,
    state,
    facts: Object.assign({}, lifecycle.blank, ...standings.map(({ facts }) => facts)),
  };
  stage.world = Object.assign({}, ...standings.map(({ world }) => world));
  const day = standings.map(({ on }) => on).findLast((on) => on !== undefined);
  return day ? stage.on(day) : stage;
}

/** What a step was refused for: rule codes with their place, or unmet guards, or the kind of refusal. */
export function refusedFor(stage: Stage, role: Role | ReturnType<typeof someone>, event: string, payload: object = {}) {
  const answer = stage.fire(role, event, payload);
  if (!isRefusal(answer)) return `went to ${answer.state}`;
  if (answer.refused === 'RULE') return answer.problems.map(({ pointer, code }) => `${pointer} ${code}`);
  if (answer.refused === 'UNMET') return answer.unmet.map(({ guard }) => guard);
  return answer.refused;
}

/**
 * Every triple of state, event and role: those of the table succeed and lead where it says, all others are refused.
 * The loop runs over the lifecycle's own states and events, so that one forgotten in the table shows.
 */
export function describeTable(lifecycle: Lifecycle<any>, table: RoomTable): void {
  const events = Object.keys(lifecycle.events).filter((event) => !COMMON_EVENTS.includes(event));

  describe('The table of states, events and roles', () => {
    for (const [state, { standing = {}, ways }] of Object.entries(table)) {
      for (const [event, by, to, payload = {}, more = {}] of ways) {
        it(`${state}: ${event} leads to ${to}`, () => {
          for (const role of ROLES) {
            const stage = standingAt(lifecycle, state, standing, more);
            expect([role, refusedFor(stage, role, event, payload)]).toEqual([
              role,
              by.includes(role) ? `went to ${to}` : 'NOT_YOURS',
            ]);
          }
        });
      }

      it(`${state}: everything else is refused`, () => {
        const open = new Set(ways.map(([event]) => event));
        for (const event of events.filter((name) => !open.has(name)))
          for (const role of ROLES)
            expect([event, role, refusedFor(standingAt(lifecycle, state, standing), role, event)]).toEqual([
              event,
              role,
              'WRONG_STATE',
            ]);
      });
    }

    it('covers every state and every event, and reaches every state', () => {
      const states = [...lifecycle.steps.keys()].filter((state) => state !== 'VOIDED');
      expect(Object.keys(table).sort()).toEqual(states.sort());
      const ways = Object.values(table).flatMap((row) => row.ways);
      expect([...new Set(ways.map(([event]) => event))].sort()).toEqual(events.sort());
      expect([...new Set(['NEW', ...ways.map(([, , to]) => to)])].sort()).toEqual(states.sort());
    });

    it('lets no state wait without a clock', () => {
      for (const state of Object.keys(table))
        if (state !== 'NEW' && !lifecycle.finals.has(state))
          expect([state, lifecycle.clocks.has(state)]).toEqual([state, true]);
    });
  });
}
