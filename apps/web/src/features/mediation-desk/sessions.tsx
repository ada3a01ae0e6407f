import { listed } from '../../components/desk/listed';
import { Tag } from 'antd';
import { ActButton } from '../../components/act/next-step';
import { DeskCard } from '../../components/desk/desk-card';
import { KeptText } from '../../components/desk/kept-apart';
import { dayWithWeekday, momentOf, timeOf } from '../../lib/days';
import { words } from '../../lib/words';
import type { DeskSession, HeldRecord } from './api/mediation-desk';
import { t } from './mediation-desk.text';
import type { OnDesk } from './mediation-desk.page';

/** Every session with who came, who signed and what was said; the last one first. */
export function Sessions({ process, page, desk }: OnDesk) {
  const held = desk.sessions.filter(({ state }) => state !== 'BOOKED').toReversed();
  const count = held.length + desk.unplanned.length;
  return (
    <DeskCard title={t('sessions')} extra={<ActButton process={process} event="holdSession" />}>
      {count === 0 && <p className="muted">{t('noSessions')}</p>}
      <ul className="desk-list">
        {held.map((session) => (
          <li key={session.id}>
            <SessionHead session={session} />
            {session.record && <Record record={session.record} page={page} />}
          </li>
        ))}
        {desk.unplanned.toReversed().map((record) => (
          <li key={record.no}>
            <strong>{dayWithWeekday(record.on)}</strong> <Tag>{t('unplanned')}</Tag>
            <Record record={record} page={page} />
          </li>
        ))}
      </ul>
    </DeskCard>
  );
}

const STATES = ['HELD', 'BOOKED', 'CANCELLED'] as const;

function SessionHead({ session: { startsAt, endsAt, place, state } }: { session: DeskSession }) {
  const known = STATES.find((one) => one === state);
  return (
    <p className="session-head">
      <strong>
        {momentOf(startsAt)}–{timeOf(endsAt)}
      </strong>{' '}
      {place} <Tag color={state === 'HELD' ? 'green' : 'default'}>{known ? t(known) : state}</Tag>
    </p>
  );
}

function Record({ record, page }: { record: HeldRecord; page: OnDesk['page'] }) {
  const { mode, present, signedBy, summary } = record;
  const absent = page.parties.filter(({ id }) => !present.includes(id));
  return (
    <>
      <dl className="desk-facts">
        <dt>{words('field.holdSession.mode')}</dt>
        <dd>{words(`value.mode.${mode}`)}</dd>
        <dt>{t('present')}</dt>
        <dd>
          {page.parties
            .filter(({ id }) => present.includes(id))
            .map(({ id, name }) => (
              <span key={id} className="attended">
                {name}{' '}
                <Tag color={signedBy.includes(id) ? 'green' : 'gold'}>
                  {t(signedBy.includes(id) ? 'signed' : 'unsigned')}
                </Tag>
              </span>
            ))}
        </dd>
        {absent.length > 0 && (
          <>
            <dt>{t('absent')}</dt>
            <dd>{listed(absent.map(({ name }) => name))}</dd>
          </>
        )}
        <dt>{t('statements')}</dt>
        <dd>
          <KeptText value={summary} />
        </dd>
      </dl>
    </>
  );
}
