import { useEffect, useState, type KeyboardEvent } from 'react';
import { Button, Input, Select, Tag } from 'antd';
import { FilterOutlined, SearchOutlined } from '@ant-design/icons';
import type { ListOptions, Query } from './api/cases';
import { t } from './case-list.text';
import { choices, dueFilter, dueOf, dueOptions, filtersInUse, named, stageGroups } from './filter-fields';

interface FilterBarProps {
  readonly query: Query;
  readonly options: ListOptions;
  readonly onChange: (patch: Readonly<Record<string, string>>) => void;
  readonly onMore: () => void;
}

/** The filters people use all day; the others are one press away. */
export function FilterBar({ query, options, onChange, onMore }: FilterBarProps) {
  const { right } = choices(options);
  const many = (key: string) => ({
    mode: 'multiple' as const,
    allowClear: true,
    maxTagCount: 1 as const,
    showSearch: { optionFilterProp: 'label' },
    value: query[key] ? query[key].split(',') : [],
    onChange: (values: string[]) => onChange({ [key]: values.join(',') }),
  });
  return (
    <div className="case-list-bar no-print" role="search" aria-label={t('filters')}>
      <Words value={query['q'] ?? ''} onFind={(q) => onChange({ q })} />
      <Select
        aria-label={t('state')}
        className="case-list-state"
        value={query['open'] ?? 'all'}
        onChange={(open: string) => onChange({ open: open === 'all' ? '' : open })}
        options={[
          { value: 'all', label: t('stateAll') },
          { value: 'true', label: t('stateOpen') },
          { value: 'false', label: t('stateClosed') },
        ]}
      />
      <Select {...many('stage')} aria-label={t('stage')} placeholder={t('stage')} options={stageGroups(options)} />
      <Select
        aria-label={t('dueFilter')}
        placeholder={t('dueFilter')}
        allowClear
        value={dueOf(query)}
        onChange={(value: string | undefined) => onChange(dueFilter(value))}
        options={[...dueOptions]}
      />
      <Select {...many('right')} aria-label={t('right')} placeholder={t('right')} options={right} />
      {options.mediators.length > 1 && (
        <Select
          {...many('mediator')}
          aria-label={t('mediators')}
          placeholder={t('mediators')}
          options={named(options.mediators)}
        />
      )}
      <Button icon={<FilterOutlined />} onClick={onMore}>
        {t('moreFilters')}
      </Button>
    </div>
  );
}

/** Asked when Enter is pressed, but not the Enter that ends an input method's word. */
function Words({ value, onFind }: { value: string; onFind: (q: string) => void }) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const find = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) onFind(typed.trim());
  };
  return (
    <Input
      className="case-list-words"
      aria-label={t('searchLabel')}
      placeholder={t('search')}
      prefix={<SearchOutlined aria-hidden />}
      allowClear
      maxLength={100}
      value={typed}
      onChange={({ target, type }) => {
        setTyped(target.value);
        if (type === 'click') onFind('');
      }}
      onKeyDown={find}
    />
  );
}

interface InUseProps {
  readonly query: Query;
  readonly options: ListOptions;
  readonly onChange: (patch: Readonly<Record<string, string>>) => void;
  readonly onReset: () => void;
}

/** Every filter in use, each with a way out of it. */
export function FiltersInUse({ query, options, onChange, onReset }: InUseProps) {
  const used = filtersInUse(query, options);
  if (used.length === 0) return null;
  return (
    <div className="case-list-used" role="group" aria-label={t('active')}>
      {used.map(({ key, label }) => (
        <Tag
          key={key}
          closable
          closeIcon={<span aria-label={t('drop', { what: label })}>×</span>}
          onClose={(event) => {
            event.preventDefault();
            onChange({ [key]: '' });
          }}
        >
          {label}
        </Tag>
      ))}
      <Button type="link" size="small" className="no-print" onClick={onReset}>
        {t('reset')}
      </Button>
    </div>
  );
}
