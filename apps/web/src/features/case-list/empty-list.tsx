import { Button, Empty } from 'antd';
import type { ListOptions, Query } from './api/cases';
import { t } from './case-list.text';
import { filtersInUse } from './filter-fields';

interface EmptyListProps {
  readonly query: Query;
  readonly options: ListOptions;
  readonly locked: string | null;
  readonly onChange: (patch: Readonly<Record<string, string>>) => void;
}

/** An empty list says what to change. */
export function EmptyList({ query, options, locked, onChange }: EmptyListProps) {
  const used = filtersInUse(query, options);
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(used.length > 0 || locked ? 'emptyTitle' : 'emptyAll')}>
      {locked && (
        <p>
          {t('emptyLocked', { n: locked })}{' '}
          <Button size="small" onClick={() => onChange({ actable: 'false' })}>
            {t('showThem')}
          </Button>
        </p>
      )}
      {used.length > 0 && (
        <>
          <p className="muted">{t('emptyFilters')}</p>
          <div className="case-list-ways">
            {used.map(({ key, label }) => (
              <Button key={key} size="small" onClick={() => onChange({ [key]: '' })}>
                {t('drop', { what: label })}
              </Button>
            ))}
          </div>
        </>
      )}
    </Empty>
  );
}
