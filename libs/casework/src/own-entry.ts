import { entryHash, GENESIS, OWN_CHAIN, type Actor, type EntryBody } from '#libs/domain';
import type { Queryable } from '#libs/persistence';
import type { Corridor } from './corridor.js';
import { newId } from './ids.js';

/** An act of administration (an account, a grant, a calendar): on the house's own chain, moving no case. */
export function recordAdminAct(
  corridor: Corridor,
  actor: Actor,
  event: string,
  object: Readonly<Record<string, unknown>>,
): Promise<void> {
  return append(corridor, actor, 'admin', event, object);
}

/** The same within a transaction that is open already: the act and its entry, or neither. */
export function recordAdminActIn(
  tx: Queryable,
  { alg }: Pick<Corridor, 'alg'>,
  actor: Actor,
  event: string,
  object: Readonly<Record<string, unknown>>,
): Promise<void> {
  return appendIn(tx, alg, actor, 'admin', event, object);
}

/** A read that must leave a trace (personal data unmasked, a trade-secret case opened). */
export function recordRead(
  corridor: Corridor,
  actor: Actor,
  event: string,
  object: Readonly<Record<string, unknown>>,
): Promise<void> {
  return append(corridor, actor, 'read', event, object);
}

function append(
  { db, alg }: Corridor,
  actor: Actor,
  kind: 'admin' | 'read',
  event: string,
  payload: Readonly<Record<string, unknown>>,
): Promise<void> {
  return db.transaction((tx) => appendIn(tx, alg, actor, kind, event, payload));
}

async function appendIn(
  tx: Queryable,
  alg: Corridor['alg'],
  actor: Actor,
  kind: 'admin' | 'read',
  event: string,
  payload: Readonly<Record<string, unknown>>,
): Promise<void> {
  await tx.query(
    `insert into own_chain (entries, head, updated_at) values (0, $1, zhihe_now()) on conflict (single) do nothing`,
    [GENESIS],
  );
  const [chain] = await tx.query<{ entries: number; head: string; at: string; today: string }>(
    `select entries, head, greatest(zhihe_now(), updated_at) as at, zhihe_today() as today from own_chain for update`,
  );
  const body: EntryBody = {
    v: 1,
    kind,
    case: OWN_CHAIN,
    no: chain.entries + 1,
    at: chain.at,
    on: chain.today,
    step: newId(),
    actor: {
      id: actor.id,
      role: actor.roles[0] ?? 'system',
      org: actor.org,
      ...(actor.actingFor && { for: actor.actingFor }),
    },
    event,
    payload,
  };
  const hash = entryHash(alg, body, chain.head);
  await tx.query(
    `insert into audit_entry (case_id, no, kind, at, dated, event, step, actor_id, hash, body)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [OWN_CHAIN, body.no, kind, body.at, body.on, event, body.step, actor.id, hash, JSON.stringify(body)],
  );
  await tx.query(`update own_chain set entries = $1, head = $2, updated_at = $3`, [body.no, hash, body.at]);
}
