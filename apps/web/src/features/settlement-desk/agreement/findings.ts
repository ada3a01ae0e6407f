/** A fault the server found in a draft; `pointer` leads into the payload that was sent. */
export interface Finding {
  readonly pointer: string;
  readonly code: string;
  readonly law?: readonly string[];
  readonly params?: Readonly<Record<string, string | number>>;
  /** Absent where the form itself was refused: then nothing can be saved yet. */
  readonly severity?: 'HARD' | 'WARNING';
  /** In words, where the server has put it so. */
  readonly message?: string;
}

/** Those about one place of the paper, or about something inside it: `findingsAt(all, '/obligations/1')`. */
export const findingsAt = (findings: readonly Finding[], place: string): Finding[] =>
  findings.filter(({ pointer }) => pointer === place || pointer.startsWith(`${place}/`));

const OF_ONE_PLACE = /^\/(clauses|obligations|payees|names)\/\d+(\/|$)/;

/** Those about the paper as a whole: they stand above it, and nowhere else. */
export const findingsAbove = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ pointer }) => !OF_ONE_PLACE.test(pointer));

/** What keeps the paper from being signed, and what only warns. */
export function weigh(findings: readonly Finding[]): { readonly hard: number; readonly warnings: number } {
  const warnings = findings.filter(({ severity }) => severity === 'WARNING').length;
  return { hard: findings.length - warnings, warnings };
}
