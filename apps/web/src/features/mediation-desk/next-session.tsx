import { Tag } from 'antd';
import { ActButton } from '../../components/act/next-step';
import { DeskCard } from '../../components/desk/desk-card';
import { momentOf, timeOf } from '../../lib/days';
import { words } from '../../lib/words';
import type { DeskSession } from './api/mediation-desk';
import { t } from './mediation-desk.text';
import type { OnDesk } from './mediation-desk.page';

/** When they meet next, where, and who said they would come. */
export function NextSession({ process, page, desk }: OnDesk) {
  const next = desk.sessions.find(({ state }) => state === 'BOOKED');
  const { allowedEvents, blockedEvents } = process;
  const plans = [...allowedEvents, ...blockedEvents.map(({ event }) => event)].includes('scheduleSession');
  if (!next && !plans) return null;
  return (
    <DeskCard
      title={t('next')}
      className="next-session first"
      extra={<ActButton process={process} event="scheduleSession" type={next ? undefined : 'primary'} />}
    >
      {next ? (
        <>
          <p className="session-when">
            {momentOf(next.startsAt)}–{timeOf(next.endsAt)}
          </p>
          <p>
            {next.place} · {t(next.closed ? 'closedDoors' : 'openDoors')}
          </p>
          <Coming session={next} page={page} />
          <div className="desk-buttons no-print">
            <ActButton
              process={process}
              event="holdSession"
              type="primary"
              label={t('hold')}
              initial={{ session: next.id, mode: 'JOINT', present: comingTo(next, page) }}
            />
            <ActButton
              process={process}
              event="rescheduleSession"
              initial={{
                session: next.id,
                startsAt: next.startsAt,
                endsAt: next.endsAt,
                room: next.place ?? undefined,
              }}
            />
            <ActButton process={process} event="cancelSession" initial={{ session: next.id }} />
            <ActButton process={process} event="answerSession" initial={{ session: next.id }} />
          </div>
        </>
      ) : (
        <p className="muted">{t('noneNext')}</p>
      )}
    </DeskCard>
  );
}

/** Whoever did not say no is expected. */
const comingTo = ({ answers }: DeskSession, { parties }: OnDesk['page']): string[] =>
  parties.filter(({ id }) => answers.find(({ party }) => party === id)?.attending !== false).map(({ id }) => id);

function Coming({ session, page }: { session: DeskSession; page: OnDesk['page'] }) {
  return (
    <ul className="coming">
      {page.parties.map(({ id, name, role }) => {
        const answer = session.answers.find(({ party }) => party === id);
        return (
          <li key={id}>
            <span className="muted">{words(`partyRole.${role}`)}</span> {name}{' '}
            <Tag color={answer ? (answer.attending ? 'green' : 'red') : 'default'}>
              {t(answer ? (answer.attending ? 'attending' : 'notAttending') : 'noAnswer')}
            </Tag>
          </li>
        );
      })}
    </ul>
  );
}
