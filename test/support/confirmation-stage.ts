import type { CaseFacts, CommandKind, CommandOf, ConfirmationFacts } from '#libs/domain';
import { confirmationLifecycle } from '../../libs/domain/src/confirmation/index.js';
import { A_CASE, Stage } from './stage.js';

export const BOTH = ['applicant', 'respondent'];
export const COURT = { court: 'court-1' };
export const RULING = { number: '（2025）青01诉前调确3号' };
export const ENCLOSED = ['AGREEMENT', 'PRESIDING_PROOF', 'IDENTITY', 'ADDRESS', 'RIGHT_CERTIFICATE'];

/** An effective agreement of a court's 委派, or of the route the test names. */
export class ConfirmationStage extends Stage {
  constructor(file: Partial<CaseFacts> = {}) {
    super(confirmationLifecycle, {
      ...A_CASE,
      route: 'COURT_DELEGATED',
      court: 'court-1',
      form: 'WRITTEN',
      ownershipClause: false,
      ...file,
    });
  }

  get facts(): ConfirmationFacts {
    return this.process.facts as ConfirmationFacts;
  }

  /** As settlement sends it when the agreement takes effect. */
  effective(effectiveOn = '2025-02-10', more: object = {}): this {
    const { form, ownershipClause = false } = this.file;
    return this.on(effectiveOn).do('system', 'assess', { effectiveOn, form, ownershipClause, ...more });
  }

  offered(effectiveOn?: string, more?: object): this {
    return this.effective(effectiveOn, more).do('mediator', 'offer', { means: 'IN_PERSON' });
  }

  applied(on = '2025-03-11', effectiveOn?: string): this {
    return this.offered(effectiveOn)
      .on(on)
      .do('intake', 'applyJointly', { ...COURT, signedBy: BOTH, enclosed: ENCLOSED });
  }

  underReview(on = '2025-03-12'): this {
    return this.applied().on(on).do('court', 'courtAccepts', RULING);
  }

  supplementing(): this {
    return this.underReview()
      .on('2025-03-13')
      .do('court', 'askSupplement', { until: '2025-03-18', missing: ['ADDRESS'] });
  }

  confirmed(on = '2025-03-20'): this {
    return this.underReview().on(on).do('court', 'courtConfirms', RULING);
  }

  dismissed(): this {
    return this.underReview()
      .on('2025-03-20')
      .do('court', 'courtDismisses', { ...RULING, ground: 'CONTENT_UNCLEAR' });
  }

  objected(): this {
    return this.confirmed().on('2025-03-24').do('party', 'objectAsParty', { party: 'respondent', reason: '不符' });
  }

  ordersOf<K extends CommandKind>(kind: K): CommandOf<K>[] {
    return this.orders.filter((order): order is CommandOf<K> => order.kind === kind);
  }

  /** Last days of the clocks of one name, in the order they were started or moved. */
  clocksOf(name: string): string[] {
    return this.orders.flatMap((order) =>
      (order.kind === 'startDeadline' || order.kind === 'moveDeadline') && order.name === name ? [order.date.due] : [],
    );
  }
}
