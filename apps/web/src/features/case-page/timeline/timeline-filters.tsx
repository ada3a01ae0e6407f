import { useId, type ReactNode } from 'react';
import { Select } from 'antd';
import { DayInput } from '../../../components/desk/day-input';
import { words } from '../../../lib/words';
import { TIMELINE_KINDS, type TimelineFilter } from '../api/record';
import type { CaseShown } from '../api/case';
import { t } from '../case-page.text';

interface FiltersProps {
  readonly page: CaseShown;
  readonly filter: TimelineFilter;
  readonly onChange: (patch: Partial<TimelineFilter>) => void;
}

export function TimelineFilters({ page, filter, onChange }: FiltersProps) {
  const people = Object.entries(page.names.people).map(([value, label]) => ({ value, label }));
  const rooms = page.processes.map(({ room }) => ({ value: room, label: words(`room.${room}`) }));
  return (
    <div className="timeline-filters no-print">
      <Labelled label={t('filterKind')}>
        {(id) => (
          <Select
            id={id}
            allowClear
            placeholder={t('all')}
            value={filter.kind}
            onChange={(kind) => onChange({ kind })}
            options={TIMELINE_KINDS.map((kind) => ({ value: kind, label: t(`kind${kind}`) }))}
          />
        )}
      </Labelled>
      <Labelled label={t('filterRoom')}>
        {(id) => (
          <Select
            id={id}
            allowClear
            placeholder={t('all')}
            value={filter.room}
            onChange={(room) => onChange({ room })}
            options={rooms}
          />
        )}
      </Labelled>
      <Labelled label={t('filterPerson')}>
        {(id) => (
          <Select
            id={id}
            allowClear
            placeholder={t('all')}
            value={filter.person}
            onChange={(person) => onChange({ person })}
            options={people}
            showSearch={{ optionFilterProp: 'label' }}
          />
        )}
      </Labelled>
      <Labelled label={t('filterFrom')}>
        {(id) => <DayInput id={id} value={filter.from} onChange={(from) => onChange({ from })} />}
      </Labelled>
      <Labelled label={t('filterTo')}>
        {(id) => <DayInput id={id} value={filter.to} onChange={(to) => onChange({ to })} />}
      </Labelled>
    </div>
  );
}

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <span className="labelled">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </span>
  );
}
