import { Link } from 'react-router';
import { fileSize } from '../../../components/evidence/file-size';
import { dayOf, dayWithWeekday, momentOf } from '../../../lib/days';
import { yuan } from '../../../lib/money';
import { words } from '../../../lib/words';
import { contentOf, type OwnCase, type OwnPaperRow } from '../api/own-case';
import { t, type OwnText } from './own.text';

/** The rest of the page: what there is to read, what was handed in, what is owed, what has happened. */

export function PapersCard({ papers }: Pick<OwnCase, 'papers'>) {
  return (
    <section className="card" aria-label={t('papers')}>
      <h2>{t('papers')}</h2>
      {papers.length === 0 && <p className="muted">{t('noPapers')}</p>}
      <ul className="plain">
        {papers.map((paper) => (
          <li key={paper.kind + (paper.session ?? '')} className="row-apart">
            <Link to={addressOf(paper)}>{words(`paper.${paper.kind}`)}</Link>
            <span className="nowrap">
              {paper.signing && <strong>{t(paper.signing === 'TO_SIGN' ? 'toSign' : 'signed')}</strong>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const addressOf = ({ kind, session }: OwnPaperRow): string =>
  `/public/case/papers/${kind}${session ? `?session=${session}` : ''}`;

export function MaterialsCard({ files }: Pick<OwnCase, 'files'>) {
  return (
    <section className="card" aria-label={t('materials')}>
      <h2>{t('materials')}</h2>
      {files.length === 0 && <p className="muted">{t('noMaterials')}</p>}
      <ul className="plain">
        {files.map(({ id, name, bytes, paper, filedAt }) => (
          <li key={id}>
            <a href={contentOf(id)} target="_blank" rel="noreferrer">
              {name}
            </a>
            <br />
            <span className="muted">
              {words(`paper.${paper}`)} · {fileSize(bytes)} · {dayOf(filedAt)}
            </span>
          </li>
        ))}
      </ul>
      <Link className="btn small" to="/public/case/materials">
        {t('addMaterials')}
      </Link>
    </section>
  );
}

export function DebtsCard({ debts }: Pick<OwnCase, 'debts'>) {
  if (debts.length === 0) return null;
  return (
    <section className="card" aria-label={t('debts')}>
      <h2>{t('debts')}</h2>
      <ul className="plain">
        {debts.map(({ id, act, amountFen, due, paidFen, performedOn, mine }) => (
          <li key={id + due}>
            <strong>{t(mine ? 'iPay' : 'theyPay')}</strong> {t(act as OwnText, { amount: yuan(amountFen) })} ·{' '}
            {t('by', { day: dayWithWeekday(due) })}
            <br />
            <span className="muted">
              {performedOn
                ? t('done', { day: performedOn })
                : paidFen > 0
                  ? t('partly', { amount: yuan(paidFen) })
                  : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function StoryCard({ steps }: Pick<OwnCase, 'steps'>) {
  return (
    <section className="card" aria-label={t('story')}>
      <h2>{t('story')}</h2>
      <ol className="story">
        {steps.map(({ on, event }, i) => (
          <li key={i}>
            <time dateTime={on}>{dayWithWeekday(on)}</time>
            {t(`story.${event}` as OwnText)}
          </li>
        ))}
      </ol>
    </section>
  );
}

export function NoticesCard({ notices }: Pick<OwnCase, 'notices'>) {
  return (
    <section className="card" aria-label={t('notices')}>
      <h2>{t('notices')}</h2>
      {notices.length === 0 && <p className="muted">{t('noNotices')}</p>}
      <ul className="plain">
        {notices.map(({ id, at, title, body }) => (
          <li key={id}>
            <strong>{title}</strong>
            <br />
            {body}
            <br />
            <span className="muted">{momentOf(at)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function AboutCard({ own }: { own: OwnCase }) {
  return (
    <section className="card" aria-label={t('about')}>
      <h2>{t('about')}</h2>
      <dl className="facts">
        <dt>{t(own.caseNumber ? 'number' : 'registerNumber')}</dt>
        <dd>{own.caseNumber ?? own.registerNumber}</dd>
        <dt>{t('cause')}</dt>
        <dd>
          {words(`right.${own.right}`)} · {words(`kind.${own.kind}`)}
        </dd>
        <dt>{t('me')}</dt>
        <dd>
          {own.me.name} · {words(`partyRole.${own.me.role}`)}
        </dd>
        <dt>{t('others')}</dt>
        <dd>{own.others.map(({ name }) => name).join(' · ')}</dd>
        <dt>{t('mediators')}</dt>
        <dd>{own.mediators.map(({ name }) => name).join(' · ') || t('noMediators')}</dd>
        <dt>{t('committee')}</dt>
        <dd>{own.committee}</dd>
      </dl>
    </section>
  );
}

export function ComplaintsCard({ own }: { own: OwnCase }) {
  return (
    <>
      {own.complaints.length > 0 && (
        <section className="card" aria-label={t('complaints')}>
          <h2>{t('complaints')}</h2>
          <ul className="plain">
            {own.complaints.map(({ id, about, lodgedAt, due, reply }) => (
              <li key={id}>
                {about} · {dayOf(lodgedAt)}
                <br />
                {reply ? `${t('answered')}: ${reply}` : t('complaintWaiting', { day: dayWithWeekday(due) })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {own.mediators.length > 0 && (
        <p>
          <Link to="/public/case/complaint">{t('complain')}</Link>
        </p>
      )}
    </>
  );
}
