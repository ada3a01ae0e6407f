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
  const onwards = movers(lifecycle, process, file, (target) => usualWay.indexOf(target) > here);
  if (onwards.length > 0) return onwards;
  return movers(lifecycle, process, file, () => true).filter((role) => !OUTSIDE.includes(role));
}

/** Of every event that leads where it is wanted: whose act it is, or who can bring about what it waits for. */
function movers(
  { steps, events, guards }: Lifecycle<any>,
  { state, facts, last }: Process<any>,
  file: CaseFacts,
  isWanted: (target: string) => boolean,
): Role[] {
  const roles = [...(steps.get(state) ?? [])].flatMap(([event, candidates]): Role[] => {
    const [first] = events[event].by.filter((role) => role !== 'system');
    const ways = candidates.filter(({ target }) => target !== state && isWanted(target));
    if (!first || COMPENSATIONS.includes(event) || ways.length === 0) return [];
    const unmet = ways.map((way) => way.guards.filter((name) => !guards[name].holds(facts, file, last)));
    if (unmet.some((names) => names.length === 0)) return [first];
    return unmet[0].flatMap((name) => guards[name].curedBy.slice(0, 1));
  });
  return [...new Set(roles)];
}
