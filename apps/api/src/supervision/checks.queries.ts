import { RECORD_WORDS, type Actor, type Finding, type Language } from '#libs/domain';
import { newId, recordAdminActIn, type Corridor } from '#libs/casework';
import type { Database } from '#libs/persistence';

export const CHECK_KINDS = ['VERIFICATION', 'COMPARISON'] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

export interface CheckRow {
  readonly id: string;
  readonly kind: CheckKind;
  /** The night it was planned for; null when somebody asked for it. */
  readonly day: string | null;
  readonly state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED';
  readonly requestedBy: { readonly id: string; readonly name: string } | null;
  readonly requestedAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  /** Lines or cases looked at, and how many there are. */
  readonly done: number;
  readonly total: number;
  /** Faults; null until it is over. */
  readonly found: number | null;
}

const COLUMNS = `r.id, r.kind, r.day, r.state, r.requested_at as "requestedAt", r.started_at as "startedAt",
  r.finished_at as "finishedAt", r.done, r.total, r.found,
  (select json_build_object('id', p.id, 'name', p.name) from person p where p.id = r.requested_by) as "requestedBy"`;

/** Newest first; the cursor is the instant and id of the last row of the page before. */
export async function listChecks(
  db: Database,
  kind: CheckKind | null,
  limit: number,
  after: { value: string; id: string } | null,
): Promise<{ items: CheckRow[]; next: { value: string; id: string } | null; total: number }> {
  const rows = await db.query<CheckRow & { n: number }>(
    `select ${COLUMNS}, (select count(*)::int from check_run where $1::text is null or kind = $1) as n from check_run r
     where ($1::text is null or r.kind = $1) and ($2::timestamptz is null or (r.requested_at, r.id) < ($2, $3::uuid))
     order by r.requested_at desc, r.id desc limit $4`,
    [kind, after?.value ?? null, after?.id ?? null, limit + 1],
    'list-checks',
  );
  const items = rows.slice(0, limit).map(({ n: _n, ...row }) => row);
  const last = rows.length > limit ? items.at(-1)! : null;
  return { items, next: last && { value: last.requestedAt, id: last.id }, total: rows[0]?.n ?? 0 };
}

/** With its result; the findings of a verification in words. */
export async function findCheck(
  db: Database,
  id: string,
  language: Language,
): Promise<(CheckRow & { result: object | null }) | null> {
  const [row] = await db.query<CheckRow & { result: any }>(
    `select ${COLUMNS}, r.result from check_run r where r.id = $1`,
    [id],
    'find-check',
  );
  if (!row) return null;
  const { result, ...check } = row;
  return { ...check, result: result && check.kind === 'VERIFICATION' ? inWords(result, language) : result };
}

function inWords(result: any, language: Language): object {
  const { findings, notices } = RECORD_WORDS[language];
  const spoken = (finding: Finding) => ({ ...finding, ...findings[finding.code] });
  return {
    ...result,
    first: result.first && spoken(result.first),
    findings: result.findings.map(spoken),
    notices: result.notices.map((notice: { code: keyof typeof notices; count?: number; key?: string }) => ({
      ...notice,
      says: notices[notice.code].replace(/\{(\w+)\}/g, (_, name: 'count' | 'key') => String(notice[name] ?? '')),
    })),
  };
}

/** Asks a worker for a check; while one of its kind waits or runs, that one is meant. */
export async function askForCheck(corridor: Corridor, actor: Actor, kind: CheckKind): Promise<string> {
  const id = newId();
  const asked = await corridor.db.transaction(async (tx) => {
    const rows = await tx.query(
      `insert into check_run (id, kind, requested_by, requested_at) values ($1, $2, $3, zhihe_now())
       on conflict (kind) where state in ('QUEUED', 'RUNNING') do nothing returning id`,
      [id, kind, actor.id],
    );
    if (rows.length > 0) await recordAdminActIn(tx, corridor, actor, ACTS[kind], { run: id });
    return rows.length > 0;
  });
  if (asked) return id;
  const [open] = await corridor.db.query<{ id: string }>(
    `select id from check_run where kind = $1 and state in ('QUEUED', 'RUNNING')`,
    [kind],
  );
  // It may have ended between the two questions.
  return open?.id ?? askForCheck(corridor, actor, kind);
}

const ACTS = { VERIFICATION: 'verifyRecord', COMPARISON: 'compareCases' } as const;
