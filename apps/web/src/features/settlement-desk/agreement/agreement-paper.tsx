import { chineseAmount } from '#domain/agreement/chinese-amount';
import { nameIn, type CasePage } from '../../../components/desk/case-page';
import { yuan } from '../../../lib/money';
import { words } from '../../../lib/words';
import { t } from './agreement.text';
import { totalOf, type Draft, type Obligation } from './draft';
import './agreement.css';

/** The agreement as it reads: clauses in their order, then who owes what. */
export function AgreementPaper({ draft, page }: { draft: Draft; page: CasePage }) {
  const { clauses, obligations, payees } = draft;
  const total = totalOf(draft);
  return (
    <div className="agreement-paper">
      <p>
        {page.parties.map(({ id, name, role }) => (
          <span key={id} className="agreement-party">
            {words(`partyRole.${role}`)} {name}
          </span>
        ))}
      </p>
      <ol>
        {clauses.map(({ text, byWhen }, i) => (
          <li key={i} lang="zh">
            {text} {byWhen && <span className="muted">（{t('dueBy', { day: byWhen })}）</span>}
          </li>
        ))}
      </ol>
      {obligations.length > 0 && (
        <ul>
          {obligations.map((obligation, i) => (
            <li key={i}>{sentenceOf(obligation, page)}</li>
          ))}
        </ul>
      )}
      {total > 0 && (
        <p>
          {t('total')} <strong className="numbers">¥{yuan(total)}</strong> <span lang="zh">{chineseAmount(total)}</span>
        </p>
      )}
      {payees.map(({ party, holder = '', bank = '', account = '' }, i) => (
        <p key={i} className="muted">
          {party && nameIn(page, party)} · {t('account', { holder, bank, account })}
        </p>
      ))}
    </div>
  );
}

function sentenceOf(obligation: Obligation, page: CasePage): string {
  const { act, obligorId, obligeeId, what = '…', amountFen = 0, dueOn, paidOnTheSpot, instalments = [] } = obligation;
  const from = obligorId ? nameIn(page, obligorId) : '…';
  const to = obligeeId ? nameIn(page, obligeeId) : '…';
  const due = paidOnTheSpot
    ? t('onSigning')
    : instalments.length > 0
      ? `${t('byParts', { n: instalments.length })} (${instalments.map((one) => `¥${yuan(one.amountFen ?? 0)} ${one.dueOn ?? '…'}`).join('; ')})`
      : t('dueBy', { day: dueOn ?? '…' });
  if (act === 'PAY') return t('payTo', { from, to, amount: yuan(amountFen), words: chineseAmount(amountFen), due });
  return act === 'DO' ? t('doTo', { from, to, what, due }) : t('refrainTo', { from, what });
}
