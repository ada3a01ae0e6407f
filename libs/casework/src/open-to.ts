import type { CaseFacts, Lifecycle, Process, Role, Room } from '#libs/domain';

/** Putting a wrong click right is no work that waits for anybody. */
const COMPENSATIONS = ['undoStep', 'overtakeExpiry'];

/**
 * Whom a case waits for: the roles that could bring one of its lifecycles on as it stands. Lists hide the others' cases by
 * it. An act counts that leads out of the state, or that a condition has just opened (a recusal to decide, a seal that is
 * missing); what may always be done (a note, a visit) is no work that waits, and an end is an end, though it may be reopened.
 */
export function openTo(
  lifecycles: ReadonlyMap<Room, Lifecycle<any>>,
  processes: Iterable<Process>,
  file: CaseFacts,
): Role[] {
  const roles = new Set<Role>();
  for (const process of processes) {
    const lifecycle = lifecycles.get(process.room);
    if (!lifecycle || lifecycle.finals.has(process.state)) continue;
    for (const [event, ways] of lifecycle.steps.get(process.state) ?? []) {
      if (COMPENSATIONS.includes(event) || lifecycle.events[event].by.every((role) => roles.has(role))) continue;
      const leadsOn = ways.some(
        ({ target, guards }) =>
          (target !== process.state || guards.length > 0) &&
          guards.every((name) => lifecycle.guards[name].holds(process.facts, file, process.last)),
      );
      if (leadsOn) for (const role of lifecycle.events[event].by) roles.add(role);
    }
  }
  roles.delete('system');
  return [...roles].sort();
}
