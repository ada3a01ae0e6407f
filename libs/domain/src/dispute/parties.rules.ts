import { problem, type CaseFacts, type Problem } from '../process/index.js';

/** Ids of a list that are no parties of the case. */
export const strangers = (file: CaseFacts, pointer: string, ids: readonly string[]): Problem[] =>
  ids.flatMap((id, i) =>
    file.parties.some((party) => party.id === id) ? [] : [problem(`${pointer}/${i}`, 'NOT_A_PARTY')],
  );

/** Every party of the case is on the list: consent and signature of all. */
export const everyParty = (
  file: CaseFacts,
  pointer: string,
  ids: readonly string[],
  code: string,
  law: readonly string[],
): Problem[] => [
  ...strangers(file, pointer, ids),
  ...(file.parties.every(({ id }) => ids.includes(id)) ? [] : [problem(pointer, code, law)]),
];

export const oneParty = (file: CaseFacts, pointer: string, id: string): Problem[] =>
  file.parties.some((party) => party.id === id) ? [] : [problem(pointer, 'NOT_A_PARTY')];
