import { StageTag } from '../../components/state-tag';
import { words } from '../../lib/words';
import type { Queue } from './api/workbench';
import { t } from './workbench.text';

/** For those who look after the whole: how old the queue is and with whom, and what becomes of the disputes. */
export function QueueCards({ queue: { people, stages, conversion } }: { queue: Queue }) {
  const { consented } = conversion;
  return (
    <>
      <section className="bench-card" aria-label={t('queue')}>
        <header>
          <h2>{t('queue')}</h2>
        </header>
        {people.length === 0 ? (
          <p className="muted">{t('queueEmpty')}</p>
        ) : (
          <table>
            <thead>
              <tr>
                <th>{t('person')}</th>
                <th>{t('role')}</th>
                <th>{t('open')}</th>
                <th>{t('late')}</th>
                <th>{t('oldest')}</th>
              </tr>
            </thead>
            <tbody>
              {people.map(({ person, role, open, overdue, oldestDays }) => (
                <tr key={`${person?.id ?? ''}${role}`}>
                  <th scope="row">{person?.name ?? t('unclaimed')}</th>
                  <td>{words(`role.${role}`)}</td>
                  <td className="numbers">{open}</td>
                  <td className="numbers">{overdue}</td>
                  <td className="numbers">{oldestDays}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section className="bench-card" aria-label={t('stages')}>
        <header>
          <h2>{t('stages')}</h2>
        </header>
        {stages.length === 0 ? (
          <p className="muted">{t('openCasesEmpty')}</p>
        ) : (
          <table>
            <thead>
              <tr>
                <th>{t('stage')}</th>
                <th>{t('open')}</th>
                <th>{t('oldest')}</th>
              </tr>
            </thead>
            <tbody>
              {stages.map(({ stage, open, oldestDays }) => (
                <tr key={stage}>
                  <th scope="row">
                    <StageTag stage={stage} />
                  </th>
                  <td className="numbers">{open}</td>
                  <td className="numbers">{oldestDays}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section className="bench-card" aria-label={t('conversion')}>
        <header>
          <h2>{t('conversion')}</h2>
        </header>
        <ol className="bench-conversion">
          {(['consented', 'settled', 'confirmed', 'performed'] as const).map((step) => (
            <li key={step}>
              <span>{t(step)}</span> <strong className="numbers">{conversion[step]}</strong>
              <span className="bench-bar" style={{ inlineSize: `${percent(conversion[step], consented)}%` }} />
              {step !== 'consented' && consented > 0 && (
                <small className="muted numbers">{t('share', { n: percent(conversion[step], consented) })}</small>
              )}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part * 100) / whole));
