import { Button } from 'antd';
import { t } from './case-list.text';
import type { Selection } from './address';
import { MOST_TICKED } from './pack-ids';

interface SelectionBarProps {
  readonly selection: Selection;
  readonly total: number;
  readonly totalCapped: boolean;
  readonly onSelect: (selection: Selection) => void;
  readonly onAct: () => void;
}

/** What is ticked, the way from there to everything that matches, and what to do with it. */
export function SelectionBar({ selection, total, totalCapped, onSelect, onAct }: SelectionBarProps) {
  const isAll = selection === 'all';
  const count = isAll ? total : selection.length;
  if (count === 0) return null;
  return (
    <div className="case-list-selected no-print" role="region" aria-label={t('bulk')}>
      <strong aria-live="polite">{t(isAll ? 'selectedAll' : 'selected', { n: count })}</strong>
      {!isAll && !totalCapped && total > count && (
        <Button type="link" onClick={() => onSelect('all')}>
          {t('selectAll', { n: total })}
        </Button>
      )}
      {!isAll && totalCapped && <span className="muted">{t('tooMany', { n: total })}</span>}
      <Button type="link" onClick={() => onSelect([])}>
        {t('clear')}
      </Button>
      <Button type="primary" onClick={onAct} disabled={!isAll && count > MOST_TICKED}>
        {t('bulk')}
      </Button>
    </div>
  );
}
