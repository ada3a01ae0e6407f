import { Checkbox, ConfigProvider, Grid, Table } from 'antd';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { StageTag } from '../../components/state-tag';
import type { CaseRow } from './api/cases';
import { t } from './case-list.text';
import { COLUMNS, Numbers } from './columns';
import { DueCell } from './due-cell';
import type { Selection } from './address';

interface CaseTableProps {
  readonly rows: readonly CaseRow[];
  readonly columns: readonly string[];
  readonly sort: string;
  readonly selection: Selection;
  readonly selectable: boolean;
  readonly loading: boolean;
  readonly empty: ReactNode;
  readonly onSort: (sort: string) => void;
  readonly onSelect: (selection: Selection) => void;
}

/** The cases as a table where there is room for one, and as cards on a telephone. */
export function CaseTable(props: CaseTableProps) {
  const wide = Grid.useBreakpoint().md;
  return wide === false ? <Cards {...props} /> : <Wide {...props} />;
}

/** Ticks every case of this page; what is ticked on others stays. */
export function WholePage({ rows, selection, onSelect }: Pick<CaseTableProps, 'rows' | 'selection' | 'onSelect'>) {
  const here = rows.map(({ id }) => id);
  const ticked = selection === 'all' ? here : here.filter((id) => selection.includes(id));
  const elsewhere = selection === 'all' ? [] : selection.filter((id) => !here.includes(id));
  const isWhole = ticked.length === here.length;
  return (
    <Checkbox
      checked={isWhole}
      indeterminate={!isWhole && ticked.length > 0}
      onChange={() => onSelect(isWhole ? elsewhere : [...elsewhere, ...here])}
    >
      {t('selectPage')}
    </Checkbox>
  );
}

const nameOf = ({ caseNumber, registerNumber, title }: CaseRow) => `${caseNumber ?? registerNumber ?? ''} ${title}`;
const isOn = (target: EventTarget, what: string) => (target as Element).closest(what) !== null;

/** The tone made from our own green would leave the words on a ticked row too little contrast. */
const TICKED = { components: { Table: { rowSelectedBg: '#eaf4f4', rowSelectedHoverBg: '#dfeeee' } } };

function Wide({ rows, columns, sort, selection, selectable, loading, empty, onSort, onSelect }: CaseTableProps) {
  const navigate = useNavigate();
  const shown = COLUMNS.filter(({ key }) => columns.includes(key));
  const ticked = selection === 'all' ? rows.map(({ id }) => id) : [...selection];
  return (
    <ConfigProvider theme={TICKED}>
      <Table<CaseRow>
        className="case-list-table"
        size="small"
        rowKey="id"
        dataSource={[...rows]}
        loading={loading}
        pagination={false}
        sticky={{ offsetHeader: 52 }}
        scroll={{ x: shown.reduce((sum, { width = 120 }) => sum + width, selectable ? 48 : 0) }}
        locale={{ emptyText: empty }}
        showSorterTooltip={false}
        columns={shown.map(({ key, heading, width, sort: by, cell }) => ({
          key,
          title: heading,
          width,
          sorter: by !== undefined,
          sortDirections: ['ascend', 'descend', 'ascend'],
          sortOrder: by === sort ? 'ascend' : `-${by}` === sort ? 'descend' : null,
          render: (_: unknown, row: CaseRow) => cell(row),
        }))}
        onChange={(_pages, _filters, sorter) => {
          const { columnKey, order } = [sorter].flat()[0];
          const by = COLUMNS.find(({ key }) => key === columnKey)?.sort;
          if (by) onSort(order === 'descend' ? `-${by}` : by);
        }}
        rowSelection={
          selectable
            ? {
                columnWidth: 48,
                selectedRowKeys: ticked,
                preserveSelectedRowKeys: true,
                onChange: (keys) => onSelect(keys as string[]),
                // The table measures its columns with a hidden copy of its head, in which a box could be reached by keyboard.
                hideSelectAll: true,
                columnTitle: <span className="sr-only">{t('tick')}</span>,
                getCheckboxProps: (row) => ({ 'aria-label': t('select', { name: nameOf(row) }) }) as object,
              }
            : undefined
        }
        onRow={({ id }) => ({
          className: 'case-list-row',
          onClick: ({ target }) => {
            // A link, a box or marked words mean something of their own.
            if (isOn(target, 'a,button,label,input,.ant-table-selection-column')) return;
            if (window.getSelection()?.isCollapsed === false) return;
            void navigate(`/cases/${id}`);
          },
        })}
      />
    </ConfigProvider>
  );
}

function Cards({ rows, columns, selection, selectable, empty, onSelect }: CaseTableProps) {
  if (rows.length === 0) return <>{empty}</>;
  const isTicked = (id: string) => selection === 'all' || selection.includes(id);
  const tick = (id: string) => {
    const ticked = selection === 'all' ? rows.map((row) => row.id) : selection;
    onSelect(isTicked(id) ? ticked.filter((one) => one !== id) : [...ticked, id]);
  };
  const rest = COLUMNS.filter(({ key }) => columns.includes(key) && !['number', 'title', 'stage', 'due'].includes(key));
  return (
    <ul className="case-list-cards">
      {rows.map((row) => (
        <li key={row.id} className="case-list-card">
          <div className="case-list-card-head">
            {selectable && (
              <Checkbox
                checked={isTicked(row.id)}
                onChange={() => tick(row.id)}
                aria-label={t('select', { name: nameOf(row) })}
              />
            )}
            <Numbers row={row} />
            <StageTag stage={row.stage} />
          </div>
          <Link to={`/cases/${row.id}`}>{row.title}</Link>
          <DueCell row={row} />
          <dl>
            {rest.map(({ key, heading, cell }) => {
              const content = cell(row);
              const isEmpty = !content || (Array.isArray(content) && content.length === 0);
              return isEmpty ? null : (
                <div key={key}>
                  <dt className="muted">{heading}</dt>
                  <dd>{content}</dd>
                </div>
              );
            })}
          </dl>
        </li>
      ))}
    </ul>
  );
}
