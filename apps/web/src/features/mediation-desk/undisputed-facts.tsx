import { listed } from '../../components/desk/listed';
import { ActButton } from '../../components/act/next-step';
import { nameIn } from '../../components/desk/case-page';
import { DeskCard } from '../../components/desk/desk-card';
import { isWithheld, KeptText } from '../../components/desk/kept-apart';
import { dayWithWeekday } from '../../lib/days';
import { t } from './mediation-desk.text';
import type { OnDesk } from './mediation-desk.page';

/** Facts that nobody disputes and everybody signed: they need no proof in a later suit (POL-7). */
export function UndisputedFacts({ process, page, desk }: OnDesk) {
  return (
    <DeskCard title={t('undisputed')} extra={<ActButton process={process} event="signUndisputedFacts" />}>
      {desk.undisputedFacts.length === 0 && <p className="muted">{t('noUndisputed')}</p>}
      <ul className="desk-list">
        {desk.undisputedFacts.map(({ no, on, facts, signedBy }) => (
          <li key={no}>
            <strong>{dayWithWeekday(on)}</strong>{' '}
            <span className="muted">
              {t('signedBy')} {listed(signedBy.map((id) => nameIn(page, id)))}
            </span>
            {isWithheld(facts) ? (
              <KeptText value={facts} />
            ) : (
              <ol>
                {facts.map((fact, i) => (
                  <li key={i}>{fact}</li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ul>
    </DeskCard>
  );
}
