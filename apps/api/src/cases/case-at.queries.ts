import { replay, type Actor, type CaseFacts, type Process } from '#libs/domain';
import { loadHistory, stageOf, type Corridor } from '#libs/casework';
import type { ClockRow, ObligationRow, PaperRow, SessionRow } from './case-rows.js';
import { ROWS_AT } from './case-at.rows.js';
import { idsIn } from './ids-in.js';
import { maskParty, type PartyRow, type PartyView } from './masking.js';

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

/** The same with the rows around it: what a page of that instant would have shown. */
export interface PageAt extends CaseAt {
  readonly stage: string;
  readonly registerNumber: string | null;
  readonly caseNumber: string | null;
  readonly parties: readonly PartyView[];
  readonly deadlines: readonly ClockRow[];
  readonly papers: readonly PaperRow[];
  readonly sessions: readonly SessionRow[];
  readonly obligations: readonly ObligationRow[];
  readonly names: {
    readonly people: Readonly<Record<string, string>>;
    readonly organisations: Readonly<Record<string, string>>;
  };
}

export async function pageAt(corridor: Corridor, actor: Actor, caseId: string, at: string): Promise<PageAt | null> {
  const then = await caseAt(corridor, caseId, at);
  if (!then) return null;
  const [rows] = await corridor.db.query<any>(ROWS_AT, [caseId, then.entries, idsIn(then), at], 'case-at');
  return {
    ...then,
    stage: stageOf(then.processes as Process[]),
    registerNumber: rows.registerNumber,
    caseNumber: rows.caseNumber,
    parties: (rows.parties ?? []).map((party: PartyRow) => maskParty(party, actor)),
    deadlines: rows.deadlines ?? [],
    papers: rows.papers ?? [],
    sessions: rows.sessions ?? [],
    obligations: rows.obligations ?? [],
    names: { people: rows.people ?? {}, organisations: rows.organisations ?? {} },
  };
}
