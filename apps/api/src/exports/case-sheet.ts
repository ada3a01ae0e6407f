import type { Language, Words } from '#libs/domain';
import type { CaseColumn } from '../cases/case-list.fields.js';
import type { CaseRow } from '../cases/case-list.queries.js';
import { headings } from './wording.js';

/** One column of the file: its heading and what stands in a cell. Words, never codes: the file is read by people. */
export interface SheetColumn {
  readonly heading: string;
  readonly cell: (row: CaseRow) => string;
}

export const DEFAULT_COLUMNS: readonly CaseColumn[] = [
  'number',
  'title',
  'parties',
  'stage',
  'right',
  'route',
  'registeredOn',
  'acceptedOn',
  'due',
  'mediators',
  'sender',
  'closedOn',
  'outcome',
];

export function sheetColumns(columns: readonly CaseColumn[], language: Language, words: Words): SheetColumn[] {
  const names = headings(language);
  const word = (list: string, code: string | null) => (code ? words(`${list}.${code}`) : '');
  const cells: Record<string, (row: CaseRow) => string> = {
    number: (row) => row.caseNumber ?? '',
    registerNumber: (row) => row.registerNumber ?? '',
    title: (row) => row.title,
    parties: (row) => (row.parties ?? []).map((one) => `${word('partyRole', one.role)}：${one.name}`).join('；'),
    stage: ({ stage }) =>
      stage.includes('.') ? `${word('room', stage.split('.')[0])} · ${word('state', stage)}` : word('state', stage),
    route: (row) => word('route', row.route),
    right: (row) => word('right', row.right),
    class: (row) => word('class', row.class),
    outcome: (row) => word('outcome', row.outcome),
    flags: (row) => (row.flags ?? []).map((flag) => word('field', flag)).join('；'),
    registeredOn: (row) => row.registeredOn,
    acceptedOn: (row) => row.acceptedOn ?? '',
    closedOn: (row) => row.closedOn ?? '',
    due: (row) => row.nextDue ?? '',
    dueName: (row) => (row.nextDueName ? words(`clock.${row.nextDueName}`) : ''),
    daysLeft: (row) =>
      row.workingDaysLeft === null || row.workingDaysLeft === undefined ? '' : `${row.workingDaysLeft}`,
    mediators: (row) => (row.mediators ?? []).map((one) => one.name).join('、'),
    sender: (row) => row.sender?.name ?? '',
    nextSession: (row) => (row.nextSession ? words('{at|time}', { at: row.nextSession.startsAt }) : ''),
  };
  // A number stands beside the number it had at the counter, a day beside what it is for.
  const shown = columns.flatMap((column) =>
    column === 'number' ? [column, 'registerNumber'] : column === 'due' ? [column, 'dueName', 'daysLeft'] : [column],
  );
  return shown.map((column) => ({ heading: names[column], cell: cells[column] }));
}
