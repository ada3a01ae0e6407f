import type { CaseFacts, Lifecycle, Process, Role } from '#libs/domain';

const COMPENSATIONS = ['undoStep', 'overtakeExpiry'];

const OUTSIDE: readonly Role[] = ['party', 'court', 'organ', 'partner'];

/**
 * Who has to act so that this lifecycle goes on, read off its machine: the role whose act leads further along the usual
 * way, or whoever can bring about what such an act still waits for; where nothing leads that way, those of the house who
 * can end it. Nobody where only another lifecycle can move it.
 */
export function whoseMove(lifecycle: Lifecycle<any>, process: Process<any>, file: CaseFacts): Role[] {
  const { usualWay, finals } = lifecycle;
  if (finals.has(process.state)) return [];
  const here = usualWay.indexOf(process.state);
  const ways = waysOut(lifecycle, process, file);
  const onwards = ways.filter(({ target }) => usualWay.indexOf(target) > here).flatMap(({ roles }) => roles);
  const out = ways.flatMap(({ roles }) => roles).filter((role) => !OUTSIDE.includes(role));
  return [...new Set(onwards.length > 0 ? onwards : out)];
}

/** Every event that people can bring about and that leads out of the state, with the role whose move it is. */
function waysOut({ steps, events, guards }: Lifecycle<any>, { state, facts, last }: Process<any>, file: CaseFacts) {
  return [...(steps.get(state) ?? [])].flatMap(([event, candidates]) => {
    const [first] = events[event].by.filter((role) => role !== 'system');
    if (!first || COMPENSATIONS.includes(event)) return [];
    return candidates
      .filter(({ target }) => target !== state)
      .map(({ target, guards: names }) => {
        const unmet = names.filter((name) => !guards[name].holds(facts, file, last));
        return {
          target,
          roles: unmet.length === 0 ? [first] : unmet.flatMap((name) => guards[name].curedBy.slice(0, 1)),
        };
      });
  });
}
