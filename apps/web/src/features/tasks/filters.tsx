import { Checkbox, Select } from 'antd';
import { words } from '../../lib/words';
import type { TaskFilter } from './api/tasks';
import { t } from './tasks.text';
import type { FilterKey } from './use-filter';

/** Every kind of task there are words for. */
const KINDS = [
  'draftAgreement',
  'decideExpiredTerm',
  'urgePerformance',
  'planVariedAgreement',
  'reviewClawback',
  'supplyCourt',
  'compileDossier',
  'checkDossier',
  'recallDossier',
  'appraiseRetention',
  'decideAppraisal',
  'deliveryFailed',
];

interface FiltersProps {
  readonly filter: TaskFilter;
  readonly set: (patch: Partial<Record<FilterKey, string | undefined>>) => void;
}

export function Filters({ filter, set }: FiltersProps) {
  return (
    <div className="task-filters no-print">
      <Select
        aria-label={t('kind')}
        value={filter.kind ?? ''}
        onChange={(kind: string) => set({ kind })}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: t('kindAny') },
          ...KINDS.map((kind) => ({ value: kind, label: words(`task.${kind}`) })),
        ]}
      />
      <Select
        aria-label={t('due')}
        value={filter.due ?? ''}
        onChange={(due: string) => set({ due })}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: t('dueAny') },
          ...(['overdue', 'soon', 'none'] as const).map((value) => ({ value, label: t(value) })),
        ]}
      />
      <Select
        aria-label={t('sort')}
        value={filter.sort ?? 'due'}
        onChange={(sort: string) => set({ sort })}
        popupMatchSelectWidth={false}
        options={[
          { value: 'due', label: t('byDue') },
          { value: 'age', label: t('byAge') },
        ]}
      />
      <Checkbox
        checked={filter.priority === 'URGENT'}
        onChange={({ target }) => set({ priority: target.checked ? 'URGENT' : undefined })}
      >
        {t('urgentOnly')}
      </Checkbox>
    </div>
  );
}
