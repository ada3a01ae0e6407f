import type { Actor } from '#libs/domain';
import { recordRead, type Corridor } from '#libs/casework';

/**
 * Opening a trade-secret case leaves a trace (INV-19); once an hour for each reader, since a page that is kept open asks
 * again and again.
 */
export async function noteSecretOpened(corridor: Corridor, actor: Actor, caseId: string): Promise<void> {
  const [lately] = await corridor.db.query(
    `select 1 from audit_entry where actor_id = $1 and event = 'openSecretCase' and at > zhihe_now() - interval '1 hour'
       and body->'payload'->>'case' = $2 limit 1`,
    [actor.id, caseId],
    'secret-opened-lately',
  );
  if (!lately) await recordRead(corridor, actor, 'openSecretCase', { case: caseId });
}
