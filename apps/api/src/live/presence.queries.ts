import type { Actor, Role } from '#libs/domain';
import { visibility } from '#libs/casework';
import type { Queryable } from '#libs/persistence';

export interface Viewer {
  readonly person: string;
  readonly name: string;
  readonly since: string;
}

/** Who does not say again that he is there has gone. */
const GONE_AFTER = `interval '45 seconds'`;
/** Those who work on a case are told of each other. Whoever watches over them, or is a party, is not shown. */
const SHOWN: readonly Role[] = ['intake', 'director', 'mediator', 'archivist', 'court', 'organ', 'partner'];

/**
 * Notes that this person has the case open, and tells which colleagues of the same organisation have too. Null when the case
 * is not there for him. Real time: the clock of a demo city jumps. One round trip.
 */
export async function watchCase(db: Queryable, actor: Actor, caseId: string): Promise<Viewer[] | null> {
  const shown = actor.roles.some((role) => SHOWN.includes(role));
  const seen = visibility(actor, 5);
  const [row] = await db.query<{ there: boolean; viewers: Viewer[] | null }>(
    `with c as (select c.id from case_file c where c.id = $1 and ${seen.sql}),
     gone as (delete from presence where seen_at < now() - interval '10 minutes' and person_id <> $2::uuid),
     here as (
       insert into presence (case_id, person_id, since, seen_at) select id, $2::uuid, now(), now() from c where $3
       on conflict (case_id, person_id) do update set seen_at = now(),
         since = case when presence.seen_at < now() - ${GONE_AFTER} then now() else presence.since end)
     select exists (select from c) as there,
       (select json_agg(json_build_object('person', p.id, 'name', p.name, 'since', v.since) order by v.since)
        from c join presence v on v.case_id = c.id and v.seen_at > now() - ${GONE_AFTER} and v.person_id <> $2
        join person p on p.id = v.person_id and p.active and p.organisation_id = $4 where $3) as viewers`,
    [caseId, actor.id, shown, actor.org, ...seen.values],
    `watch-case-${[...actor.roles].sort().join('.')}`,
  );
  return row.there ? (row.viewers ?? []) : null;
}

export async function leaveCase(db: Queryable, actor: Actor, caseId: string): Promise<void> {
  await db.query('delete from presence where case_id = $1 and person_id = $2', [caseId, actor.id], 'leave-case');
}
