import { Tag } from 'antd';
import { ActButton } from '../../components/act/next-step';
import { Deed } from '../../components/desk/deed';
import { DeskCard } from '../../components/desk/desk-card';
import { dayWithWeekday } from '../../lib/days';
import { t } from './mediation-desk.text';
import type { OnDesk } from './mediation-desk.page';

/** Who mediates, whether the parties know their rights, and how they were reached. */
export function Readiness({ process, page, desk }: OnDesk) {
  return (
    <DeskCard title={t('team')}>
      <dl className="desk-facts">
        <dt>{t('mediators')}</dt>
        <dd>
          {page.mediators.map(({ id, name, lead }) => (
            <span key={id} className="attended">
              {name} {lead && <Tag>{t('lead')}</Tag>}
            </span>
          ))}
        </dd>
        <dt>{t('rights')}</dt>
        <dd>
          {desk.rightsNoticeOn ? t('rightsSigned', { day: dayWithWeekday(desk.rightsNoticeOn) }) : t('rightsMissing')}
        </dd>
      </dl>
      <div className="desk-buttons no-print">
        {!desk.rightsNoticeOn && <ActButton process={process} event="signRightsNotice" />}
        <ActButton process={process} event="recordContact" />
        <ActButton process={process} event="disclose" />
      </div>
      {desk.contacts.length > 0 && (
        <details>
          <summary>
            {t('contacts')} ({desk.contacts.length})
          </summary>
          {desk.contacts.map((entry) => (
            <Deed key={entry.no} entry={entry} room="mediation" />
          ))}
        </details>
      )}
    </DeskCard>
  );
}
