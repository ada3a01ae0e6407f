import { chineseAmount, type CaseFacts, type CommandKind, type CommandOf, type SettlementFacts } from '#libs/domain';
import { settlementLifecycle } from '../../libs/domain/src/settlement/index.js';
import { A_CASE, someone, Stage } from './stage.js';

export const BOTH = ['applicant', 'respondent'];
export const LEAD = someone('mediator', 'lead');
export const COURT_ORDER = { number: '（2025）青0104民初88号' };
const yuan = (amount: number) => amount * 100;

type Part = readonly [amount: number, dueOn: string];

/** The respondent pays, at once or in parts. Amounts in yuan. */
export function pays(amount: number, dueOn: string, parts: readonly Part[] = []) {
  return {
    obligorId: 'respondent',
    obligeeId: 'applicant',
    act: 'PAY',
    amountFen: yuan(amount),
    amountInWords: chineseAmount(yuan(amount)),
    manner: '银行转账',
    dueOn,
    instalments: parts.map(([part, due]) => ({ amountFen: yuan(part), dueOn: due })),
  };
}
export const does = (what: string, dueOn: string, act: 'DO' | 'REFRAIN' = 'DO') => ({
  obligorId: 'respondent',
  obligeeId: 'applicant',
  act,
  what,
  manner: '自行完成',
  dueOn,
});

/** A draft nobody can find fault with, about what the respondent owes. */
export const draft = (obligations: readonly object[], totalFen = sumOf(obligations)) => ({
  totalFen,
  obligations,
  payees: [{ party: 'applicant', holder: '青麓茶业有限公司', account: '6222020000001', bank: '青海银行' }],
  clauses: [{ kind: 'PAYMENT', text: '按期支付' }],
});
const sumOf = (obligations: readonly object[]): number =>
  obligations.reduce((sum, obligation) => sum + ((obligation as { amountFen?: number }).amountFen ?? 0), 0);

/** One agreement of a case with a lead mediator. */
export class SettlementStage extends Stage {
  constructor(file: Partial<CaseFacts> = {}) {
    super(settlementLifecycle, { ...A_CASE, mediators: [{ id: 'lead', lead: true }], ...file });
  }

  get facts(): SettlementFacts {
    return this.process.facts as SettlementFacts;
  }
  /** `[id, instalment, standing]` of everything in the plan. */
  get plan() {
    return this.facts.items.map(({ instalment, standing, paidFen }) => [instalment, standing, paidFen]);
  }
  /** The n-th item, as events name it. */
  item(n = 0) {
    const { obligation, instalment } = this.facts.items[n];
    return { obligation, instalment };
  }

  drafted(...obligations: object[]): this {
    return this.do('system', 'startDraft').do(LEAD, 'saveDraft', draft(obligations));
  }
  opened(...obligations: object[]): this {
    return this.drafted(...obligations).do(LEAD, 'openForExecution');
  }
  signedBy(...parties: string[]): this {
    for (const party of parties) this.do('intake', 'execute', { party, means: 'SIGNATURE' });
    return this;
  }
  /** Everything on one day, in the usual order: the parties, the mediator, the seal. */
  effective(on: string, ...obligations: object[]): this {
    return this.on(on)
      .opened(...obligations)
      .signedBy(...BOTH)
      .do(LEAD, 'mediatorSign')
      .do('intake', 'affixSeal');
  }
  /** The clock of an item has run out. */
  overdue(on: string, n = 0): this {
    const { obligation, instalment } = this.item(n);
    return this.do('system', 'obligationOverdue', { about: `${obligation}/${instalment}`, occurredOn: on });
  }
  pay(n = 0, event = 'recordPerformance'): this {
    return this.do('mediator', event, { ...this.item(n), proof: 'BANK_SLIP' });
  }

  ordersOf<K extends CommandKind>(kind: K): CommandOf<K>[] {
    return this.orders.filter((order): order is CommandOf<K> => order.kind === kind);
  }
  get papers() {
    return this.ordersOf('filePaper').map(({ paper }) => paper);
  }
  /** Who was told what: `room.event`, opened ones included. */
  get told() {
    return this.orders.flatMap((order) =>
      order.kind === 'tellProcess' || order.kind === 'openProcess' ? [`${order.room}.${order.event}`] : [],
    );
  }
  payloadTo(event: string) {
    return this.orders.findLast(
      (order) => (order.kind === 'tellProcess' || order.kind === 'openProcess') && order.event === event,
    ) as CommandOf<'tellProcess'> | CommandOf<'openProcess'> | undefined;
  }
  /** Last days of the clocks of one name, in the order they were started or moved. */
  clocksOf(name: string): string[] {
    return this.orders.flatMap((order) =>
      (order.kind === 'startDeadline' || order.kind === 'moveDeadline') && order.name === name ? [order.date.due] : [],
    );
  }
  get stopped() {
    return this.ordersOf('stopDeadline').map(({ name, how }) => `${name} ${how}`);
  }
}
