/** Ids of the people and organisations of the measured city: the same in every run. */
export const idOf = (kind: keyof typeof KINDS, n: number): string =>
  `0155a000-0000-7000-8${KINDS[kind]}-${n.toString(16).padStart(12, '0')}`;

const KINDS = { organisation: '0a1', person: '0a2', grant: '0a3', token: '0a4' } as const;
