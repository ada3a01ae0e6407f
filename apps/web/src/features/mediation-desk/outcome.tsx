import { listed } from '../../components/desk/listed';
import { Link } from 'react-router';
import { ActButton } from '../../components/act/next-step';
import { useMachine } from '../../components/act/machine';
import { nameIn } from '../../components/desk/case-page';
import { DeskCard } from '../../components/desk/desk-card';
import { Grounds } from '../../components/desk/grounds';
import { words } from '../../lib/words';
import { t } from './mediation-desk.text';
import type { OnDesk } from './mediation-desk.page';
import { neverPresent } from './never-present';

/** How it ends: with terms, or without and on which ground; who never came is filled in. */
export function Outcome({ process, page, desk }: OnDesk) {
  const { data } = useMachine('mediation');
  const terminate = data?.events.find(({ event }) => event === 'terminate');
  const settlement = page.processes.some(({ room }) => room === 'settlement');
  const absent = neverPresent(desk, page.parties);
  const may = (event: string) => process.allowedEvents.includes(event);
  if (!may('terminate') && !may('agreeTerms') && !may('partyRefuses')) {
    return settlement ? (
      <DeskCard title={t('outcome')}>
        <Link to={`/cases/${page.id}/settlement`}>{t('toSettlement')}</Link>
      </DeskCard>
    ) : null;
  }
  return (
    <DeskCard title={t('outcome')}>
      <h3>{t('agreeTitle')}</h3>
      <p className="muted">{t('agreeHint')}</p>
      <div className="desk-buttons">
        <ActButton process={process} event="agreeTerms" type="primary" />
        {settlement && <Link to={`/cases/${page.id}/settlement`}>{t('toSettlement')}</Link>}
      </div>
      <h3>{t('failTitle')}</h3>
      <p className="muted">
        {t('failHint')} <Grounds ids={terminate?.law ?? []} />
      </p>
      {absent.length > 0 && <p>{t('neverCame', { names: listed(absent.map((id) => nameIn(page, id))) })}</p>}
      <ul className="grounds-list">
        <li>
          <ActButton process={process} event="partyRefuses" label={t('refused')} />
        </li>
        {(terminate?.fields.properties?.ground?.enum ?? []).map((ground) => (
          <li key={ground}>
            <ActButton
              process={process}
              event="terminate"
              label={words(`value.ground.${ground}`)}
              initial={{ ground, ...(absent.length > 0 && { absent }) }}
            />
          </li>
        ))}
      </ul>
    </DeskCard>
  );
}
