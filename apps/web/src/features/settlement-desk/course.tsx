import { ActButton } from '../../components/act/next-step';
import { Deed } from '../../components/desk/deed';
import { DeskCard } from '../../components/desk/desk-card';
import { t } from './settlement-desk.text';
import type { OnDesk } from './settlement-desk.page';

const ACTS = [
  'recordBreach',
  'remedyBreach',
  'informSuit',
  'varyByConsent',
  'reschedule',
  'closeVariation',
  'waiveRemainder',
  'applyEnforcement',
  'endEnforcement',
  'endFollowUp',
  'agreeAnew',
];

/** When it does not go as agreed: what can be done, and what was. */
export function Course({ process, desk }: OnDesk) {
  const possible = ACTS.filter((event) => process.allowedEvents.includes(event));
  if (possible.length === 0 && desk.course.length === 0) return null;
  return (
    <DeskCard title={t(possible.length > 0 ? 'trouble' : 'course')}>
      {possible.length > 0 && (
        <div className="desk-buttons no-print course-acts">
          {possible.map((event) => (
            <ActButton key={event} process={process} event={event} />
          ))}
        </div>
      )}
      <ul className="desk-list">
        {[...desk.course, ...desk.performances]
          .toSorted((a, b) => a.no - b.no)
          .map((entry) => (
            <li key={entry.no}>
              <Deed entry={entry} room="settlement" />
            </li>
          ))}
      </ul>
    </DeskCard>
  );
}
