import type { CommandOf } from '#libs/domain';
import type { Move, Plan } from '../plan.js';

/** Codes with which the database takes a step of a claim back. */
export const HANDS_MET = 'HANDS_MET';
export const FUND_EXHAUSTED = 'FUND_EXHAUSTED';

/** The same human being, whatever account: the identity where it is known, else the account itself. */
const identityOf = (person: string) =>
  `coalesce((select p.identity_hash from person p where p.id = ${person}), ${person}::text)`;

/**
 * One human being, one desk of a claim: a second desk misses the row and takes the step back, whatever the rules had seen
 * before (D-SEGREGATION). With the claim itself, all mediators of the case are entered.
 */
export function lendHand(plan: Plan, move: Move, { level }: CommandOf<'lendHand'>): void {
  const { id, for: colleague } = move.entry.actor;
  const mediators = level === 'CLAIM' ? plan.file.mediators.map((mediator) => mediator.id) : [];
  const people = [...new Set([id, ...(colleague ? [colleague] : []), ...mediators])];
  plan.writes.push((statement) => {
    const list = `${statement.value(people)}::uuid[]`;
    const process = `${statement.value(move.process.id)}::uuid`;
    const hands = `select distinct on (identity) ${identityOf('person')} as identity, person from unnest(${list}) person order by identity`;
    statement.expect(
      `insert into subsidy_hand as h (process_id, case_id, identity, person_id, level, step)
       select ${process}, ${statement.value(plan.file.id)}::uuid, x.identity, x.person, ${statement.value(level)}, ${statement.value(plan.step)}::uuid
       from (${hands}) x
       on conflict (process_id, identity) where withdrawn_step is null do update set step = excluded.step where h.level = excluded.level`,
      people.length,
      HANDS_MET,
    );
  });
}

const ACCOUNTS = {
  COMMIT: ['AVAILABLE', 'COMMITTED'],
  RELEASE: ['COMMITTED', 'AVAILABLE'],
  PAY: ['COMMITTED', 'PAID'],
  RECOVER: ['PAID', 'AVAILABLE'],
} as const;

/** Double entry: from one account of the fund to another. An account that would go below zero takes the step back. */
export function moveFunds(plan: Plan, move: Move, { entry, fen }: CommandOf<'moveFunds'>): void {
  if (fen === 0) return;
  const [from, to] = ACCOUNTS[entry].map((account) => account.toLowerCase());
  plan.writes.push((statement) => {
    const process = `${statement.value(move.process.id)}::uuid`;
    const amount = `${statement.value(fen)}::bigint`;
    const on = `${statement.value(move.entry.on)}::date`;
    // The fund of the claim once it has one; before that, the fund of the region and the year.
    const fund = `coalesce(
      (select e.fund_id from fund_entry e where e.process_id = ${process} order by e.id desc limit 1),
      (select f.id from fund f where f.region = ${statement.value(plan.file.region)} and f.year = extract(year from ${on})::int
         and f.closed_on is null order by f.id limit 1))`;
    statement.expect(
      `update fund set ${from}_fen = ${from}_fen - ${amount}, ${to}_fen = ${to}_fen + ${amount}
       where id = ${fund} and ${from}_fen >= ${amount}`,
      1,
      FUND_EXHAUSTED,
    );
    statement.do(
      `insert into fund_entry (fund_id, case_id, process_id, entry, debit, credit, fen, booked_on, step)
       select ${fund}, ${statement.value(plan.file.id)}::uuid, ${process}, ${statement.value(entry)},
         ${statement.value(from.toUpperCase())}, ${statement.value(to.toUpperCase())}, ${amount}, ${on}, ${statement.value(plan.step)}::uuid`,
    );
  });
}
