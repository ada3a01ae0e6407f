import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Role } from '#libs/domain';

export interface Caller {
  readonly id: string;
  readonly org: string;
  readonly roles: readonly Role[];
}

const KEPT_MS = 1000;

/** Who stands behind a token. Remembered for a second, as in the project, so that a revoked right ends at once. */
export class TokenBook {
  private readonly kept = new Map<string, { until: number; caller: Promise<Caller | undefined> }>();

  constructor(private readonly pool: pg.Pool) {}

  callerOf(authorization = ''): Promise<Caller | undefined> {
    const hash = createHash('sha256').update(authorization.slice('Bearer '.length)).digest('hex');
    const kept = this.kept.get(hash);
    if (kept && kept.until > performance.now()) return kept.caller;
    const caller = this.pool
      .query<Caller>({ name: 'caller', text: CALLER, values: [hash] })
      .then(({ rows }) => rows[0]);
    this.kept.set(hash, { until: performance.now() + KEPT_MS, caller });
    return caller;
  }
}

const CALLER = `
  select p.id, p.organisation_id as org, array_agg(g.role) as roles
  from api_token t join person p on p.id = t.person_id and p.active
  join role_grant g on g.person_id = p.id and g.begins_at <= zhihe_now() and (g.ends_at is null or g.ends_at > zhihe_now())
  where t.token_hash = $1 and t.ended_at is null and t.expires_at > now()
  group by p.id`;
