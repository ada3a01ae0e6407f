import type { CommandOf } from '#libs/domain';
import type { Corridor } from '../corridor.js';
import { tasksDone } from '../finished-tasks.js';
import { newId } from '../ids.js';
import type { Move, Plan } from '../plan.js';
import { ONCE_VACATED, type Statement } from '../statement.js';

/** Rows that say who is who in a case. Each carries the step that made it, so that the step can be taken back. */

export function registerParties(plan: Plan, move: Move, command: CommandOf<'registerParties'>): void {
  const parties = move.raw[command.from] as Record<string, unknown>[];
  plan.title = (move.raw['title'] as string | undefined) ?? titleOf(parties);
  // Who applies online follows the case with the account he applied with.
  const own = move.decision.role === 'party' ? parties.findIndex(({ role }) => role === 'APPLICANT') : -1;
  plan.writes.push((statement) =>
    statement.insert(
      'party',
      parties.map((party, index) => ({
        id: command.ids[index],
        case_id: plan.file.id,
        role: party['role'],
        type: party['type'],
        name: party['name'],
        id_number: party['idNumber'] ?? null,
        credit_code: party['creditCode'] ?? null,
        phone: party['phone'] ?? null,
        address: party['address'] ?? null,
        legal_representative: party['legalRepresentative'] ?? null,
        agent: party['agent'] ?? null,
        electronic_service: party['electronicService'] ?? null,
        person_id: index === own ? plan.actor.id : null,
        step: plan.step,
      })),
    ),
  );
}

/** 青麓茶业有限公司 → 城东区云岭茶行: how the counter speaks of a case. */
function titleOf(parties: readonly Record<string, unknown>[]): string {
  const names = (role: string) => parties.filter((party) => party['role'] === role).map((party) => party['name']);
  return `${names('APPLICANT').join('、')} → ${names('RESPONDENT').join('、')}`;
}

export function assign(plan: Plan, _move: Move, command: CommandOf<'assign'>): void {
  const { person, lead } = command;
  plan.writes.push((statement) => {
    // Whoever is in the team already and now leads it, or no longer does, gets a new row beside the old one.
    statement.vacates(statement.do(endOf(plan, person, statement)));
    const row = { id: newId(), case_id: plan.file.id, person_id: person, lead, step: plan.step };
    statement.insert('assignment', [row], `where ${ONCE_VACATED}`);
  });
}

export function release(plan: Plan, _move: Move, command: CommandOf<'release'>, corridor: Corridor): void {
  plan.writes.push((statement) => {
    statement.vacates(statement.do(endOf(plan, command.person, statement)));
    // What he had taken goes back to the team, except what the step does at once.
    statement.do(
      `update task set person_id = null, claimed_at = null
       where case_id = ${statement.value(plan.file.id)}::uuid and person_id = ${statement.value(command.person)}::uuid
         and state = 'OPEN' and not kind = any(${statement.value(tasksDone(corridor, plan))}::text[])`,
    );
  });
}

const endOf = (plan: Plan, person: string, statement: Statement): string =>
  `update assignment set ended_step = ${statement.value(plan.step)}::uuid
   where case_id = ${statement.value(plan.file.id)}::uuid and person_id = ${statement.value(person)}::uuid
     and ended_step is null`;

export function grantAccess(plan: Plan, _move: Move, command: CommandOf<'grantAccess'>): void {
  plan.writes.push((statement) =>
    statement.insert(
      'case_access',
      [{ id: newId(), case_id: plan.file.id, person_id: command.person, step: plan.step }],
      'on conflict (case_id, person_id) where ended_step is null do nothing',
    ),
  );
}

export function exclude(plan: Plan, _move: Move, command: CommandOf<'exclude'>): void {
  const { person, ground } = command;
  plan.writes.push((statement) =>
    statement.insert(
      'exclusion',
      [{ id: newId(), case_id: plan.file.id, person_id: person, ground, step: plan.step }],
      'on conflict (case_id, person_id) where ended_step is null do nothing',
    ),
  );
}
