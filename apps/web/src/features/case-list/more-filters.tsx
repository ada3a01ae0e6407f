import { Button, Checkbox, DatePicker, Drawer, Form, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { ListOptions, Query } from './api/cases';
import { t } from './case-list.text';
import { choices, named, WINDOWS } from './filter-fields';

interface MoreFiltersProps {
  readonly open: boolean;
  readonly query: Query;
  readonly options: ListOptions;
  readonly onChange: (patch: Readonly<Record<string, string>>) => void;
  readonly onClose: () => void;
}

/** The filters of the month’s end and of the special case; applied together, so that the list is asked once. */
export function MoreFilters({ open, onClose, ...props }: MoreFiltersProps) {
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={t('moreFilters')}
      destroyOnHidden
      size={420}
      className="case-list-more"
    >
      <MoreForm {...props} onClose={onClose} />
    </Drawer>
  );
}

const LISTS = ['route', 'class', 'outcome', 'flags'] as const;
/** A sender is a court, an organ or a partner city: three filters of the list, one choice of the reader. */
const SENDERS: Readonly<Record<string, string>> = {
  COURT: 'court',
  ORGAN: 'organ',
  PARTNER: 'partner',
  COMMITTEE: 'partner',
};

function MoreForm({ query, options, onChange, onClose }: Omit<MoreFiltersProps, 'open'>) {
  const [patch, setPatch] = useState<Record<string, string>>({});
  const now = { ...query, ...patch };
  const set = (more: Record<string, string>) => setPatch((before) => ({ ...before, ...more }));
  const lists = choices(options);
  const listed = (key: string) => (now[key] ? now[key].split(',') : []);
  const many = { mode: 'multiple' as const, allowClear: true, showSearch: { optionFilterProp: 'label' } };
  const chosenSenders = ['court', 'organ', 'partner'].flatMap(listed);
  const setSenders = (ids: string[]) => {
    const of = (key: string) =>
      options.senders.filter(({ id, kind }) => ids.includes(id) && SENDERS[kind] === key).map(({ id }) => id);
    set({ court: of('court').join(','), organ: of('organ').join(','), partner: of('partner').join(',') });
  };
  const day = (key: string, label: string) => (
    <DatePicker
      aria-label={label}
      value={now[key] ? dayjs(now[key]) : null}
      onChange={(value) => set({ [key]: value?.format('YYYY-MM-DD') ?? '' })}
    />
  );
  return (
    <Form
      layout="vertical"
      onFinish={() => {
        onChange(patch);
        onClose();
      }}
    >
      {LISTS.map((key) => (
        <Form.Item key={key} label={t(key)} htmlFor={`filter-${key}`}>
          <Select
            {...many}
            id={`filter-${key}`}
            options={lists[key]}
            value={listed(key)}
            onChange={(values: string[]) => set({ [key]: values.join(',') })}
          />
        </Form.Item>
      ))}
      <Form.Item label={t('sender')} htmlFor="filter-sender">
        <Select
          {...many}
          id="filter-sender"
          options={named(options.senders)}
          value={chosenSenders}
          onChange={setSenders}
        />
      </Form.Item>
      <Form.Item label={t('owner')} htmlFor="filter-owner">
        <Select
          {...many}
          id="filter-owner"
          options={named(options.mediators)}
          value={listed('owner')}
          onChange={(values: string[]) => set({ owner: values.join(',') })}
        />
      </Form.Item>
      {WINDOWS.map(([name, label, from, to]) => (
        <Form.Item key={name} label={label}>
          <div className="case-list-window">
            {day(from, `${label} ${t('from')}`)} <span aria-hidden>–</span> {day(to, `${label} ${t('to')}`)}
          </div>
        </Form.Item>
      ))}
      <Form.Item label={t('only')}>
        {(['mine', 'ownerless'] as const).map((key) => (
          <Checkbox
            key={key}
            checked={now[key] === 'true'}
            onChange={({ target }) => set({ [key]: target.checked ? 'true' : '' })}
          >
            {t(key)}
          </Checkbox>
        ))}
      </Form.Item>
      <div className="case-list-foot">
        <Button
          onClick={() =>
            setPatch(Object.fromEntries(Object.keys(now).map((key) => [key, KEPT.includes(key) ? now[key] : ''])))
          }
        >
          {t('reset')}
        </Button>
        <Button type="primary" htmlType="submit">
          {t('apply')}
        </Button>
      </div>
    </Form>
  );
}

/** What clearing the filters leaves as it is: how the list looks. */
const KEPT = ['sort', 'columns', 'limit', 'actable'];
