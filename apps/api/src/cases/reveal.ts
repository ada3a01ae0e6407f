import { choice, group, list, optional, ref, text, type Actor, type Payload } from '#libs/domain';
import { readableSecrets, recordRead, type Corridor, type LoadedCase } from '#libs/casework';
import { HttpProblem, invalidValue, notFound } from '../http/problems.js';
import type { KeptApart } from './kept-apart.js';

const PARTY_PARTS = ['idNumber', 'phone', 'address', 'agentPhone'] as const;
type PartyPart = (typeof PARTY_PARTS)[number];

/** What somebody wants to see in full, and why. */
export const REVEAL = {
  reason: text({ min: 2, max: 200, example: '电话通知调解时间' }),
  refs: optional(list(ref('secret'), { max: 20 })),
  party: optional(group({ id: ref('party'), parts: list(choice(PARTY_PARTS), { max: 4 }) })),
};
export type RevealAsked = Payload<typeof REVEAL>;

export interface Revealed {
  readonly values: readonly { ref: string; entry: number; key: string; secrecy: string; value: unknown }[];
  readonly party: { readonly id: string; readonly parts: Readonly<Partial<Record<PartyPart, string | null>>> } | null;
}

/** So many times an hour; beyond that it is copying, not work (P-01, P-07). */
export const REVEALS_AN_HOUR = 60;

/**
 * Personal data in full, or a value the record keeps apart. Each time stands in the house's own chain with person, case,
 * what and why, before a single value leaves.
 */
export async function reveal(
  corridor: Corridor,
  actor: Actor,
  { file }: LoadedCase,
  { reason, refs = [], party }: RevealAsked,
): Promise<Revealed> {
  if (refs.length === 0 && !party) throw invalidValue('/refs', 'NOTHING_ASKED');
  const readable = readableSecrets(actor, file);
  const [values, person] = await Promise.all([
    valuesOf(corridor, file.id, refs),
    party ? partyOf(corridor, file.id, party.id) : null,
  ]);
  if (values.length < new Set(refs).size || (party && !person)) throw notFound();
  const classes = [...values.map(({ secrecy }) => secrecy), ...(party ? (['personal'] as const) : [])];
  if (classes.some((secrecy) => !readable.includes(secrecy))) throw new HttpProblem('FORBIDDEN');
  await requireMeasure(corridor, actor);
  await recordRead(corridor, actor, 'reveal', {
    case: file.id,
    reason,
    ...(values.length > 0 && { refs: values.map(({ ref: one }) => one) }),
    ...(party && { party: party.id, parts: party.parts }),
  });
  return {
    values,
    party:
      party && person
        ? { id: party.id, parts: Object.fromEntries(party.parts.map((part) => [part, person[part]])) }
        : null,
  };
}

const valuesOf = ({ db }: Corridor, caseId: string, refs: readonly string[]) =>
  db.query<KeptApart & { entry: number; key: string }>(
    `select ref, entry, key, secrecy, value from vault where case_id = $1 and ref = any($2::uuid[]) order by entry, key`,
    [caseId, refs],
    'reveal-values',
  );

async function partyOf({ db }: Corridor, caseId: string, id: string): Promise<Record<PartyPart, string | null> | null> {
  const [row] = await db.query<Record<PartyPart, string | null>>(
    `select id_number as "idNumber", phone, address, agent->>'phone' as "agentPhone" from party
     where case_id = $1 and id = $2 and withdrawn_step is null`,
    [caseId, id],
    'reveal-party',
  );
  return row ?? null;
}

/** Throws REVEALED_TOO_MUCH once somebody has revealed as much as an hour's work may need. */
export async function requireMeasure({ db }: Corridor, actor: Actor): Promise<void> {
  const [{ n }] = await db.query<{ n: number }>(
    `select count(*)::int as n from audit_entry
     where actor_id = $1 and event = 'reveal' and at > zhihe_now() - interval '1 hour'`,
    [actor.id],
    'reveals-lately',
  );
  if (n >= REVEALS_AN_HOUR) throw new HttpProblem('REVEALED_TOO_MUCH', { params: { cap: REVEALS_AN_HOUR } });
}
