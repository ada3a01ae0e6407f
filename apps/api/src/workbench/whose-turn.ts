import { ROUTES, type CaseFacts, type Lifecycle, type Role, type Room } from '#libs/domain';

/** Putting a wrong click right is no work that waits for anybody. */
const COMPENSATIONS = ['undoStep', 'overtakeExpiry'];

/**
 * The states in which it is the turn of these roles, as `ROUTE:room.STATE`, read off the machines. An event leads on when it takes
 * the lifecycle further along its usual way, or back to it. It is the turn of the role whose act the event is, the first of
 * those who may send it, and of the first who can bring about what such an event waits for in a fresh case (the consent of
 * all parties, a saved draft).
 */
export function statesOfTurn(lifecycles: ReadonlyMap<Room, Lifecycle<any>>, roles: readonly Role[]): string[] {
  return ROUTES.flatMap((route) =>
    [...lifecycles.values()].flatMap((lifecycle) =>
      restless(lifecycle)
        .filter((state) => turnIn(lifecycle, state, freshCase(route)).some((role) => roles.includes(role)))
        .map((state) => `${route}:${lifecycle.room}.${state}`),
    ),
  );
}

/** The states in which something is still to come. */
export const statesInMotion = (lifecycles: ReadonlyMap<Room, Lifecycle<any>>): string[] =>
  [...lifecycles.values()].flatMap((lifecycle) => restless(lifecycle).map((state) => `${lifecycle.room}.${state}`));

/** `room.FROM>TO`: the steps that bring a lifecycle back to where it may have come from. */
export function stepsBack(lifecycles: ReadonlyMap<Room, Lifecycle<any>>): string[] {
  return [...lifecycles.values()].flatMap((lifecycle) =>
    [...lifecycle.steps].flatMap(([from, ways]) =>
      [...ways]
        .filter(([event]) => !COMPENSATIONS.includes(event))
        .flatMap(([, candidates]) => candidates.map(({ target }) => target))
        .filter((to) => leadsBack(lifecycle, from, to))
        .map((to) => `${lifecycle.room}.${from}>${to}`),
    ),
  );
}

/** The last state of the usual way is a rest even where its clock of retention runs on. */
const restless = ({ steps, finals, usualWay }: Lifecycle<any>): string[] =>
  [...steps.keys()].filter((state) => state !== 'NEW' && !finals.has(state) && state !== usualWay.at(-1));

function turnIn({ steps, events, guards, usualWay, blank }: Lifecycle<any>, state: string, fresh: CaseFacts): Role[] {
  const here = usualWay.indexOf(state);
  return [...steps.get(state)!].flatMap(([event, candidates]) => {
    const [first] = events[event].by.filter((role) => role !== 'system');
    if (COMPENSATIONS.includes(event) || !first) return [];
    const ways = candidates
      .filter(({ target }) => target !== state && usualWay.indexOf(target) > here)
      .map((way) => way.guards.map((name) => guards[name]).filter((guard) => !guard.holds(blank, fresh, null)))
      // What nobody can cure bars the way for good: a court's referral is signed for, never accepted like an application.
      .filter((unmet) => unmet.every(({ curedBy }) => curedBy.length > 0));
    return ways.length === 0 ? [] : [first, ...ways.flat().flatMap(({ curedBy }) => curedBy.slice(0, 1))];
  });
}

/** From further on, or from beside the usual way, to a state of it that leads there again. */
function leadsBack(lifecycle: Lifecycle<any>, from: string, to: string): boolean {
  const [then, now] = [from, to].map((state) => lifecycle.usualWay.indexOf(state));
  if (now < 0 || (then >= 0 && then <= now) || !restless(lifecycle).includes(to)) return false;
  return [...lifecycle.steps.get(to)!].some(
    ([event, candidates]) => !COMPENSATIONS.includes(event) && candidates.some(({ target }) => target === from),
  );
}

/** An everyday dispute that has just come in, of which nobody has said anything yet. */
const freshCase = (route: CaseFacts['route']): CaseFacts => ({
  id: 'fresh',
  region: 'fresh',
  committee: 'fresh',
  route,
  online: false,
  right: 'TM',
  kind: 'INFRINGEMENT',
  parties: (['APPLICANT', 'RESPONDENT'] as const).map((role) => ({
    id: role,
    role,
    type: 'ORGANISATION',
    region: 'fresh',
  })),
  flags: {},
  secret: false,
  mediators: [],
  places: [],
  registeredOn: '2025-01-06',
});
