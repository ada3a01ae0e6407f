import { isDeepStrictEqual } from 'node:util';
import { replay, type Replayed } from '#libs/domain';
import { loadHistory, type Corridor } from '#libs/casework';

/** One fact that an entry changed: of the case, or of the lifecycle that moved. Missing stands for "not there". */
export interface FactChange {
  readonly of: string;
  readonly fact: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

export interface EntryChange {
  readonly no: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly changes: readonly FactChange[];
}

/** What was so before an entry and is otherwise after it, replayed from the record alone; null if there is no such entry. */
export async function entryChange(corridor: Corridor, caseId: string, no: number): Promise<EntryChange | null> {
  const history = await loadHistory(corridor.db, caseId);
  const entry = history.find((one) => one.no === no);
  if (!entry) return null;
  const [before, after] = [no, no + 1].map((upTo) => replay(corridor.lifecycles, history, upTo));
  const process = (at: Replayed) => at.processes.get(entry.process);
  return {
    no,
    from: process(before)?.state ?? null,
    to: process(after)?.state ?? null,
    changes: [
      ...changesOf('case', before.file, after.file),
      ...changesOf(entry.room, process(before)?.facts ?? {}, process(after)?.facts ?? {}),
    ],
  };
}

function changesOf(of: string, before: object, after: object): FactChange[] {
  const [was, is] = [before, after] as Record<string, unknown>[];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((fact) => !isDeepStrictEqual(was[fact] ?? null, is[fact] ?? null))
    .map((fact) => ({
      of,
      fact,
      ...(was[fact] !== undefined && { before: was[fact] }),
      ...(is[fact] !== undefined && { after: is[fact] }),
    }));
}
