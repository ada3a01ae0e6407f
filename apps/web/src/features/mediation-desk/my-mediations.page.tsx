import { Empty } from 'antd';
import { Link } from 'react-router';
import { Due } from '../../components/due';
import { Fetched } from '../../components/fetched';
import { PageFrame } from '../../components/page';
import { StageTag } from '../../components/state-tag';
import { useCityClock } from '../../lib/city-clock';
import { dayOf, momentOf } from '../../lib/days';
import { words } from '../../lib/words';
import { useMyMediations, useMySessions, type MyCase } from './api/my-mediations';
import { t } from './mediation-desk.text';
import '../../components/desk/desk.css';
import './mediation-desk.css';

/** A mediator's own open cases, the most urgent first. */
export function Page() {
  const cases = useMyMediations();
  return (
    <PageFrame title={t('mine')} hint={t('mineHint')}>
      <Fetched query={cases}>
        {({ items }) => (items.length === 0 ? <Empty description={t('noMine')} /> : <Cases items={items} />)}
      </Fetched>
    </PageFrame>
  );
}

function Cases({ items }: { items: readonly MyCase[] }) {
  const { today, now } = useCityClock();
  const { data } = useMySessions(today);
  const nextOf = (id: string): string | undefined =>
    data?.items.find((session) => session.case?.id === id && session.startsAt >= now)?.startsAt;
  return (
    <ul className="my-cases">
      {items.map((one) => {
        const session = nextOf(one.id);
        return (
          <li key={one.id} className="desk-card my-case">
            <div>
              <Link to={`/cases/${one.id}/${deskOf(one.stage)}`}>
                <strong>{one.title}</strong>
              </Link>
              <div className="muted">
                {one.caseNumber ?? one.registerNumber} · <StageTag stage={one.stage} />
              </div>
              {session && (
                <div className={dayOf(session) === today ? 'session-today' : undefined}>
                  {t('sessionAt', { at: momentOf(session) })}
                </div>
              )}
            </div>
            <div>
              {one.nextDue ? (
                <>
                  <div className="muted">{words(`clock.${one.nextDueName}`)}</div>
                  <Due day={one.nextDue} />
                </>
              ) : (
                <span className="muted">{t('noDue')}</span>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

const DESKS = ['settlement', 'confirmation', 'dossier'];
/** The desk on which the case lies now. */
const deskOf = (stage: string): string => DESKS.find((room) => stage.startsWith(`${room}.`)) ?? 'mediation';
