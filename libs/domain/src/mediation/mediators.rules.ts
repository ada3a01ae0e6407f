import { fromCourt } from '../dispute/index.js';
import {
  list,
  flag,
  group,
  problem,
  ref,
  type CaseFacts,
  type CaseMediator,
  type Command,
  type Problem,
  type Scene,
} from '../process/index.js';

export const mediatorList = () => list(group({ person: ref('person'), lead: flag() }), { max: 9 });
export type Chosen = readonly { readonly person: string; readonly lead: boolean }[];

/** Who may mediate this case together: known, free of conflict, on the court's roster, one of them in the lead. */
export function teamProblems(scene: Scene<unknown>, chosen: Chosen): Problem[] {
  const people = chosen.map(({ person }) => person);
  return [
    ...chosen.flatMap(({ person }, i) => mediatorProblems(scene, `/mediators/${i}/person`, person)),
    ...people.flatMap((person, i) =>
      people.indexOf(person) < i ? [problem(`/mediators/${i}/person`, 'MEDIATOR_NAMED_TWICE')] : [],
    ),
    ...(chosen.filter(({ lead }) => lead).length === 1 ? [] : [problem('/mediators', 'ONE_LEAD', ['INV-03', 'IM-13'])]),
    ...(scene.file.class === 'MAJOR' && chosen.length < 2
      ? [problem('/mediators', 'MAJOR_NEEDS_TWO', ['D-MAJOR-TWO', 'IM-13'])]
      : []),
  ];
}

export function mediatorProblems({ world, file }: Scene<unknown>, pointer: string, person: string): Problem[] {
  const facts = world.people?.get(person);
  if (!facts || !facts.isMediator || !facts.active) return [problem(pointer, 'NOT_A_MEDIATOR', ['PML-19'])];
  return [
    ...(facts.excluded ? [problem(pointer, 'MEDIATOR_CONFLICT', ['IM-15', 'INV-04'])] : []),
    ...(fromCourt(file) && file.court && !facts.courtRosters.includes(file.court)
      ? [problem(pointer, 'NOT_ON_ROSTER', ['D-ROSTER', 'IM-12'])]
      : []),
  ];
}

/** From the team the case has to the one it gets: rights of access follow. */
export function changeTeam(file: CaseFacts, team: readonly CaseMediator[]): Command[] {
  const gone = file.mediators.filter(({ id }) => !team.some((one) => one.id === id));
  const come = team.filter((one) => !file.mediators.some(({ id, lead }) => id === one.id && lead === one.lead));
  return [
    ...gone.map(({ id }) => ({ kind: 'release', person: id }) as const),
    ...come.map(({ id, lead }) => ({ kind: 'assign', person: id, lead }) as const),
    ...(file.secret ? come.map(({ id }) => ({ kind: 'grantAccess', person: id }) as const) : []),
    { kind: 'amendCase', patch: { mediators: team } },
  ];
}
