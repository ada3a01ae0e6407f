import type { ReactNode } from 'react';
import { Tag } from 'antd';
import { Link } from 'react-router';
import { StageTag } from '../../components/state-tag';
import { dayWithWeekday, momentOf } from '../../lib/days';
import { words } from '../../lib/words';
import type { CaseRow } from './api/cases';
import { t } from './case-list.text';
import { DueCell } from './due-cell';

export interface Column {
  readonly key: string;
  readonly heading: string;
  /** What the list is sorted by when the heading is pressed. */
  readonly sort?: string;
  readonly width?: number;
  readonly cell: (row: CaseRow) => ReactNode;
}

/** What a list shows to whoever has chosen nothing else. */
export const USUAL_COLUMNS = ['number', 'title', 'right', 'stage', 'due', 'nextSession', 'mediators'];

const day = (value: string | null) => value && <span className="nowrap numbers">{dayWithWeekday(value)}</span>;
const word = (list: string, code: string | null) => code && words(`${list}.${code}`);

export const COLUMNS: readonly Column[] = [
  { key: 'number', heading: t('number'), sort: 'number', width: 150, cell: (row) => <Numbers row={row} /> },
  {
    key: 'title',
    heading: t('caseTitle'),
    sort: 'title',
    width: 280,
    cell: (row) => <Link to={`/cases/${row.id}`}>{row.title}</Link>,
  },
  {
    key: 'parties',
    heading: t('parties'),
    width: 240,
    cell: ({ parties = [] }) =>
      parties.map(({ role, name }) => (
        <div key={role + name}>
          <span className="muted">{words(`partyRole.${role}`)}</span> {name}
        </div>
      )),
  },
  { key: 'stage', heading: t('stage'), width: 150, cell: ({ stage }) => <StageTag stage={stage} /> },
  { key: 'route', heading: t('route'), width: 120, cell: ({ route }) => word('route', route) },
  { key: 'right', heading: t('right'), width: 110, cell: ({ right }) => word('right', right) },
  { key: 'class', heading: t('class'), width: 80, cell: (row) => word('class', row.class) },
  { key: 'outcome', heading: t('outcome'), width: 100, cell: ({ outcome }) => word('outcome', outcome) },
  {
    key: 'flags',
    heading: t('flags'),
    width: 140,
    cell: ({ flags = [] }) => flags.map((flag) => <Tag key={flag}>{words(`field.${flag}`)}</Tag>),
  },
  {
    key: 'registeredOn',
    heading: t('registeredOn'),
    sort: 'registeredOn',
    width: 140,
    cell: (row) => day(row.registeredOn),
  },
  { key: 'acceptedOn', heading: t('acceptedOn'), sort: 'acceptedOn', width: 140, cell: (row) => day(row.acceptedOn) },
  { key: 'due', heading: t('due'), sort: 'due', width: 190, cell: (row) => <DueCell row={row} /> },
  {
    key: 'nextSession',
    heading: t('nextSession'),
    width: 150,
    cell: ({ nextSession }) =>
      nextSession && (
        <>
          <div className="numbers">{momentOf(nextSession.startsAt)}</div>
          <div className="muted">{nextSession.place}</div>
        </>
      ),
  },
  {
    key: 'mediators',
    heading: t('mediators'),
    width: 120,
    cell: ({ mediators = [] }) =>
      mediators.map(({ id, name, lead }) => (
        <div key={id} className="nowrap">
          {name} {lead && mediators.length > 1 && <Tag>{t('lead')}</Tag>}
        </div>
      )),
  },
  { key: 'sender', heading: t('sender'), width: 160, cell: ({ sender }) => sender?.name },
  { key: 'closedOn', heading: t('closedOn'), sort: 'closedOn', width: 140, cell: (row) => day(row.closedOn) },
];

/** The case's number, and smaller the one it had at the counter. */
export function Numbers({ row: { caseNumber, registerNumber } }: { row: CaseRow }) {
  return (
    <span className="nowrap">
      <div>{caseNumber ?? <span className="muted">{t('notAccepted')}</span>}</div>
      <div className="muted case-list-small">{registerNumber}</div>
    </span>
  );
}
