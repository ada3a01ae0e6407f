import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { dayWithWeekday } from '../../lib/days';
import { useDraft } from '../../lib/draft';
import { useCommittee, type Receipt } from './api/application';
import { enterCase } from './api/follow';
import { t } from './apply/apply.text';
import { t as common } from './channel.text';
import { RECEIPT_DRAFT } from './apply.page';
import { ChannelPage } from './parts/channel-page';
import { Refusal } from './parts/refusal';

/** The only time the code is shown. One sheet of A4. */
export function Page() {
  const { kept: receipt, drop } = useDraft<Receipt>(RECEIPT_DRAFT);
  const go = useNavigate();
  const committee = useCommittee();
  const [problem, setProblem] = useState<unknown>(null);
  if (!receipt) {
    return (
      <ChannelPage title={t('receiptPaper')} back="/public">
        <p>{t('noReceipt')}</p>
        <Link className="btn" to="/public/follow">
          {common('followTitle')}
        </Link>
      </ChannelPage>
    );
  }
  const toCase = async () => {
    try {
      await enterCase(receipt.reference, receipt.code);
      drop();
      await go('/public/case');
    } catch (error) {
      setProblem(error);
    }
  };
  const day = dayWithWeekday(receipt.decideBy);
  return (
    <ChannelPage title={t('receiptTitle')} hint={t('receiptHint')}>
      <Refusal problem={problem} />
      <article className="card now" aria-label={t('receiptPaper')}>
        <h2>{t('receiptPaper')}</h2>
        <p className="muted">{committee}</p>
        <dl className="facts">
          <dt>{t('registerNumber')}</dt>
          <dd>{receipt.registerNumber}</dd>
          <dt>{t('registeredOn')}</dt>
          <dd>{dayWithWeekday(receipt.registeredOn)}</dd>
          <dt>{t('decideBy')}</dt>
          <dd>
            <strong>{day}</strong>
          </dd>
          <dt>{t('reference')}</dt>
          <dd className="secret-code">{receipt.reference}</dd>
          <dt>{t('code')}</dt>
          <dd className="secret-code">{receipt.code}</dd>
        </dl>
        <p style={{ marginTop: 12 }}>{t('keepSafe')}</p>
        <h3>{t('whatNext')}</h3>
        <ol style={{ paddingLeft: 22 }}>
          <li>{t('next1', { day })}</li>
          <li>{t('next2')}</li>
          <li>{t('next3')}</li>
          <li>{t('next4')}</li>
        </ol>
      </article>
      <div className="btns no-print">
        <button type="button" className="btn primary" onClick={() => window.print()}>
          {t('printReceipt')}
        </button>
        <button type="button" className="btn" onClick={() => void toCase()}>
          {t('toCase')}
        </button>
      </div>
    </ChannelPage>
  );
}
