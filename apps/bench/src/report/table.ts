import type { Row } from './summary.js';

/** The table a newcomer reads: what was measured, both servers beside each other, how one stands to the other. */
export function table(rows: readonly Row[]): string {
  const head = ['', 'clients', 'floor req/s', 'project req/s', 'ratio', '[range]', 'floor p99', 'project p99'];
  const lines = rows.map(({ scenario, connections, floor, project, ratio }) => [
    scenario,
    `${connections}`,
    floor.perSecond.toFixed(0),
    project.perSecond.toFixed(0),
    ratio ? ratio.median.toFixed(2) : '–',
    ratio ? `[${ratio.least.toFixed(2)}–${ratio.most.toFixed(2)}]` : '',
    `${floor.p99.toFixed(1)} ms`,
    `${project.p99.toFixed(1)} ms`,
  ]);
  return columns([head, ...lines]);
}

function columns(cells: readonly (readonly string[])[]): string {
  const widths = cells[0].map((_, column) => Math.max(...cells.map((line) => line[column].length)));
  const [head, ...lines] = cells.map((line) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join('  ')
      .trimEnd(),
  );
  return [head, '-'.repeat(Math.max(...[head, ...lines].map((line) => line.length))), ...lines].join('\n');
}

/** What each line of the table did, and what is to be said about how it was measured. */
export function legend(rows: readonly Row[]): string {
  const told = new Map(rows.map(({ scenario, what }) => [scenario, what]));
  const width = Math.max(...[...told.keys()].map((name) => name.length));
  const meanings = [...told].map(([name, what]) => `${name.padEnd(width)}  ${what}`);
  const notes = rows.flatMap(({ scenario, connections, noisyRounds, floor, project }) => [
    ...(noisyRounds > 0 ? [`${scenario} ${connections}: others used the machine in ${noisyRounds} round(s)`] : []),
    ...(floor.conflicts + project.conflicts > 0
      ? [
          `${scenario} ${connections}: lost races per step: floor ${floor.conflicts.toFixed(1)}, project ${project.conflicts.toFixed(1)}`,
        ]
      : []),
  ]);
  return [...meanings, '', READING, ...notes].join('\n');
}

/** Where the processors' time went, in milliseconds per answer; empty where it cannot be known. */
export function workTable(rows: readonly Row[]): string {
  const line = ({ scenario, connections, floor, project }: Row) => {
    const cells = [floor, project].map(({ work }) =>
      work ? [work.server, work.database, work.load].map((ms) => ms.toFixed(2)) : [],
    );
    return [scenario, `${connections}`, ...cells.flat()];
  };
  const known = rows.filter(({ floor, project }) => floor.work && project.work);
  if (known.length === 0) return '';
  const head = [
    'processor ms per answer',
    'clients',
    'floor server',
    'database',
    'load',
    'project server',
    'database',
    'load',
  ];
  return columns([head, ...known.map(line)]);
}

const READING =
  'floor: node:http and pg with two statements, writing the same rows. ratio: project ÷ floor in the same round,\n' +
  'median of the rounds. Only ratios mean anything on another machine; differences under 25 % mean nothing.';
