import { exclusionsOf, SYSTEM, type CaseFacts, type SubsidyFacts } from '#libs/domain';
import type { Corridor } from './corridor.js';
import { fireEvent } from './fire-event.js';
import { newId } from './ids.js';
import { standardOn, subsidyInputs } from './subsidy-world.js';

interface Waiting {
  readonly id: string;
  readonly state: 'AWAITING' | 'ELIGIBLE' | 'INELIGIBLE';
  readonly facts: SubsidyFacts;
  readonly file: CaseFacts;
  readonly today: string;
}

/**
 * The eligibility run (domain.md §3.8): every sealed case that nobody has assessed, and those about which something was
 * recorded since. What it finds is an event of the lifecycle like any other, sent by the system. Gives how many it moved.
 */
export async function assessSubsidies(corridor: Corridor, limit = 100): Promise<number> {
  const waiting = await corridor.db.query<Waiting>(WAITING, [limit], 'subsidies-to-assess');
  let moved = 0;
  for (const one of waiting) {
    const event = await findingOf(corridor, one);
    if (!event) continue;
    const outcome = await fireEvent(corridor, {
      actor: SYSTEM,
      room: 'subsidy',
      processId: one.id,
      event,
      payload: {},
      expectedVersion: null,
      idempotency: null,
      requestId: newId(),
    });
    if (outcome.kind === 'done') moved += 1;
  }
  return moved;
}

/** What has to be told; nothing where the last finding still holds. */
async function findingOf({ db, standards }: Corridor, { state, facts, file, today }: Waiting): Promise<string | null> {
  const standard = await standardOn(db, standards, today);
  const gathered = await subsidyInputs(db, file, standard);
  const { closedOn, claimBy } = facts;
  const found = exclusionsOf(standard, { ...gathered, closedOn: closedOn!, claimBy: claimBy!, claimedOn: null });
  if (found.length === 0) return state === 'ELIGIBLE' ? null : 'findEligible';
  const before = facts.assessment?.reasons.map(({ reason }) => reason).join();
  return state === 'INELIGIBLE' && before === found.map(({ reason }) => reason).join() ? null : 'findIneligible';
}

const WAITING = `
  select p.id, p.state, p.facts, c.facts as file, zhihe_today()::text as today
  from process p join case_file c on c.id = p.case_id
  where p.room = 'subsidy' and p.state in ('AWAITING', 'ELIGIBLE', 'INELIGIBLE')
    and (p.state = 'AWAITING' or c.entries > (p.last->>'entry')::int)
  order by p.state, p.id limit $1`;
