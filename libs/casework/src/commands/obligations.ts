import type { CommandOf } from '#libs/domain';
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
      command.obligations.map(({ id, instalment, obligor, obligee, act, amountFen, dueOn }) => ({
        id,
        instalment,
        case_id: plan.file.id,
        obligor,
        obligee,
        act,
        amount_fen: amountFen,
        due_on: dueOn,
        paid_fen: 0,
        step: plan.step,
      })),
    );
  });
}

export function settleObligation(plan: Plan, _move: Move, command: CommandOf<'settleObligation'>): void {
  const { id, instalment, paidFen, on } = command;
  plan.writes.push((statement) =>
    statement.do(
      `update obligation set paid_fen = ${statement.value(paidFen)}::bigint,
         performed_on = case when ${statement.value(paidFen)}::bigint >= amount_fen then ${statement.value(on)}::date end
       where id = ${statement.value(id)}::uuid and instalment = ${statement.value(instalment)}::int`,
    ),
  );
}
