import { ActButton } from '../../components/act/next-step';
import { nameIn } from '../../components/desk/case-page';
import { DeskCard } from '../../components/desk/desk-card';
import { dayWithWeekday } from '../../lib/days';
import { t } from './confirmation-desk.text';
import type { OnDesk } from './confirmation-desk.page';

const ACTS = ['serveRuling', 'objectAsParty', 'objectAsOutsider', 'upholdRuling', 'withdrawObjection', 'revokeRuling'];

/** Each party's fifteen days run from its own receipt of the ruling (JC 372). */
export function Objections({ process, page, desk: { ruling, served } }: OnDesk) {
  if (!ruling) return null;
  return (
    <DeskCard title={t('objections')}>
      {served.length === 0 && <p className="muted">{t('nobodyServed')}</p>}
      <ul className="desk-list">
        {served.map(({ party, name, on, objectBy, daysLeft }) => (
          <li key={party}>
            {name ?? nameIn(page, party)}
            <br />
            <span className="muted">
              {t('servedOn', { day: dayWithWeekday(on) })} ·{' '}
              {t(daysLeft >= 0 ? 'objectBy' : 'objectOver', { day: dayWithWeekday(objectBy) })}
            </span>
          </li>
        ))}
      </ul>
      <div className="desk-buttons no-print">
        {ACTS.filter((event) => process.allowedEvents.includes(event)).map((event) => (
          <ActButton key={event} process={process} event={event} />
        ))}
      </div>
    </DeskCard>
  );
}
