import { useState } from 'react';
import { Button, Tag } from 'antd';
import { Link } from 'react-router';
import { Due } from '../../components/due';
import { momentOf } from '../../lib/days';
import { words } from '../../lib/words';
import type { Complaint } from './api/complaints';
import { DecisionForm } from './decision-form';
import { t, type TextKey } from './complaints.text';

/** One complaint: about whom, from whom, in which case, what is said, and what came of it. */
export function ComplaintCard({ complaint }: { complaint: Complaint }) {
  const { id, ground, about, party, case: of, lodgedAt, due, decidedByRole, story, decision, mine } = complaint;
  const [deciding, setDeciding] = useState(false);
  const title = `complaint-${id}`;
  return (
    <li aria-labelledby={title}>
      <h2 id={title}>
        {about.name} · {t(`ground.${ground}` as TextKey)}
      </h2>
      <dl className="complaint-facts">
        <dt>{t('from')}</dt>
        <dd>
          {party.name} · {words(`partyRole.${party.role}`)}
        </dd>
        <dt>{t('case')}</dt>
        <dd>
          <Link to={`/cases/${of.id}`}>
            {of.number} {of.title}
          </Link>
        </dd>
        <dt>{t('lodged')}</dt>
        <dd className="numbers">{momentOf(lodgedAt)}</dd>
        {!decision && (
          <>
            <dt>{t('due')}</dt>
            <dd>
              <Due day={due} />
            </dd>
            <dt>{t('whose')}</dt>
            <dd>{words(`role.${decidedByRole}`)}</dd>
          </>
        )}
        <dt>{t('story')}</dt>
        <dd>{story}</dd>
      </dl>
      {decision && <Answered decision={decision} />}
      {mine &&
        !decision &&
        (deciding ? (
          <DecisionForm id={id} onClose={() => setDeciding(false)} />
        ) : (
          <Button type="primary" onClick={() => setDeciding(true)}>
            {t('decide')}
          </Button>
        ))}
    </li>
  );
}

function Answered({ decision }: { decision: NonNullable<Complaint['decision']> }) {
  const { finding, measure, reason, reply, by, at } = decision;
  return (
    <>
      <p style={{ margin: '0 0 8px' }}>
        <Tag>{t(`finding.${finding}`)}</Tag>
        <Tag>{t(`measure.${measure}`)}</Tag>
        <span className="muted">{t('decidedBy', { name: by, at: momentOf(at) })}</span>
      </p>
      <dl className="complaint-facts">
        <dt>{t('reason')}</dt>
        <dd>{reason}</dd>
        <dt>{t('reply')}</dt>
        <dd>{reply}</dd>
      </dl>
    </>
  );
}
