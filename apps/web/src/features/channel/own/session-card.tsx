import { useState } from 'react';
import { momentOf, timeOf } from '../../../lib/days';
import { useSessionAnswer, type OwnSession } from '../api/own-case';
import { TextQuestion } from '../parts/questions';
import { Refusal } from '../parts/refusal';
import { t } from './own.text';

/** The times to come, with an answer of one touch. */
export function SessionCard({ sessions, committee }: { sessions: readonly OwnSession[]; committee: string }) {
  if (sessions.length === 0) return null;
  return (
    <section className="card" aria-label={t('sessions')}>
      <h2>{t('sessions')}</h2>
      <ul className="plain">
        {sessions.map((session) => (
          <li key={session.id} id={`session-${session.id}`}>
            <strong>
              {momentOf(session.startsAt)}–{timeOf(session.endsAt)}
            </strong>
            <br />
            {session.place ?? committee}
            {session.state === 'HELD' ? ` · ${t('held')}` : <Answer session={session} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answer({ session: { id, attending } }: { session: OwnSession }) {
  const answer = useSessionAnswer();
  const [asking, setAsking] = useState(attending === null);
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const send = (coming: boolean) =>
    answer.mutate(
      { session: id, attending: coming, ...(reason.trim() && !coming && { reason: reason.trim() }) },
      { onSuccess: () => (setAsking(false), setDeclining(false)) },
    );
  if (!asking && attending !== null) {
    return (
      <div className="row-apart" role="status">
        {t(attending ? 'attending' : 'notAttending')}
        <button type="button" className="link-btn" onClick={() => setAsking(true)}>
          {t('changeAnswer')}
        </button>
      </div>
    );
  }
  return (
    <>
      <Refusal problem={answer.error} />
      {declining && (
        <TextQuestion name="reason" label={t('why')} value={reason} onChange={setReason} max={500} rows={3} />
      )}
      <div className="btns">
        {declining ? (
          <button type="button" className="btn primary" disabled={answer.isPending} onClick={() => send(false)}>
            {t('sendAnswer')}
          </button>
        ) : (
          <>
            <button type="button" className="btn primary" disabled={answer.isPending} onClick={() => send(true)}>
              {t('attend')}
            </button>
            <button type="button" className="btn" onClick={() => setDeclining(true)}>
              {t('cannot')}
            </button>
          </>
        )}
      </div>
    </>
  );
}
