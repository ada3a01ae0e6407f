import { ActButton } from '../../components/act/next-step';
import { Deed } from '../../components/desk/deed';
import { DeskCard } from '../../components/desk/desk-card';
import { t } from './mediation-desk.text';
import type { OnDesk } from './mediation-desk.page';

const ACTS = [
  'entrustAppraisal',
  'receiveAppraisal',
  'inviteExpert',
  'receiveExpertOpinion',
  'investigate',
  'notifyOutsider',
];

/** What was asked of others: appraisers, experts, people on the spot, whoever else is touched. */
export function Inquiries({ process, desk }: OnDesk) {
  return (
    <DeskCard title={t('inquiries')}>
      {desk.inquiries.length === 0 && <p className="muted">{t('noInquiries')}</p>}
      <ul className="desk-list">
        {desk.inquiries.map((entry) => (
          <li key={entry.no}>
            <Deed entry={entry} room="mediation" />
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
