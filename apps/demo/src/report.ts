import type { Attempted, BadData } from './bad-data.js';
import { NOTHING, type Comparison } from './comparison.js';
import type { OwnWord, Voice } from './wording.js';

const WIDTH = 120;

/** A table cell by cell: ✓ and the value, or what was expected and what is. */
export function comparisonText(title: string, rows: readonly Comparison[], voice: Voice): string[] {
  const cells = rows.map(({ cell, expected, got, same }) => {
    const [left, right] = [expected, got].map((value) => valueText(cell, value, voice));
    const text = same ? left : voice.own('wanted', { expected: left, got: right });
    return `${same ? '✓' : '✗'} ${cellText(cell, voice)} ${text}`;
  });
  return wrapped(title, cells);
}

export function attemptText(
  { bad, status, codes, said, entriesLeft, asExpected }: Attempted,
  { own }: Voice,
): string[] {
  const left = entriesLeft === 0 ? '' : `  ${own('changed', { entries: entriesLeft })}`;
  return [
    `  ${asExpected ? '✓' : '✗'} (${bad.id}) ${bad.story} ${bad.about} → ${status} ${codes.join(' ')}${left}`,
    ...said.map((sentence) => `      ${sentence}`),
  ];
}

export const notTriedText = ({ id, story, about }: BadData, { own }: Voice): string =>
  `  · (${id}) ${story} ${about} → ${own('past')}`;

function cellText(cell: string, { own, house }: Voice): string {
  const [, row, of] = /^plan\.(\d+)\.(\w+)$/.exec(cell) ?? [];
  if (row !== undefined) return `${own('cell.plan', { row })}${own(`cell.${of}` as OwnWord)}`;
  const [list, key] = cell.split('.');
  return key === undefined ? own(`cell.${cell}` as OwnWord) : house(`${list}.${key}`);
}

/** Where the words for a cell's codes are. */
const LISTS: Readonly<Record<string, string>> = {
  route: 'route',
  outcome: 'outcome',
  ground: 'ground',
  form: 'value',
  class: 'class',
  settlement: 'state.settlement',
  confirmation: 'state.confirmation',
  dossier: 'state.dossier',
  courtOutcome: 'value.outcome',
};

const valueText = (cell: string, value: string, { house }: Voice): string =>
  value !== NOTHING && LISTS[cell] ? house(`${LISTS[cell]}.${value}`) : value;

function wrapped(title: string, cells: readonly string[]): string[] {
  const lines = [title];
  let line = '';
  for (const cell of cells) {
    if (line && widthOf(line) + widthOf(cell) > WIDTH) {
      lines.push(line);
      line = '';
    }
    line += `${line ? '   ' : '  '}${cell}`;
  }
  return line ? [...lines, line] : lines;
}

/** Chinese signs are two columns wide. */
const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > 'ÿ' ? 2 : 1), 0);
