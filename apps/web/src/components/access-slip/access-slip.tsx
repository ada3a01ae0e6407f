import { useState } from 'react';
import { Button, Input, Modal } from 'antd';
import { IdcardOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { post } from '../../lib/http';
import { useSession } from '../../lib/session';
import { ProblemAlert } from '../problem-alert';
import { t } from './access-slip.text';
import './access-slip.css';

interface Slip {
  readonly reference: string;
  /** Shown this once; the server keeps its hash only. */
  readonly code: string;
}

interface AccessSlipProps {
  readonly caseId: string;
  readonly caseNumber: string | null;
  readonly party: { readonly id: string; readonly name: string };
}

/** At the window: a slip with which a party follows its case from home. Issuing is recorded and ends the earlier slip. */
export function AccessSlip({ caseId, caseNumber, party }: AccessSlipProps) {
  const [open, setOpen] = useState(false);
  const [email, setEmail] = useState('');
  const issue = useMutation({
    mutationFn: () =>
      post<Slip>(`/api/cases/${caseId}/parties/${party.id}/access-code`, email.trim() ? { email: email.trim() } : {}),
  });
  const close = () => {
    setOpen(false);
    setEmail('');
    issue.reset();
  };
  const slip = issue.data;
  const house = useSession().organisation.name;
  return (
    <>
      <Button size="small" icon={<IdcardOutlined />} onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Modal
        open={open}
        title={<span className="no-print">{t('title')}</span>}
        onCancel={close}
        mask={{ closable: false }}
        destroyOnHidden
        footer={
          <div className="no-print">
            <Button onClick={close}>{t(slip ? 'close' : 'cancel')}</Button>{' '}
            {slip ? (
              <Button type="primary" onClick={() => window.print()}>
                {t('print')}
              </Button>
            ) : (
              <Button type="primary" loading={issue.isPending} onClick={() => issue.mutate()}>
                {t('issue')}
              </Button>
            )}
          </div>
        }
      >
        <ProblemAlert problem={issue.error} />
        {slip ? (
          <>
            <p className="no-print" role="status">
              {t('once')}
            </p>
            <Printed slip={slip} house={house} party={party.name} caseNumber={caseNumber} />
          </>
        ) : (
          <>
            <p className="muted">{t('hint', { name: party.name })}</p>
            <label>
              {t('email')}
              <Input
                type="email"
                autoComplete="off"
                maxLength={200}
                value={email}
                onChange={({ target }) => setEmail(target.value)}
              />
            </label>
          </>
        )}
      </Modal>
    </>
  );
}

interface PrintedProps {
  readonly slip: Slip;
  readonly house: string;
  readonly party: string;
  readonly caseNumber: string | null;
}

const Printed = ({ slip, house, party, caseNumber }: PrintedProps) => (
  <article className="access-slip">
    <h3>{t('slip')}</h3>
    <div className="muted">{house}</div>
    <dl>
      <dt>{t('party')}</dt>
      <dd>{party}</dd>
      <dt>{t('case')}</dt>
      <dd>{caseNumber}</dd>
      <dt>{t('address')}</dt>
      <dd>{`${location.origin}/public/follow`}</dd>
      <dt>{t('reference')}</dt>
      <dd className="slip-code">{slip.reference}</dd>
      <dt>{t('code')}</dt>
      <dd className="slip-code">{slip.code}</dd>
    </dl>
    <p>{t('keep')}</p>
  </article>
);
