import { ActButton } from '../../components/act/next-step';
import { Deed } from '../../components/desk/deed';
import { DeskCard } from '../../components/desk/desk-card';
import { dayWithWeekday } from '../../lib/days';
import { words } from '../../lib/words';
import { t } from './confirmation-desk.text';
import type { OnDesk } from './confirmation-desk.page';

const ACTS = [
  'courtAccepts',
  'courtRefuses',
  'courtPointsElsewhere',
  'askSupplement',
  'supply',
  'treatAsWithdrawn',
  'withdraw',
  'extendReview',
  'courtConfirms',
  'courtDismisses',
  'newAgreement',
  'bringSuit',
];

/** What the court did with it, and what may come in now. */
export function CourtSteps({ process, desk }: OnDesk) {
  const { acceptedOn, decideBy, supplementBy, ruling, entries } = desk;
  const possible = ACTS.filter((event) => process.allowedEvents.includes(event));
  if (entries.length === 0 && possible.length === 0) return null;
  return (
    <DeskCard title={t('court')}>
      {(acceptedOn ?? supplementBy ?? ruling) && (
        <dl className="desk-facts">
          {acceptedOn && <Fact name={t('acceptedOn')} value={dayWithWeekday(acceptedOn)} />}
          {decideBy && !ruling && <Fact name={t('decideBy')} value={dayWithWeekday(decideBy)} />}
          {supplementBy && <Fact name={t('supplementBy')} value={dayWithWeekday(supplementBy)} />}
          {ruling && (
            <Fact
              name={t('ruling')}
              value={`${words(`value.result.${ruling.result}`)} · ${ruling.number} · ${dayWithWeekday(ruling.on)}`}
            />
          )}
        </dl>
      )}
      <div className="desk-buttons no-print court-acts">
        {possible.map((event) => (
          <ActButton key={event} process={process} event={event} />
        ))}
      </div>
      <h3>{t('steps')}</h3>
      {entries.length === 0 && <p className="muted">{t('noSteps')}</p>}
      <ol className="desk-list">
        {entries.map((entry) => (
          <li key={entry.no}>
            <Deed entry={entry} room="confirmation" />
          </li>
        ))}
      </ol>
    </DeskCard>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
