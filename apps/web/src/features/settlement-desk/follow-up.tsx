import { ActButton } from '../../components/act/next-step';
import { Deed, type Entry } from '../../components/desk/deed';
import { DeskCard } from '../../components/desk/desk-card';
import { t } from './settlement-desk.text';
import type { OnDesk } from './settlement-desk.page';

/** Reminding those who owe, and asking afterwards how it went. */
export function FollowUp({ process, desk }: OnDesk) {
  const { urgings, visits } = desk;
  return (
    <DeskCard
      title={t('followUp')}
      extra={
        <>
          <ActButton process={process} event="urge" />
          <ActButton process={process} event="recordVisit" />
        </>
      }
    >
      <h3>{t('urgings')}</h3>
      <Deeds entries={urgings} none={t('noUrgings')} />
      <h3>{t('visits')}</h3>
      <p className="muted">{t('visitRule')}</p>
      <Deeds entries={visits} none={t('noVisits')} />
    </DeskCard>
  );
}

function Deeds({ entries, none }: { entries: readonly Entry[]; none: string }) {
  if (entries.length === 0) return <p className="muted">{none}</p>;
  return (
    <ul className="desk-list">
      {entries.map((entry) => (
        <li key={entry.no}>
          <Deed entry={entry} room="settlement" />
        </li>
      ))}
    </ul>
  );
}
