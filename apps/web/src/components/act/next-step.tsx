import { lazy, Suspense, useState } from 'react';
import { Button, Collapse, Drawer } from 'antd';
import { words } from '../../lib/words';
import { useActHost } from './act-host';
import { t } from './act.text';
import type { CommandResult } from './act-result';
import type { BlockedEvent, ProcessShown } from './subject';
import './act.css';

const ActDrawer = lazy(async () => ({ default: (await import('./act-drawer')).ActDrawer }));

interface Chosen {
  readonly process: ProcessShown;
  readonly event: string;
  readonly initial?: Record<string, unknown>;
}

/** The one button: what this person may do now in any lifecycle of the case; and of the rest, why not and who can. */
export function NextStep({
  processes,
  onDone,
}: {
  processes: readonly ProcessShown[];
  onDone?: (result: CommandResult) => void;
}) {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const able = processes.filter(({ allowedEvents }) => allowedEvents.length > 0);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('nextStep')}
      </Button>
      <Drawer open={open} onClose={() => setOpen(false)} title={t('nextStep')} size={480}>
        {able.length === 0 && <p className="muted">{t('nothingNow')}</p>}
        {able.map((process) => (
          <section key={process.id} style={{ marginBottom: 20 }}>
            <h3 style={{ fontSize: 15, margin: '0 0 8px' }}>{words(`room.${process.room}`)}</h3>
            <ul className="next-step">
              {process.allowedEvents.map((event) => (
                <li key={event}>
                  <Button block onClick={() => (setOpen(false), setChosen({ process, event }))}>
                    {words(`event.${process.room}.${event}`)}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <Blocked processes={processes} />
      </Drawer>
      {chosen && (
        <Suspense fallback={null}>
          <ActDrawer
            target={{ room: chosen.process.room, id: chosen.process.id, version: chosen.process.version }}
            process={chosen.process}
            event={chosen.event}
            onClose={(result) => {
              setChosen(null);
              if (result) onDone?.(result);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

/** A button for one act that a desk puts where its work is. Grey, with the reason, when it is not possible now. */
export function ActButton({
  process,
  event,
  initial,
  label,
  type,
  onDone,
}: {
  process: ProcessShown;
  event: string;
  initial?: Record<string, unknown>;
  label?: string;
  type?: 'primary' | 'default' | 'link';
  onDone?: (result: CommandResult) => void;
}) {
  const [open, setOpen] = useState(false);
  const host = useActHost();
  const allowed = process.allowedEvents.includes(event);
  const blocked = process.blockedEvents.find((one) => one.event === event);
  if (!allowed && !blocked) return null;
  return (
    <>
      <Button
        type={type}
        disabled={!allowed}
        title={blocked && reasonOf(blocked)}
        onClick={() => (host ? host({ process, event, initial, onDone }) : setOpen(true))}
      >
        {label ?? words(`event.${process.room}.${event}`)}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <ActDrawer
            target={{ room: process.room, id: process.id, version: process.version }}
            process={process}
            event={event}
            initial={initial}
            onClose={(result) => {
              setOpen(false);
              if (result) onDone?.(result);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

const people = (roles: readonly string[]) =>
  roles
    .filter((role) => role !== 'system')
    .map((role) => words(`role.${role}`))
    .join('、');

const reasonOf = ({ unmet, by }: BlockedEvent): string =>
  unmet.length > 0 ? unmet.map(({ guard }) => words(`guard.${guard}`)).join('；') : t('wrongRole', { who: people(by) });

function Blocked({ processes }: { processes: readonly ProcessShown[] }) {
  const blocked = processes.flatMap(({ room, blockedEvents }) => blockedEvents.map((one) => ({ room, ...one })));
  if (blocked.length === 0) return null;
  return (
    <Collapse
      size="small"
      items={[
        {
          key: 'blocked',
          label: `${t('notNow')} (${blocked.length})`,
          children: blocked.map(({ room, event, by, law, unmet }) => (
            <div key={room + event} className="next-step-blocked">
              <strong>{words(`event.${room}.${event}`)}</strong>
              <ul>
                {unmet.map(({ guard, law: grounds, curedBy }) => (
                  <li key={guard}>
                    {words(`guard.${guard}`)}
                    {grounds.length > 0 && <span className="muted"> · {t('ground', { law: grounds.join('、') })}</span>}
                    {curedBy.length > 0 && <span className="muted"> · {t('cured', { who: people(curedBy) })}</span>}
                  </li>
                ))}
                {unmet.length === 0 && (
                  <li>
                    {t('wrongRole', { who: people(by) })}
                    {law.length > 0 && <span className="muted"> · {t('ground', { law: law.join('、') })}</span>}
                  </li>
                )}
              </ul>
            </div>
          )),
        },
      ]}
    />
  );
}
