/** One cell of a table: what it is called, what it should be and what it is. */
export interface Comparison {
  readonly cell: string;
  readonly expected: string;
  readonly got: string;
  readonly same: boolean;
}

export const NOTHING = '—';

/** Cell by cell; a cell that only one side has is a difference. Lists are taken apart: `plan.1.due`. */
export function compare(expected: object, got: object): Comparison[] {
  const [left, right] = [cellsOf(expected), cellsOf(got)];
  return [...new Set([...left.keys(), ...right.keys()])].map((cell) => {
    const [a, b] = [left.get(cell) ?? NOTHING, right.get(cell) ?? NOTHING];
    return { cell, expected: a, got: b, same: a === b };
  });
}

function cellsOf(value: object, prefix = ''): Map<string, string> {
  const cells = Object.entries(value).flatMap(([key, item]): (readonly [string, string])[] => {
    const name = prefix + (Array.isArray(value) ? Number(key) + 1 : key);
    if (item === undefined || item === null) return [];
    return typeof item === 'object' ? [...cellsOf(item, `${name}.`)] : [[name, String(item)]];
  });
  return new Map(cells);
}
