import type { CommandOf } from '#libs/domain';
import type { Move, Plan } from '../plan.js';

export function bookSession(plan: Plan, _move: Move, command: CommandOf<'bookSession'>): void {
  const { id, startsAt, endsAt, room, mediators, closed } = command;
  plan.writes.push((statement) => {
    statement.insert('mediation_session', [
      {
        id,
        case_id: plan.file.id,
        starts_at: startsAt,
        ends_at: endsAt,
        place: room,
        closed,
        state: 'BOOKED',
        step: plan.step,
      },
    ]);
    const during = `tstzrange(${statement.value(startsAt)}::timestamptz, ${statement.value(endsAt)}::timestamptz)`;
    for (const person of mediators) {
      statement.do(
        `insert into session_mediator (session_id, person_id, during)
         values (${statement.value(id)}::uuid, ${statement.value(person)}::uuid, ${during})`,
      );
    }
  });
}

export function closeSession(plan: Plan, _move: Move, command: CommandOf<'closeSession'>): void {
  const { id, how } = command;
  plan.writes.push((statement) => {
    statement.do(
      `update mediation_session set state = ${statement.value(how)} where id = ${statement.value(id)}::uuid
       and case_id = ${statement.value(plan.file.id)}::uuid`,
    );
    // A cancelled session frees its mediators.
    if (how === 'CANCELLED') {
      statement.do(`update session_mediator set booked = false where session_id = ${statement.value(id)}::uuid`);
    }
  });
}
