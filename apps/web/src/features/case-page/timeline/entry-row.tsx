import { useState } from 'react';
import { Button, Tag } from 'antd';
import { CheckCircleOutlined, SafetyCertificateFilled } from '@ant-design/icons';
import { dayOf, dayWithWeekday, momentOf } from '../../../lib/days';
import { words } from '../../../lib/words';
import type { ChainCheck, ClockNote, TimelineEntry } from '../api/record';
import { t } from '../case-page.text';
import { EntryDetail } from './entry-detail';

interface EntryRowProps {
  readonly caseId: string;
  readonly entry: TimelineEntry;
  readonly chain: ChainCheck | undefined;
}

/** One entry: who did what and when, what came of it, and on opening what it said and changed. */
export function EntryRow({ caseId, entry, chain }: EntryRowProps) {
  const [open, setOpen] = useState(false);
  const { no, on, at, room, event, from, to, actor, reverses, reversedBy, reason, papers, numbers, told, deadlines } =
    entry;
  const late = dayOf(at) !== on;
  return (
    <li value={no} id={`entry-${no}`} className={reversedBy === null ? 'entry' : 'entry taken-back'}>
      <div className="entry-head">
        <span className="numbers nowrap">{dayWithWeekday(on)}</span>
        <strong>{words(`event.${room}.${event}`)}</strong>
        {room && <span className="muted">{words(`room.${room}`)}</span>}
        {from !== to && to && <Tag>{words(`state.${room}.${to}`)}</Tag>}
        {late && actor.role !== 'system' && <Tag color="gold">{t('lateEntry')}</Tag>}
        {reverses !== null && <Tag color="volcano">{t('reverses', { no: reverses })}</Tag>}
        {reversedBy !== null && <Tag color="volcano">{t('reversedBy', { no: reversedBy })}</Tag>}
        <Seal no={no} chain={chain} />
      </div>
      <div className="muted">
        {who(entry)} · <span className="numbers">{t('recorded', { at: momentOf(at) })}</span> · {t('entryNo', { no })}
      </div>
      <ul className="entry-effects">
        {reason && <li>{reason}</li>}
        {deadlines.map((clock, index) => (
          <li key={index}>{clockTold(clock)}</li>
        ))}
        {papers.map(({ kind, number }, index) => (
          <li key={index}>
            {words(`paper.${kind}`)} {number}
          </li>
        ))}
        {papers.length === 0 && numbers.map((number) => <li key={number}>{number}</li>)}
        {told.map(({ template, people, failed }) => (
          <li key={template}>
            {t('told', { n: people, what: words(`template.${template}.title`) })}
            {failed > 0 && <Tag color="red">{t('toldFailed', { n: failed })}</Tag>}
          </li>
        ))}
      </ul>
      <Button type="link" size="small" className="no-print" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('change')}
      </Button>
      {open && <EntryDetail caseId={caseId} entry={entry} />}
    </li>
  );
}

function who({ actor }: TimelineEntry): string {
  if (actor.role === 'system') return t('system');
  const name = `${actor.name ?? ''}（${words(`role.${actor.role}`)}）`;
  return actor.forName ? `${name} ${t('actingFor', { name: actor.forName })}` : name;
}

function clockTold({ name, started, movedFrom, ended }: ClockNote): string {
  const clock = words(`clock.${name}`);
  if (started && movedFrom) return t('clockMoved', { name: clock, was: movedFrom, due: started.due });
  if (started) return t('clockStarted', { name: clock, due: started.due });
  return ended ? t('clockEnded', { name: clock }) : clock;
}

/** Checked up to here; under a signed head, or still waiting for one. */
function Seal({ no, chain }: { no: number; chain: ChainCheck | undefined }) {
  if (!chain || no > chain.verifiedTo) return null;
  const sealed = no <= chain.sealedTo;
  const label = t(sealed ? 'sealed' : 'verified');
  return (
    <span className={sealed ? 'seal sealed' : 'seal'} role="img" aria-label={label} title={label}>
      {sealed ? <SafetyCertificateFilled aria-hidden /> : <CheckCircleOutlined aria-hidden />}
    </span>
  );
}
