import type { CaseFacts, Lifecycle, Process, Role } from '#libs/domain';

const COMPENSATIONS = ['undoStep', 'overtakeExpiry'];

/**
 * Who has to act so that this lifecycle goes on, read off its machine: the role whose act leads further along the usual
 * way, or whoever can bring about what such an act still waits for. Nobody where only another lifecycle can move it.
 */
export function whoseMove(lifecycle: Lifecycle<any>, process: Process<any>, file: CaseFacts): Role[] {
  const { steps, events, guards, usualWay, finals } = lifecycle;
  if (finals.has(process.state)) return [];
  const here = usualWay.indexOf(process.state);
  const roles = [...(steps.get(process.state) ?? [])].flatMap(([event, candidates]): Role[] => {
    const [first] = events[event].by.filter((role) => role !== 'system');
    const onwards = candidates.filter(({ target }) => target !== process.state && usualWay.indexOf(target) > here);
    if (!first || COMPENSATIONS.includes(event) || onwards.length === 0) return [];
    const unmet = onwards.map(({ guards: names }) =>
      names.filter((name) => !guards[name].holds(process.facts, file, process.last)),
    );
    if (unmet.some((names) => names.length === 0)) return [first];
    return unmet[0].flatMap((name) => guards[name].curedBy.slice(0, 1));
  });
  return [...new Set(roles)];
}
