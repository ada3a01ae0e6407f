import type { RecordedStep } from '#libs/domain';
import type { Queryable } from '#libs/persistence';

/** The case's record in the form a replay folds. */
export async function loadHistory(db: Queryable, caseId: string): Promise<RecordedStep[]> {
  const rows = await db.query<{ body: any }>(
    `select body from audit_entry where case_id = $1 and kind = 'event' order by no`,
    [caseId],
    'history',
  );
  return recordedSteps(rows.map(({ body }) => body));
}

/** Entries of one case that moved a lifecycle, oldest first, in the form a replay folds. */
export function recordedSteps(bodies: readonly any[]): RecordedStep[] {
  const touched = new Map<string, Set<string>>();
  for (const body of bodies) {
    touched.set(body.step, (touched.get(body.step) ?? new Set()).add(body.process));
  }
  return bodies.map((body) => ({
    no: body.no,
    on: body.on,
    step: body.step,
    by: body.actor.id,
    room: body.room,
    process: body.process,
    machine: body.machine,
    event: body.event,
    from: body.from ?? 'NEW',
    version: body.version,
    payload: body.payload,
    derived: body.derived ?? {},
    caseAfter: body.caseChange?.after ?? null,
    touched: touched.get(body.step)!.size,
  }));
}
