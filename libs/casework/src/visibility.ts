import type { Actor, CaseFacts, Role } from '#libs/domain';

/** Roles that see every case of their organisation. */
const STAFF: readonly Role[] = ['intake', 'director', 'archivist'];
/** Roles that see the record and the figures of their region, never mediation content. */
const WATCH: readonly Role[] = ['supervisor', 'reviewer1', 'reviewer2', 'reviewer3', 'finance'];

/**
 * The one policy of who sees which case, as SQL over alias `c` (case_file). Relations open a case: its committee's staff,
 * its mediators, its court, organ or partner, its parties. An exclusion beats every grant; a trade-secret case is open
 * only to its access list (INV-19), which holds the director, its mediators and the body that sent it.
 */
export function visibility(actor: Actor, firstParam: number): { sql: string; values: unknown[] } {
  if (actor.roles.includes('system')) return { sql: 'true', values: [] };
  const [me, org, region] = [0, 1, 2].map((offset) => `$${firstParam + offset}`);
  const has = (roles: readonly Role[]) => roles.some((role) => actor.roles.includes(role));
  const assigned = `exists (select from assignment a where a.case_id = c.id and a.person_id = any(${me}::uuid[]) and a.ended_step is null)`;
  const listed = `exists (select from case_access l where l.case_id = c.id and l.person_id = any(${me}::uuid[]) and l.ended_step is null)`;
  const ways = [
    has(STAFF) && `(c.committee = ${org}::uuid and (not c.secret or ${actor.roles.includes('director')} or ${listed}))`,
    has(['mediator']) && assigned,
    has(['court']) && `c.court = ${org}::uuid`,
    has(['organ']) && `c.organ = ${org}::uuid`,
    has(['partner']) && `c.partner = ${org}::uuid`,
    has(['party']) &&
      `exists (select from party p where p.case_id = c.id and p.person_id = any(${me}::uuid[]) and p.withdrawn_step is null)`,
    has(WATCH) && `c.region = ${region}`,
  ].filter(Boolean);
  const excluded = `exists (select from exclusion x where x.case_id = c.id and x.person_id = any(${me}::uuid[]) and x.ended_step is null)`;
  // Every parameter is mentioned once even when no way uses it, so that callers can count on three values.
  const sql = `(${me}::uuid[] is not null and (${org}::uuid is not null or true) and (${region}::text is not null or true)
    and (${ways.length > 0 ? ways.join(' or ') : 'false'}) and not ${excluded})`;
  return { sql, values: [peopleOf(actor), actor.org, actor.region] };
}

/** Whoever covers for a colleague sees with both pairs of eyes, and inherits what bars either of them. */
const peopleOf = ({ id, actingFor }: Actor): string[] => (actingFor ? [id, actingFor] : [id]);

export type SecretClass = 'personal' | 'confidential' | 'caucus';

/**
 * Which classes of secret values this actor may read in a case that is visible to him (trust.md §1.10). What was said to
 * the mediator alone is read by the mediators of this very case, whoever else is one somewhere.
 */
export function readableSecrets(actor: Actor, { mediators }: Pick<CaseFacts, 'mediators'>): readonly SecretClass[] {
  const mediates = mediators.some(({ id }) => peopleOf(actor).includes(id));
  if (actor.roles.includes('mediator') && mediates) return ['personal', 'confidential', 'caucus'];
  if (actor.roles.includes('director')) return ['personal', 'confidential'];
  if (actor.roles.some((role) => role === 'intake' || role === 'archivist')) return ['personal'];
  return [];
}
