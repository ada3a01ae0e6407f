import { useEffect, useState } from 'react';
import { Button, Select, Switch } from 'antd';
import { Fetched } from '../../components/fetched';
import { PageFrame } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { useBulkEvents } from './api/bulk';
import { useCases, useListOptions, type ListOptions, type Query } from './api/cases';
import { useViews } from './api/views';
import { BulkDrawer } from './bulk-drawer';
import { BulkTasks } from './bulk-tasks';
import { t } from './case-list.text';
import { CaseTable, WholePage } from './case-table';
import { ColumnPicker } from './column-picker';
import { USUAL_COLUMNS } from './columns';
import { EmptyList } from './empty-list';
import { ExportButton } from './export-button';
import { FilterBar, FiltersInUse } from './filter-bar';
import { canonical, queryOf } from './address';
import { useListAddress } from './list-address';
import { MoreFilters } from './more-filters';
import { SelectionBar } from './selection-bar';
import { ViewsBar } from './views-bar';
import './case-list.css';

const SIZES = [25, 50, 100];

export function Page() {
  const options = useListOptions();
  return <Fetched query={options}>{(found) => <CaseList options={found} />}</Fetched>;
}

function CaseList({ options }: { options: ListOptions }) {
  const list = useListAddress();
  const { query, after, page, selection } = list.address;
  useDefaultView(list);
  const [more, setMore] = useState(false);
  const [acting, setActing] = useState(false);
  const selectable = (useBulkEvents().data?.items.length ?? 0) > 0;

  const hidesLocked = options.actsOnCases && query['actable'] !== 'false';
  const columns = query['columns']?.split(',') ?? USUAL_COLUMNS;
  const sort = query['sort'] ?? '-registeredOn';
  // What is asked for is said in full, so that the server's defaults and ours cannot differ.
  const asked: Query = { ...query, sort, columns: columns.join(','), actable: String(hidesLocked) };
  const cases = useCases({ ...asked, ...(after && { after }) });
  const {
    items = [],
    next = null,
    total = 0,
    totalCapped = false,
    locked = 0,
    lockedCapped = false,
  } = cases.data ?? {};
  const upTo = (n: number, capped: boolean) => (capped ? t('more', { n }) : String(n));
  const { sort: _s, columns: _c, limit: _l, ...filter } = asked;

  return (
    <PageFrame
      title={t('title')}
      hint={cases.data && t('count', { n: upTo(total, totalCapped) })}
      actions={
        <>
          {selectable && <BulkTasks />}
          <ColumnPicker columns={columns} onChange={(chosen) => list.look({ columns: chosen.join(',') })} />
          {options.mayExport && <ExportButton query={asked} />}
        </>
      }
    >
      <ViewsBar query={query} mayShare={options.mayShareViews} worksCases={options.actsOnCases} onOpen={list.open} />
      <FilterBar query={query} options={options} onChange={list.change} onMore={() => setMore(true)} />
      <FiltersInUse
        query={query}
        options={options}
        onChange={list.change}
        onReset={() => list.open(Object.fromEntries(Object.entries(query).filter(([key]) => LOOKS.includes(key))))}
      />
      <div className="case-list-tools no-print">
        {selectable && items.length > 0 && <WholePage rows={items} selection={selection} onSelect={list.select} />}
        {options.actsOnCases && (locked > 0 || !hidesLocked) && (
          <label>
            <Switch
              size="small"
              checked={!hidesLocked}
              onChange={(show) => list.change({ actable: show ? 'false' : '' })}
            />{' '}
            {hidesLocked ? t('showLocked', { n: upTo(locked, lockedCapped) }) : t('showingLocked')}
          </label>
        )}
      </div>
      <ProblemAlert problem={cases.error} />
      <SelectionBar
        selection={selection}
        total={total}
        totalCapped={totalCapped}
        onSelect={list.select}
        onAct={() => setActing(true)}
      />
      <CaseTable
        rows={items}
        columns={columns}
        sort={sort}
        selection={selection}
        selectable={selectable}
        loading={cases.isPending || cases.isPlaceholderData}
        empty={
          cases.isPending ? null : (
            <EmptyList
              query={query}
              options={options}
              locked={locked > 0 ? upTo(locked, lockedCapped) : null}
              onChange={list.change}
            />
          )
        }
        onSort={(by) => list.look({ sort: by })}
        onSelect={list.select}
      />
      <nav className="case-list-pages no-print" aria-label={t('page', { n: page })}>
        <Button disabled={page === 1 && !after} onClick={list.back}>
          {t('previous')}
        </Button>
        <span aria-current="page">{t('page', { n: page })}</span>
        <Button disabled={!next} onClick={() => next && list.next(next)}>
          {t('next')}
        </Button>
        <Select
          aria-label={t('pageSize')}
          value={Number(query['limit'] ?? SIZES[0])}
          onChange={(size) => list.look({ limit: size === SIZES[0] ? '' : String(size) })}
          options={SIZES.map((n) => ({ value: n, label: `${t('pageSize')} ${t('perPage', { n })}` }))}
        />
      </nav>
      <MoreFilters open={more} query={query} options={options} onChange={list.change} onClose={() => setMore(false)} />
      {acting && (
        <BulkDrawer
          chosen={selection === 'all' ? { filter: canonical(filter) } : { cases: selection }}
          count={selection === 'all' ? total : selection.length}
          onClose={() => setActing(false)}
        />
      )}
    </PageFrame>
  );
}

const LOOKS = ['sort', 'columns', 'limit', 'actable'];

/** The list opens with the view somebody has chosen for it, when the address names no list of its own. */
function useDefaultView({ address, open }: ReturnType<typeof useListAddress>): void {
  const { data: views } = useViews();
  const [isFirst, setFirst] = useState(true);
  useEffect(() => {
    if (!isFirst || !views) return;
    setFirst(false);
    const view = views.find(({ isDefault }) => isDefault);
    if (view && Object.keys(address.query).length === 0 && !address.after) open(queryOf(view.query), true);
  }, [isFirst, views, address, open]);
}
