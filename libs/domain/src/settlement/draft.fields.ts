import { BREACH_CONSEQUENCES, CLAUSE_KINDS, type AgreementDraft, type Clause } from '../agreement/index.js';
import {
  choice,
  confidential,
  day,
  fen,
  flag,
  group,
  list,
  optional,
  personal,
  ref,
  text,
  type CaseFacts,
  type Payload,
} from '../process/index.js';
import type { Obligation } from './settlement.facts.js';

/** What somebody has to pay, do or leave. Parts may be missing while the draft is worked on; the check names them. */
export const OBLIGATION_FIELDS = {
  obligorId: ref('party'),
  obligeeId: ref('party'),
  act: choice(['PAY', 'DO', 'REFRAIN']),
  what: optional(text({ max: 2000, example: '拆除店招上的「青麓」字样' })),
  amountFen: optional(fen()),
  amountInWords: optional(text({ max: 100, example: '人民币捌仟元整' })),
  manner: optional(text({ max: 500, example: '银行转账' })),
  dueOn: optional(day()),
  paidOnTheSpot: optional(flag()),
  instalments: optional(list(group({ amountFen: fen(), dueOn: optional(day()) }), { min: 0 })),
};

/** Who gets the money, and where it goes. */
const PAYEES = optional(
  personal(
    list(
      group({ party: ref('party'), holder: text({ max: 200 }), account: text({ max: 60 }), bank: text({ max: 200 }) }),
    ),
  ),
);

/** Terms of a plan: the money, who owes it, where it is paid. Their wording is the agreement's own and stays confidential. */
export const TERMS_FIELDS = {
  totalFen: fen({ min: 0 }),
  obligations: confidential(list(group(OBLIGATION_FIELDS), { min: 0 })),
  payees: PAYEES,
};

export const DRAFT_FIELDS = {
  ...TERMS_FIELDS,
  clauses: confidential(
    list(
      group({
        kind: choice(CLAUSE_KINDS),
        text: optional(text({ max: 5000 })),
        byWhen: optional(day()),
        scope: optional(text({ max: 1000 })),
        taxBorneBy: optional(text({ max: 200 })),
        consequence: optional(choice(BREACH_CONSEQUENCES)),
        guarantorId: optional(ref('party')),
      }),
      { min: 0 },
    ),
  ),
  /** Names as the draft has them beside those on the identity papers. */
  names: optional(
    personal(
      list(group({ party: ref('party'), name: text({ max: 200 }), nameOnRecord: text({ max: 200 }) }), { max: 200 }),
    ),
  ),
  guarantors: optional(
    personal(list(group({ id: ref('party'), name: text({ max: 200 }), nameOnRecord: text({ max: 200 }) }))),
  ),
  /** Somebody outside has rights in what is settled. */
  touchesOutsiders: optional(flag()),
};
export type Terms = Payload<typeof TERMS_FIELDS>;
export type DraftPayload = Payload<typeof DRAFT_FIELDS>;

/** The paper as the check reads it; pointers of its findings are pointers into the payload. */
export function draftOf(
  file: CaseFacts,
  { totalFen, obligations, payees = [], clauses, names = [], guarantors = [], touchesOutsiders = false }: DraftPayload,
): AgreementDraft {
  return {
    right: file.right,
    parties: file.parties.map(({ id, agent }) => {
      const { name = id, nameOnRecord = id } = names.find(({ party }) => party === id) ?? {};
      return { id, name, nameOnRecord, ...(agent && { agent }) };
    }),
    guarantors,
    clauses: clauses as Clause[],
    obligations: obligations.map(({ manner = '', instalments = [], obligeeId, ...rest }, i) => ({
      ...rest,
      id: `${i + 1}`,
      obligeeId,
      manner,
      instalments: instalments.map((part, n) => ({ no: n + 1, ...part })),
      ...(payees.some(({ party }) => party === obligeeId) && { payeeAccountRef: obligeeId }),
    })),
    totalFen,
    touchesOutsiders,
  };
}

/** What may stand in the open of the obligations. */
export const obligationsOf = ({ obligations }: Terms): Obligation[] =>
  obligations.map(({ obligorId, obligeeId, act, amountFen = 0, dueOn, instalments = [] }) => ({
    obligor: obligorId,
    obligee: obligeeId,
    act,
    amountFen: act === 'PAY' ? amountFen : 0,
    ...(dueOn !== undefined && { dueOn }),
    instalments: act === 'PAY' ? instalments : [],
  }));
