import { useState } from 'react';
import { Deed } from '../../components/desk/deed';
import { DeskCard } from '../../components/desk/desk-card';
import { Reveal } from '../../components/desk/kept-apart';
import { dayWithWeekday } from '../../lib/days';
import { yuan } from '../../lib/money';
import { AgreementPaper } from './agreement/agreement-paper';
import { isReadable, maskedIn, opened } from './agreement/saved-draft';
import { t } from './settlement-desk.text';
import type { OnDesk } from './settlement-desk.page';

/** What was agreed, for those who may read it. */
export function Paper({ page, desk }: OnDesk) {
  const [shown, setShown] = useState<ReadonlyMap<string, unknown>>(new Map());
  const { draft, versions } = desk;
  const oral = desk.course.findLast(({ event }) => event === 'agreeOrally');
  const masked = draft ? maskedIn(draft.content).filter((ref) => !shown.has(ref)) : [];
  return (
    <DeskCard
      title={desk.form === 'ORAL' ? t('oral') : t('paper')}
      extra={masked.length > 0 && <Reveal refs={masked} label={t('showAccounts')} onShown={setShown} />}
    >
      {oral && <Deed entry={oral} room="settlement" />}
      {!draft && !oral && <p className="muted">{t('noPaper')}</p>}
      {draft &&
        (isReadable(draft.content) ? (
          <AgreementPaper draft={opened(draft.content, shown)} page={page} />
        ) : (
          <p className="muted">{t('noRead')}</p>
        ))}
      {versions.length > 1 && (
        <details className="no-print">
          <summary>{t('versions')}</summary>
          <ul>
            {versions.slice(1).map(({ no, on, by, totalFen }) => (
              <li key={no}>
                {t('version', { day: dayWithWeekday(on), who: by.name ?? '', amount: `¥${yuan(totalFen)}` })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </DeskCard>
  );
}
