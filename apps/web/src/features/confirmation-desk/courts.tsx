import { listed } from '../../components/desk/listed';
import { Tag } from 'antd';
import { ActButton } from '../../components/act/next-step';
import { DeskCard } from '../../components/desk/desk-card';
import { words } from '../../lib/words';
import type { CompetentCourt } from './api/confirmation-desk';
import { t } from './confirmation-desk.text';
import type { OnDesk } from './confirmation-desk.page';

/** Where to apply, and what makes each court competent. */
export function Courts({ process, desk }: OnDesk) {
  const { items, anyOf } = desk.courts;
  return (
    <DeskCard title={t('courts')}>
      {items.length === 0 && <p className="muted">{t('noCourts')}</p>}
      {anyOf && <p className="muted">{t('anyOf')}</p>}
      <ul className="desk-list">
        {items.map((court) => (
          <li key={court.code} className="court">
            <div>
              <strong>{court.name ?? court.code}</strong> <Level level={court.level} />
              {!court.name && <Tag>{t('unknownHere')}</Tag>}
              <div className="muted">{listed(court.grounds.map((ground) => words(`courtGround.${ground}`)))}</div>
              <div className="muted">{t(court.oneMayApply ? 'oneEnough' : 'jointOnly')}</div>
            </div>
            {court.organisation && process.allowedEvents.includes('applyJointly') && (
              <ActButton
                process={process}
                event="applyJointly"
                label={t('applyHere')}
                initial={applicationTo(court.organisation, desk)}
              />
            )}
          </li>
        ))}
      </ul>
    </DeskCard>
  );
}

const LEVELS = ['BASIC', 'INTERMEDIATE', 'EITHER'] as const;
function Level({ level }: Pick<CompetentCourt, 'level'>) {
  const known = LEVELS.find((one) => one === level);
  return known ? <Tag>{t(known)}</Tag> : null;
}

/** What the desk knows already: who has to sign, and which enclosures lie in the file. */
const applicationTo = (court: string, { signatories, enclosures }: OnDesk['desk']) => ({
  court,
  signedBy: signatories.map(({ id }) => id),
  enclosed: enclosures.filter(({ there }) => there).map(({ item }) => item),
});
