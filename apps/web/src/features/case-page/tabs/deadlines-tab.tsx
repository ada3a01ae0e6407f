import { useState } from 'react';
import { Button, Tag } from 'antd';
import { Grounds } from '../../../components/desk/grounds';
import { DeskCard } from '../../../components/desk/desk-card';
import { Due } from '../../../components/due';
import { Fetched } from '../../../components/fetched';
import { nameIn } from '../../../components/desk/case-page';
import { dayWithWeekday } from '../../../lib/days';
import { words } from '../../../lib/words';
import { useDeadlines, type DeadlineLine } from '../api/deadlines';
import type { TabProps } from '../tab';
import { t } from '../case-page.text';
import { DeadlineDrawer } from '../deadline-drawer';
import { lengthOf, turnsOf } from '../period-line';

/** Every clock as one line: from when, by which rule, what was left out or rested, until when. */
export function Tab({ page }: TabProps) {
  const query = useDeadlines(page.id);
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Fetched query={query}>
      {({ items, calendarVersion }) => {
        const running = items.filter(({ state }) => state === 'RUNNING');
        const ended = items.filter(({ state }) => state !== 'RUNNING').toReversed();
        const list = (lines: readonly DeadlineLine[]) => (
          <ul className="desk-list">
            {lines.map((line) => (
              <Line key={line.id} line={line} about={aboutOf(page, line)} onOpen={() => setOpen(line.id)} />
            ))}
          </ul>
        );
        return (
          <div className="desk">
            <DeskCard title={`${t('running')}（${running.length}）`}>
              {running.length > 0 ? list(running) : <p className="muted">{t('noDeadline')}</p>}
            </DeskCard>
            {ended.length > 0 && <DeskCard title={`${t('ended')}（${ended.length}）`}>{list(ended)}</DeskCard>}
            <p className="muted">{t('calendarUsed', { version: calendarVersion })}</p>
            {open && <DeadlineDrawer caseId={page.id} id={open} onClose={() => setOpen(null)} />}
          </div>
        );
      }}
    </Fetched>
  );
}

function Line({ line, about, onOpen }: { line: DeadlineLine; about: string | null; onOpen: () => void }) {
  const { name, start, due, state, period, provisional } = line;
  return (
    <li>
      <div className="clock-head">
        <strong>{words(`clock.${name}`)}</strong>
        {about && <span>{about}</span>}
        {state === 'RUNNING' ? (
          <Due day={due} provisional={provisional} />
        ) : (
          <Tag color={state === 'EXPIRED' ? 'volcano' : undefined}>{words(`deadline.${state}`)}</Tag>
        )}
        <Button type="link" size="small" className="no-print" onClick={onOpen}>
          {t('how')}
        </Button>
      </div>
      <p className="clock-line">
        <span className="numbers nowrap">{dayWithWeekday(start)}</span> → {lengthOf(period)}{' '}
        <Grounds ids={period.law} label={false} />
        {turnsOf(line).map((turn) => (
          <span key={turn}> → {turn}</span>
        ))}{' '}
        → <strong className="numbers nowrap">{dayWithWeekday(due)}</strong>
        {!line.agrees && <Tag color="red">{t('differs', { day: line.computed.due })}</Tag>}
      </p>
    </li>
  );
}

/** Several clocks of one name are told apart by an instalment or a party. */
function aboutOf(page: TabProps['page'], { about }: DeadlineLine): string | null {
  if (about === null) return null;
  const [id, instalment] = about.split('/');
  const owed = page.obligations.find((one) => one.id === id && String(one.instalment) === instalment);
  if (owed) return t('instalment', { n: owed.instalment });
  const name = nameIn(page as never, id);
  return name === id ? null : name;
}
