import { isSameAmountInWords } from './chinese-amount.js';
import type { AgreementDraft, DraftObligation } from './draft.js';
import { isAmount, isBlank, rule } from './lint-rule.js';
import type { DraftFinding } from './lint-rule.js';

/** Who owes whom what, how and until when: an agreement that leaves this open is not confirmed (JC-358). */
export function lintObligations(draft: AgreementDraft): DraftFinding[] {
  const { obligations, clauses, totalFen } = draft;
  const paid = obligations.filter(({ act }) => act === 'PAY').map(({ amountFen = 0 }) => amountFen);
  const sum = paid.reduce((total, fen) => total + fen, 0);
  return [
    ...rule(obligations.length + clauses.length === 0, 'NOTHING_AGREED', '/obligations'),
    ...obligations.flatMap((obligation, i) => lintObligation(obligation, i, draft)),
    ...rule(sum !== totalFen, 'TOTAL_SUM', '/totalFen', { sumFen: sum, totalFen }),
  ];
}

function lintObligation(obligation: DraftObligation, i: number, draft: AgreementDraft): DraftFinding[] {
  const { id, obligorId, obligeeId, act, what, manner, dueOn } = obligation;
  const at = (field: string) => `/obligations/${i}/${field}`;
  const parties = draft.parties.map((party) => party.id);
  // A guarantor can owe, but is owed nothing by this paper.
  const obligors = [...parties, ...(draft.guarantors ?? []).map((guarantor) => guarantor.id)];
  const isFirst = draft.obligations.findIndex((other) => other.id === id) === i;
  return [
    ...rule(!isFirst, 'OBLIGATION_ID_TWICE', at('id')),
    ...rule(!obligors.includes(obligorId), 'OBLIGOR_UNKNOWN', at('obligorId')),
    ...rule(!parties.includes(obligeeId), 'OBLIGEE_UNKNOWN', at('obligeeId')),
    ...rule(obligorId === obligeeId, 'OBLIGOR_IS_OBLIGEE', at('obligeeId')),
    ...rule(act !== 'PAY' && isBlank(what), 'ACT_MISSING', at('what')),
    ...rule(isBlank(manner), 'MANNER_MISSING', at('manner')),
    ...rule(isBlank(dueOn), 'DUE_DATE_MISSING', at('dueOn')),
    ...(act === 'PAY' ? [...lintMoney(obligation, at), ...lintInstalments(obligation, at)] : []),
  ];
}

type At = (field: string) => string;

function lintMoney({ amountFen, amountInWords, payeeAccountRef, paidOnTheSpot }: DraftObligation, at: At) {
  const known = isAmount(amountFen);
  const written = !isBlank(amountInWords);
  return [
    ...rule(!known, 'AMOUNT_MISSING', at('amountFen')),
    ...rule(!written, 'AMOUNT_WORDS_MISSING', at('amountInWords')),
    ...rule(
      known && written && !isSameAmountInWords(amountInWords!, amountFen),
      'AMOUNT_WORDS_DIFFER',
      at('amountInWords'),
    ),
    ...rule(!paidOnTheSpot && isBlank(payeeAccountRef), 'PAYEE_ACCOUNT_MISSING', at('payeeAccountRef')),
  ];
}

function lintInstalments({ amountFen = 0, dueOn, instalments = [] }: DraftObligation, at: At): DraftFinding[] {
  if (instalments.length === 0) return [];
  const each = instalments.flatMap((instalment, i) => {
    const inside = (field: string) => at(`instalments/${i}/${field}`);
    const previous = instalments[i - 1]?.dueOn;
    const backwards = !isBlank(instalment.dueOn) && !isBlank(previous) && instalment.dueOn! < previous!;
    return [
      ...rule(instalment.no !== i + 1, 'INSTALMENT_NUMBERS', inside('no')),
      ...rule(!isAmount(instalment.amountFen), 'INSTALMENT_AMOUNT_MISSING', inside('amountFen')),
      ...rule(isBlank(instalment.dueOn), 'INSTALMENT_DUE_MISSING', inside('dueOn')),
      ...rule(backwards, 'INSTALMENT_ORDER', inside('dueOn')),
    ];
  });
  const sum = instalments.reduce((total, instalment) => total + instalment.amountFen, 0);
  const lastDue = instalments.at(-1)!.dueOn;
  const otherEnd = !isBlank(dueOn) && !isBlank(lastDue) && dueOn !== lastDue;
  return [
    ...each,
    ...rule(otherEnd, 'INSTALMENT_LAST_DUE', at('dueOn')),
    ...rule(sum !== amountFen, 'INSTALMENT_SUM', at('instalments'), { sumFen: sum, amountFen }),
  ];
}
