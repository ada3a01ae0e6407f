import { readableSecrets, type Corridor, type LoadedCase, type SecretClass } from '#libs/casework';
import type { Actor } from '#libs/domain';
import { openPayload, type KeptApart } from '../../cases/kept-apart.js';

/** One act of a lifecycle with what it said, as far as this reader may read it. */
export interface DeskEntry {
  readonly no: number;
  readonly on: string;
  readonly at: string;
  readonly event: string;
  readonly by: { readonly id: string; readonly name: string | null };
  readonly payload: Readonly<Record<string, any>>;
  readonly derived: Readonly<Record<string, any>>;
}

/** What somebody reads on a desk: the case, the lifecycle, and which classes of values are his to read there. */
export interface Desk {
  readonly corridor: Corridor;
  readonly actor: Actor;
  readonly found: LoadedCase;
  readonly process: LoadedCase['processes'][number];
  readonly readable: readonly SecretClass[];
  /** Classes that wait for `reveal` even for who may read them; personal values, where nothing is said. */
  readonly onRequest?: readonly SecretClass[];
}

/** Null when there is no such lifecycle for this reader. */
export function deskOf(corridor: Corridor, actor: Actor, found: LoadedCase | null, process: string): Desk | null {
  const one = found?.processes.find(({ id, state }) => id === process && state !== 'VOIDED');
  if (!found || !one) return null;
  return { corridor, actor, found, process: one, readable: readableSecrets(actor, found.file) };
}

/** The acts of these kinds that stand, oldest first; what was taken back is not on a desk. */
export async function deskEntries(desk: Desk, events: readonly string[]): Promise<DeskEntry[]> {
  const { corridor, process, readable, onRequest } = desk;
  const rows = await corridor.db.query<any>(
    `select e.no, e.dated as "on", e.at, e.event, e.actor_id as "actorId", p.name, e.body->'payload' as payload,
       coalesce(e.body->'derived', '{}') as derived,
       (select json_object_agg(v.key, json_build_object('ref', v.ref, 'secrecy', v.secrecy, 'value', v.value))
         from vault v where v.case_id = e.case_id and v.entry = e.no) as secrets
     from audit_entry e left join person p on p.id = e.actor_id
     where e.case_id = $1 and e.process_id = $2 and e.event = any($3::text[])
       and not exists (select from audit_entry r where r.case_id = e.case_id and (r.body->'reverses')::int = e.no)
     order by e.no`,
    [process.caseId, process.id, events],
    'desk-entries',
  );
  return rows.map(({ actorId, name, payload, secrets, ...entry }) => ({
    ...entry,
    by: { id: actorId, name },
    payload: openPayload(payload, (secrets ?? {}) as Record<string, KeptApart>, readable, onRequest),
  }));
}
