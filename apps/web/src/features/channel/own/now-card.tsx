import { useState } from 'react';
import { Link } from 'react-router';
import { dayWithWeekday } from '../../../lib/days';
import { words } from '../../../lib/words';
import { useConsent, type OwnCase, type Todo } from '../api/own-case';
import { Refusal } from '../parts/refusal';
import { t, type OwnText } from './own.text';

/** Where the case stands, what comes next and by when, and what this party has to do about it. */
export function NowCard({ own }: { own: OwnCase }) {
  const { now, by, ground, todo } = own.standing;
  const next = `next.${now}`;
  // Some of what comes next has no day of its own.
  const sentence = t(next as OwnText, { day: by ? dayWithWeekday(by) : '' });
  return (
    <>
      <section className="card now" aria-label={t('now')}>
        <h2>{t(`now.${now}` as OwnText)}</h2>
        {ground && <p>{t('ground', { why: words(`ground.${ground}`) })}</p>}
        {HAS_NEXT.has(now) && <p>{sentence}</p>}
      </section>
      <section className="card" aria-label={t('todo')}>
        <h2>{t('todo')}</h2>
        {todo.length === 0 && <p className="muted">{t('nothingTodo')}</p>}
        <ul className="plain">
          {todo.map((one) => (
            <li key={one.what + (one.session ?? '')}>
              <TodoRow todo={one} missing={own.missing} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

const HAS_NEXT = new Set([
  'registered',
  'supplementing',
  'asked',
  'asking',
  'agreed',
  'appointing',
  'rights',
  'preparing',
  'sessionPlanned',
  'talking',
  'suspended',
  'drafting',
  'signing',
  'performing',
  'overdue',
  'notAccepted',
  'ended',
]);

const PLACES: Readonly<Record<string, string>> = {
  supplement: '/public/case/materials',
  signRights: '/public/case/papers/RIGHTS_NOTICE',
  signAgreement: '/public/case/papers/AGREEMENT',
  perform: '/public/case/materials',
};

function TodoRow({ todo, missing }: { todo: Todo; missing: readonly string[] }) {
  const { what, by } = todo;
  if (what === 'consent') return <Consent by={by} />;
  if (what === 'answerSession') return <a href={`#session-${todo.session}`}>{t('todo.answerSession')}</a>;
  return (
    <>
      {what === 'supplement' && missing.length > 0 && (
        <>
          {t('missing')}
          <ul className="inner">
            {missing.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
      <Link className="btn primary" to={PLACES[what]}>
        {t(`todo.${what}`)}
      </Link>
      {by && <span className="due-beside">{t('by', { day: dayWithWeekday(by) })}</span>}
    </>
  );
}

function Consent({ by }: { by: string | null }) {
  const answer = useConsent();
  const [sure, setSure] = useState(false);
  return (
    <>
      <p>
        <strong>{t('consentAsk')}</strong> {by && t('by', { day: dayWithWeekday(by) })}
      </p>
      <p className="muted">{t('consentHint')}</p>
      <Refusal problem={answer.error} />
      {sure ? (
        <div role="alertdialog" aria-label={t('refuseSure')}>
          <p>{t('refuseSure')}</p>
          <div className="btns">
            <button
              type="button"
              className="btn danger"
              disabled={answer.isPending}
              onClick={() => answer.mutate({ agree: false })}
            >
              {t('refuseYes')}
            </button>
            <button type="button" className="btn" autoFocus onClick={() => setSure(false)}>
              {t('cancel')}
            </button>
          </div>
        </div>
      ) : (
        <div className="btns">
          <button
            type="button"
            className="btn primary"
            disabled={answer.isPending}
            onClick={() => answer.mutate({ agree: true })}
          >
            {t('agree')}
          </button>
          <button type="button" className="btn danger" onClick={() => setSure(true)}>
            {t('refuse')}
          </button>
        </div>
      )}
    </>
  );
}
