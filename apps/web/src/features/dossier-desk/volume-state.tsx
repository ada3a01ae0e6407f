import { listed } from '../../components/desk/listed';
import { Clocks } from '../../components/desk/clocks';
import { Deed } from '../../components/desk/deed';
import { DeskCard } from '../../components/desk/desk-card';
import { dayWithWeekday } from '../../lib/days';
import { words } from '../../lib/words';
import { t } from './dossier-desk.text';
import type { OnDesk } from './dossier-desk.page';

/** What is sealed, how long it is kept, who has it, and how it came to that. */
export function VolumeState({ process, page, desk }: OnDesk) {
  const { volumes, supplements, unsealed, retention, retentionDueOn, loan, acts } = desk;
  return (
    <DeskCard title={t('volumes')}>
      {volumes.length === 0 && <p className="muted">{t('none')}</p>}
      <ul>
        {volumes.map(({ no, pages, sealedOn, compiler, checker }) => (
          <li key={no}>
            {t('volume', { n: no, pages, day: dayWithWeekday(sealedOn) })}
            <br />
            <span className="muted">
              {t('compiledBy')} {compiler.name} · {t('checkedBy')} {checker.name}
            </span>
          </li>
        ))}
        {supplements.map(({ no, on, index }) => (
          <li key={`s${no}`}>
            {t('supplement', { n: no, day: dayWithWeekday(on) })}
            <br />
            <span className="muted">{listed(index.map(({ paper }) => words(`paper.${paper}`)))}</span>
          </li>
        ))}
      </ul>
      {unsealed.length > 0 && (
        <p>{t('unsealed', { papers: listed(unsealed.map((kind) => words(`paper.${kind}`))) })}</p>
      )}
      <dl className="desk-facts">
        {retention && <dt>{t('retention')}</dt>}
        {retention && (
          <dd>
            {words(`value.retention.${retention}`)}{' '}
            {retentionDueOn && t('until', { day: dayWithWeekday(retentionDueOn) })}
          </dd>
        )}
        {loan && <dt>{t('loan')}</dt>}
        {loan && (
          <dd>{t('lent', { who: words(`value.borrower.${loan.borrower}`), day: dayWithWeekday(loan.returnBy) })}</dd>
        )}
      </dl>
      <Clocks page={page} process={process.id} />
      <details>
        <summary>
          {t('course')} ({acts.length})
        </summary>
        <ul className="desk-list">
          {acts.map((entry) => (
            <li key={entry.no}>
              <Deed entry={entry} room="dossier" />
            </li>
          ))}
        </ul>
      </details>
    </DeskCard>
  );
}
