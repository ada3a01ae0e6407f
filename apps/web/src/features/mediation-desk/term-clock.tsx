import { useState } from 'react';
import { Button, InputNumber, Radio } from 'antd';
import { ActButton } from '../../components/act/next-step';
import { useAct } from '../../components/act/use-act';
import { DayInput } from '../../components/desk/day-input';
import { DeskCard } from '../../components/desk/desk-card';
import { Explained } from '../../components/desk/explained';
import { Due } from '../../components/due';
import { ProblemAlert } from '../../components/problem-alert';
import { dayWithWeekday } from '../../lib/days';
import { words } from '../../lib/words';
import { t } from './mediation-desk.text';
import type { OnDesk } from './mediation-desk.page';

/** How long there is still to mediate, on which rule, and what an extension would make of it. */
export function TermClock({ process, page, desk }: OnDesk) {
  const { termRule, termStart, termDue, termPassed, excludedDays, agreedEnd } = desk.term;
  const clock = page.deadlines.find(({ name, state }) => name === 'mediation.term' && state === 'RUNNING');
  const extendable = process.allowedEvents.includes('extendTerm');
  return (
    <DeskCard title={t('term')} className="second">
      {termDue && (
        <p className="session-when">
          {clock ? <Due day={clock.due} provisional={clock.provisional} /> : dayWithWeekday(termDue)}
        </p>
      )}
      {termRule && termStart && (
        <div className="muted">
          {t('runs', { start: dayWithWeekday(termStart) })}
          <Explained
            rule={termRule}
            start={termStart}
            excludedDays={excludedDays || undefined}
            agreedEnd={agreedEnd ?? undefined}
          />
        </div>
      )}
      {termPassed && <p role="alert">{t('passed')}</p>}
      {extendable ? <Simulation process={process} page={page} /> : null}
    </DeskCard>
  );
}

interface Moved {
  readonly name: string;
  readonly dueOn: string;
}

/** The server computes; the parties are asked afterwards. A dry run, as if everybody had agreed. */
function Simulation({ process, page }: Pick<OnDesk, 'process' | 'page'>) {
  const [by, setBy] = useState<'days' | 'until'>('days');
  const [days, setDays] = useState<number | null>(20);
  const [until, setUntil] = useState<string>();
  const [end, setEnd] = useState<{ due: string; warnings: readonly string[] } | null>(null);
  const act = useAct(process, 'extendTerm');
  const asked = by === 'days' ? { days: days ?? undefined } : { agreedEnd: until };
  const compute = async () => {
    const result = await act.preview({ ...asked, consents: page.parties.map(({ id }) => id) });
    const clock = (result?.deadlines as readonly Moved[] | undefined)?.find(({ name }) => name === 'mediation.term');
    setEnd(
      clock
        ? {
            due: clock.dueOn,
            warnings: result!.warnings.map(({ code, params }) => words(`problem.${code}`, params)),
          }
        : null,
    );
  };
  return (
    <section aria-label={t('simulate')} className="simulation">
      <h3>{t('simulate')}</h3>
      <p className="muted">{t('simulateHint')}</p>
      <Radio.Group
        value={by}
        onChange={({ target }) => {
          setBy(target.value as 'days' | 'until');
          setEnd(null);
        }}
        options={[
          { value: 'days', label: t('days') },
          { value: 'until', label: t('until') },
        ]}
      />
      <div className="desk-buttons">
        {by === 'days' ? (
          <InputNumber aria-label={t('days')} min={1} max={3650} precision={0} value={days} onChange={setDays} />
        ) : (
          <DayInput aria-label={t('until')} value={until} onChange={setUntil} />
        )}
        <Button loading={act.busy} disabled={by === 'days' ? !days : !until} onClick={() => void compute()}>
          {t('compute')}
        </Button>
      </div>
      <ProblemAlert problem={act.fault} />
      {end && (
        <div role="status">
          <p>
            {t('wouldBe')} <Due day={end.due} />
          </p>
          {end.warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
          <ActButton process={process} event="extendTerm" label={t('extend')} initial={asked} />
        </div>
      )}
    </section>
  );
}
