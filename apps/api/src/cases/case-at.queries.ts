import { replay, type CaseFacts, type Process } from '#libs/domain';
import { loadHistory, type Corridor } from '#libs/casework';

export interface CaseAt {
  readonly at: string;
  /** Entries recorded by then. */
  readonly entries: number;
  readonly facts: CaseFacts;
  readonly processes: readonly Pick<Process, 'id' | 'room' | 'state' | 'version' | 'facts'>[];
}

/** The case as it stood at an instant, rebuilt from the record alone. Null before its first entry. */
export async function caseAt(corridor: Corridor, caseId: string, at: string): Promise<CaseAt | null> {
  const [{ count }] = await corridor.db.query<{ count: number }>(
    `select count(*)::int as count from audit_entry where case_id = $1 and kind = 'event' and at <= $2`,
    [caseId, at],
    'entries-until',
  );
  if (count === 0) return null;
  const history = await loadHistory(corridor.db, caseId);
  const shown = history.slice(0, count);
  const { file, processes } = replay(corridor.lifecycles, shown);
  return {
    at,
    entries: count,
    facts: file,
    processes: [...processes.values()].map(({ id, room, state, version, facts }) => ({
      id,
      room,
      state,
      version,
      facts,
    })),
  };
}
