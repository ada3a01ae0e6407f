import { Tag } from 'antd';
import { Grounds } from '../../components/desk/grounds';
import type { Machine } from '../../components/act/machine';
import { words } from '../../lib/words';
import { stateName } from './diagram';
import { waysOf } from './layout';
import { t } from './lifecycle.text';

/** What can be done in one state: by whom, on which article, under which conditions, and where it leads. */
export function StateEvents({ machine, state }: { machine: Machine; state: string }) {
  const { room, events, states } = machine;
  const ways = waysOf(machine).filter(({ from }) => from === state);
  const names = [...new Set(ways.map(({ event }) => event))];
  const clock = states.find((one) => one.state === state)?.clock;
  return (
    <section className="desk-card state-events" aria-live="polite">
      <h2>{t('inState', { state: stateName(room, state) })}</h2>
      {clock && <p>{t('clock', { clock: words(`clock.${clock}`) })}</p>}
      {names.length === 0 && <p className="muted">{t('nothing')}</p>}
      <ul className="desk-list">
        {names.map((event) => {
          const definition = events.find((one) => one.event === event);
          return (
            <li key={event}>
              <strong>{words(`event.${room}.${event}`)}</strong>{' '}
              <span className="muted">{who(definition?.by ?? [])}</span>
              <ul className="ways">
                {ways
                  .filter((way) => way.event === event)
                  .map(({ to, guards }, index) => (
                    <li key={to + index}>
                      {guards.length > 0 && (
                        <>
                          {t('ifHolds')} {guards.map((guard) => words(`guard.${guard}`)).join('、')} →{' '}
                        </>
                      )}
                      {to === state ? t('stays') : <Tag>{stateName(room, to)}</Tag>}
                    </li>
                  ))}
              </ul>
              <Grounds ids={definition?.law ?? []} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function who(by: readonly string[]): string {
  const people = by.filter((role) => role !== 'system').map((role) => words(`role.${role}`));
  return people.length > 0 ? t('by', { who: people.join('、') }) : t('bySystem');
}
