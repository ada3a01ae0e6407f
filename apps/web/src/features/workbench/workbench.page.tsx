import { Tag } from 'antd';
import { Link } from 'react-router';
import { Due } from '../../components/due';
import { Fetched } from '../../components/fetched';
import { PageFrame } from '../../components/page';
import { StageTag } from '../../components/state-tag';
import { dayWithWeekday, momentOf, timeOf } from '../../lib/days';
import { words } from '../../lib/words';
import { useWorkbench, type ClockRow, type OpenCaseRow, type Workbench } from './api/workbench';
import { QueueCards } from './queue-cards';
import { SectionCard } from './section-card';
import { t } from './workbench.text';
import './workbench.css';

/** The first page of the day: what waits for this person, each row leading to its case. */
export function Page() {
  const query = useWorkbench();
  return (
    <PageFrame title={t('title')} hint={query.data && dayWithWeekday(query.data.today)}>
      <Fetched query={query}>{(bench) => <Bench bench={bench} />}</Fetched>
    </PageFrame>
  );
}

function Bench({ bench: { sections, tasks, queue } }: { bench: Workbench }) {
  return (
    <>
      <Tasks tasks={tasks} />
      <div className="bench">
        <SectionCard title={t('overdue')} empty={t('overdueEmpty')} section={sections.overdue} urgent>
          {Clock}
        </SectionCard>
        <SectionCard title={t('dueSoon')} empty={t('dueSoonEmpty')} section={sections.dueSoon}>
          {Clock}
        </SectionCard>
        <SectionCard
          title={t('sessionsToday')}
          empty={t('sessionsTodayEmpty')}
          section={sections.sessionsToday}
          all="/calendar"
        >
          {({ startsAt, endsAt, place, closed, mediators }) => (
            <>
              <strong className="numbers nowrap">
                {timeOf(startsAt)}–{timeOf(endsAt)}
              </strong>
              {place && <span>{place}</span>}
              <span>{mediators.join('、')}</span>
              {closed && <Tag>{t('closedDoors')}</Tag>}
            </>
          )}
        </SectionCard>
        <SectionCard title={t('decisions')} empty={t('decisionsEmpty')} section={sections.decisions} urgent>
          {({ what, due, workingDaysLeft }) => (
            <>
              <span>{words(what)}</span>
              {due && <Due day={due} workingDays={workingDaysLeft} />}
            </>
          )}
        </SectionCard>
        <SectionCard title={t('referrals')} empty={t('referralsEmpty')} section={sections.referrals} urgent>
          {({ sentOn, due, workingDaysLeft }) => (
            <>
              <span className="numbers">{t('sentOn', { day: sentOn })}</span>
              {due && <Due day={due} workingDays={workingDaysLeft} />}
            </>
          )}
        </SectionCard>
        <SectionCard title={t('returned')} empty={t('returnedEmpty')} section={sections.returned}>
          {({ room, state, event, on }) => (
            <>
              <span>{t('returnedBy', { event: words(`event.${room}.${event}`), on })}</span>
              <StageTag stage={`${room}.${state}`} />
            </>
          )}
        </SectionCard>
        <SectionCard
          title={t('failedDeliveries')}
          empty={t('failedDeliveriesEmpty')}
          section={sections.failedDeliveries}
          all="/tasks?tab=available&kind=deliveryFailed"
          urgent
        >
          {({ template, to, at, person }) => (
            <>
              <span>
                {t('undelivered', { template: template ? words(`template.${template}.title`) : '', to: to ?? '' })}
              </span>
              <span className="muted numbers">{momentOf(at)}</span>
              <Tag>{person ? t('heldBy', { name: person.name }) : t('toClaim')}</Tag>
            </>
          )}
        </SectionCard>
        <SectionCard title={t('myCases')} empty={t('myCasesEmpty')} section={sections.myCases} all="/cases">
          {OpenCase}
        </SectionCard>
        <SectionCard
          title={t('openCases')}
          empty={t('openCasesEmpty')}
          section={sections.openCases}
          all="/cases?open=true&sort=due"
        >
          {OpenCase}
        </SectionCard>
        {queue && <QueueCards queue={queue} />}
      </div>
    </>
  );
}

function Tasks({ tasks: { mine, mineOverdue, available } }: Pick<Workbench, 'tasks'>) {
  return (
    <nav className="bench-tasks" aria-label={t('tasks')}>
      <Link to="/tasks?tab=mine">
        {t('mine', { n: mine })} {mineOverdue > 0 && <Tag color="red">{t('mineOverdue', { n: mineOverdue })}</Tag>}
      </Link>
      <Link to="/tasks?tab=available">{t('available', { n: available })}</Link>
    </nav>
  );
}

const Clock = ({ clock, due, workingDaysLeft, provisional }: ClockRow) => (
  <>
    <span>{words(`clock.${clock}`)}</span>
    {due && <Due day={due} workingDays={workingDaysLeft} provisional={provisional} />}
  </>
);

const OpenCase = ({ stage, turn, nextDue, nextDueName, workingDaysLeft }: OpenCaseRow) => (
  <>
    {turn ? <Tag color="cyan">{t('yourTurn', { state: stateOf(turn) })}</Tag> : <StageTag stage={stage} />}
    {nextDue && nextDueName ? (
      <>
        <span>{words(`clock.${nextDueName}`)}</span>
        <Due day={nextDue} workingDays={workingDaysLeft} />
      </>
    ) : (
      <span className="muted">{t('noDue')}</span>
    )}
  </>
);

const stateOf = (stage: string): string => words(`state.${stage}`);
