import { useState } from 'react';
import { Button, Slider } from 'antd';
import { useSearchParams } from 'react-router';
import { DeskCard } from '../../../components/desk/desk-card';
import { Fetched } from '../../../components/fetched';
import { StateTag } from '../../../components/state-tag';
import { dayWithWeekday, momentOf } from '../../../lib/days';
import { words } from '../../../lib/words';
import { useCaseAt, type CaseAt } from '../api/case';
import { useTimeline, type TimelineEntry } from '../api/record';
import type { TabProps } from '../tab';
import { t } from '../case-page.text';

/** A slider over everything that was ever recorded; the case is shown as it stood at that instant. */
export function PastView({ page }: TabProps) {
  const [search, setSearch] = useSearchParams();
  const at = search.get('at');
  const { data } = useTimeline(page.id, {});
  const instants = instantsOf(data?.items ?? []);
  if (instants.length < 2) return null;
  const show = (instant: string | null) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        instant ? next.set('at', instant) : next.delete('at');
        return next;
      },
      { preventScrollReset: true, replace: true },
    );
  return (
    <DeskCard title={t('past')} className="no-print">
      <p className="muted">{t('pastHint')}</p>
      <Instants key={at ?? 'now'} instants={instants} at={at} onShow={show} />
      {at && <Then caseId={page.id} at={at} onBack={() => show(null)} />}
    </DeskCard>
  );
}

/** Entries of one step share their instant. */
const instantsOf = (entries: readonly TimelineEntry[]): string[] => [...new Set(entries.map(({ at }) => at))].sort();

interface InstantsProps {
  readonly instants: readonly string[];
  readonly at: string | null;
  readonly onShow: (instant: string | null) => void;
}

function Instants({ instants, at, onShow }: InstantsProps) {
  const now = instants.length;
  const then =
    at === null
      ? now
      : Math.max(
          0,
          instants.findLastIndex((instant) => instant <= at),
        );
  const [index, setIndex] = useState(then);
  const told = (value: number) => (value >= now ? t('pastNow') : momentOf(instants[value]));
  return (
    <div className="past-slider">
      <Slider
        min={0}
        max={now}
        value={index}
        onChange={setIndex}
        onChangeComplete={(value) => onShow(value >= now ? null : instants[value])}
        tooltip={{ formatter: (value) => told(value ?? now) }}
        ariaLabelForHandle={t('past')}
        ariaValueTextFormatterForHandle={told}
      />
      <span className="numbers">{told(index)}</span>
    </div>
  );
}

function Then({ caseId, at, onBack }: { caseId: string; at: string; onBack: () => void }) {
  const query = useCaseAt(caseId, at);
  return (
    <Fetched query={query}>
      {(then) => (
        <section className="then" aria-label={t('pastAt', { at: momentOf(at) })}>
          <div className="steps-head">
            <h3>{t('pastAt', { at: momentOf(then.at) })}</h3>
            <Button size="small" onClick={onBack}>
              {t('pastBack')}
            </Button>
          </div>
          <Standing then={then} />
        </section>
      )}
    </Fetched>
  );
}

function Standing({ then }: { then: CaseAt }) {
  const { processes, deadlines, papers, parties, caseNumber, registerNumber } = then;
  const running = deadlines.filter(({ state }) => state === 'RUNNING');
  return (
    <dl className="desk-facts">
      <dt>{t('pastNumbers')}</dt>
      <dd className="numbers">{[registerNumber, caseNumber].filter(Boolean).join(' · ')}</dd>
      <dt>{t('parties')}</dt>
      <dd>{parties.map(({ name, role }) => `${words(`partyRole.${role}`)} ${name}`).join('；')}</dd>
      <dt>{t('pastStates')}</dt>
      <dd>
        {processes
          .filter(({ state }) => state !== 'VOIDED')
          .map(({ id, room, state }) => (
            <span key={id} className="nowrap">
              {words(`room.${room}`)} <StateTag room={room} state={state} />
            </span>
          ))}
      </dd>
      <dt>{t('pastDeadlines')}</dt>
      <dd>
        {running.length === 0 && '—'}
        {running.map(({ id, name, due }) => (
          <div key={id}>
            {words(`clock.${name}`)} <span className="numbers nowrap">{dayWithWeekday(due)}</span>
          </div>
        ))}
      </dd>
      <dt>{t('pastPapers', { n: papers.filter(({ withdrawn }) => !withdrawn).length })}</dt>
      <dd>
        {papers
          .filter(({ withdrawn }) => !withdrawn)
          .map(({ kind }) => words(`paper.${kind}`))
          .join('、')}
      </dd>
    </dl>
  );
}
