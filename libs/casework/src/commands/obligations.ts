import type { CommandOf } from '#libs/domain';
import { newId } from '../ids.js';
import type { Move, Plan } from '../plan.js';

export function schedule(plan: Plan, _move: Move, command: CommandOf<'schedule'>): void {
  plan.writes.push((statement) => {
    // A varied agreement replaces the schedule before it; the earlier rows stay, withdrawn.
    statement.do(
      `update obligation set withdrawn_step = ${statement.value(plan.step)}::uuid
       where case_id = ${statement.value(plan.file.id)}::uuid and withdrawn_step is null`,
    );
    statement.insert(
      'obligation',
      command.obligations.map(({ id, instalment, obligor, obligee, act, amountFen, dueOn, paidFen, performedOn }) => ({
        id,
        instalment,
        case_id: plan.file.id,
        obligor,
        obligee,
        act,
        amount_fen: amountFen,
        due_on: dueOn,
        paid_fen: paidFen,
        performed_on: performedOn,
        planned_paid_fen: paidFen,
        planned_performed_on: performedOn,
        step: plan.step,
      })),
    );
  });
}

/** `paidFen` is what has been paid of the item altogether. Each act keeps a row of its own, so that it can be taken back. */
export function settleObligation(plan: Plan, _move: Move, command: CommandOf<'settleObligation'>): void {
  const { id, instalment, paidFen, on } = command;
  plan.writes.push((statement) => {
    statement.insert('obligation_act', [
      {
        id: newId(),
        obligation_id: id,
        instalment,
        case_id: plan.file.id,
        paid_fen: paidFen,
        acted_on: on,
        step: plan.step,
      },
    ]);
    statement.do(
      `update obligation set paid_fen = ${statement.value(paidFen)}::bigint,
         performed_on = case when ${statement.value(paidFen)}::bigint >= amount_fen then ${statement.value(on)}::date end
       where id = ${statement.value(id)}::uuid and instalment = ${statement.value(instalment)}::int`,
    );
  });
}
