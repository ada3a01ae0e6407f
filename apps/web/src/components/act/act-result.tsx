import { Alert } from 'antd';
import { dayWithWeekday } from '../../lib/days';
import { words } from '../../lib/words';
import { t } from './act.text';

/** One clock that runs otherwise than before. */
export interface ClockChange {
  readonly name: string;
  /** What it is about where several of a name run. */
  readonly about: string | null;
  readonly change: 'STARTED' | 'MOVED' | 'ENDED';
  readonly rule: string;
  readonly dueOn: string;
  readonly wasDueOn?: string;
}

/** What a command answers, or would answer (`dryRun`). */
export interface CommandResult {
  readonly id: string;
  readonly caseId: string;
  readonly room: string;
  readonly state: string;
  readonly version: number;
  readonly registerNumber: string | null;
  readonly caseNumber: string | null;
  readonly warnings: readonly { code: string; params?: Record<string, string | number> }[];
  readonly moved: readonly { room: string; id: string; event: string; from: string; to: string }[];
  readonly deadlines: readonly ClockChange[];
  readonly papers?: readonly { kind: string; number: string | null }[];
  readonly told?: readonly { role?: string; name?: string; template: string }[];
}

/** What changed, which clocks started, who was told. */
export function ActResult({ result }: { result: CommandResult }) {
  const { moved, deadlines, papers = [], told = [], warnings, caseNumber, registerNumber } = result;
  const opened = moved.some(({ from }) => from === 'NEW');
  return (
    <>
      <ul className="act-result">
        {moved.map(({ room, id, from, to }) => (
          <li key={id + from + to}>
            {from === to
              ? t('unchanged', { room: words(`room.${room}`), to: words(`state.${room}.${to}`) })
              : t('from', {
                  room: words(`room.${room}`),
                  from: words(`state.${room}.${from}`),
                  to: words(`state.${room}.${to}`),
                })}
          </li>
        ))}
        {opened && (caseNumber ?? registerNumber) && <li>{t('number', { number: caseNumber ?? registerNumber! })}</li>}
        {deadlines.map((clock) => (
          <li key={clock.name + clock.about + clock.change}>{clockTold(clock)}</li>
        ))}
        {papers.map(({ kind, number }, index) => (
          <li key={kind + index}>
            {t('paper', { paper: [words(`paper.${kind}`), number].filter(Boolean).join(' ') })}
          </li>
        ))}
        {told.map(({ role, name, template }, index) => (
          <li key={template + index}>
            {t('told', { who: name ?? words(`role.${role}`) })} — {words(`template.${template}.title`)}
          </li>
        ))}
      </ul>
      {warnings.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('warnings')}
          description={
            <ul style={{ margin: 0, paddingLeft: 20 }}>
              {warnings.map(({ code, params }, index) => (
                <li key={code + index}>{words(`problem.${code}`, params)}</li>
              ))}
            </ul>
          }
        />
      )}
    </>
  );
}

export function clockTold({ name, change, dueOn, wasDueOn }: ClockChange): string {
  const clock = words(`clock.${name}`);
  const due = dayWithWeekday(dueOn);
  if (change === 'ENDED') return t('clockEnded', { name: clock });
  return change === 'MOVED' && wasDueOn
    ? t('clockMoved', { name: clock, due, was: dayWithWeekday(wasDueOn) })
    : t('clockStarted', { name: clock, due });
}
