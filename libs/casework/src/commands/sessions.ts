import type { CommandOf } from '#libs/domain';
import type { Move, Plan } from '../plan.js';
import { ONCE_VACATED } from '../statement.js';

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
         select ${statement.value(id)}::uuid, ${statement.value(person)}::uuid, ${during} where ${ONCE_VACATED}`,
      );
    }
  });
}

export function closeSession(plan: Plan, _move: Move, command: CommandOf<'closeSession'>): void {
  const { id, how } = command;
  const reopened = plan.reopenedSessions.get(id);
  if (reopened) {
    Object.assign(reopened, { state: how, ended_step: plan.step });
    return;
  }
  plan.writes.push((statement) => {
    const session = `${statement.value(id)}::uuid`;
    statement.do(
      `update mediation_session set state = ${statement.value(how)}, ended_step = ${statement.value(plan.step)}::uuid
       where id = ${session} and case_id = ${statement.value(plan.file.id)}::uuid`,
    );
    // A cancelled session frees its mediators.
    if (how === 'CANCELLED') {
      statement.vacates(
        statement.do(`update session_mediator set booked = false where session_id = ${session} and booked`),
      );
    }
  });
}
