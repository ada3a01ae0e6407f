import type { DigestAlgorithm } from './digest.js';
import { entryTextHash, GENESIS, type EntryBody, type EventEntry } from './entry.js';
import type { FindingCode } from './finding.js';

export interface Break {
  readonly code: FindingCode;
  readonly expected?: string | number | null;
  readonly found?: string | number | null;
}

/**
 * Follows every case's chain and every lifecycle's path through a stream of entries. Of a case it keeps the last number,
 * hash and time, of a lifecycle where it stands: memory grows with cases, not with entries.
 */
export class Continuity {
  private readonly cases = new Map<string, CaseTail>();
  private readonly processes = new Map<string, ProcessTail>();

  constructor(private readonly alg: DigestAlgorithm) {}

  get caseCount(): number {
    return this.cases.size;
  }

  /** What does not follow from the entries before; empty if all does. `bodyText` is the canonical body, `hash` the stated one. */
  follow(body: EntryBody, bodyText: string, hash: string): Break[] {
    const tail = this.cases.get(body.case) ?? { no: 0, hash: GENESIS, at: '' };
    if (body.no <= tail.no) return [{ code: 'DUPLICATE_ENTRY', expected: tail.no + 1, found: body.no }];
    const breaks = this.chainBreaks(tail, body, bodyText, hash);
    if (body.kind === 'event') breaks.push(...this.pathBreaks(body));
    // Go on from what is stated: one fault is then reported once, not for every entry that follows it.
    this.cases.set(body.case, { no: body.no, hash, at: body.at > tail.at ? body.at : tail.at });
    return breaks;
  }

  private chainBreaks(tail: CaseTail, body: EntryBody, bodyText: string, hash: string): Break[] {
    const breaks: Break[] = [];
    if (body.no > tail.no + 1) {
      // The hash before it is missing too, so this one cannot be recomputed.
      breaks.push({ code: 'NUMBER_GAP', expected: tail.no + 1, found: body.no });
    } else {
      const expected = entryTextHash(this.alg, bodyText, tail.hash);
      if (expected !== hash) breaks.push({ code: 'HASH_MISMATCH', expected, found: hash });
    }
    if (body.at < tail.at) breaks.push({ code: 'CLOCK_BACK', expected: tail.at, found: body.at });
    return breaks;
  }

  private pathBreaks(body: EventEntry): Break[] {
    const known = this.processes.get(body.process);
    const breaks: Break[] = [];
    if (known && (known.case !== body.case || known.room !== body.room)) {
      breaks.push({ code: 'PROCESS_MOVED', expected: known.case, found: body.case });
    }
    const state = known?.state ?? null;
    if (body.from !== state) breaks.push({ code: 'PROCESS_STATE', expected: state, found: body.from });
    const version = (known?.version ?? 0) + 1;
    if (body.version !== version) breaks.push({ code: 'PROCESS_VERSION', expected: version, found: body.version });
    this.processes.set(body.process, {
      case: known?.case ?? body.case,
      room: known?.room ?? body.room,
      state: body.to,
      version: body.version,
    });
    return breaks;
  }
}

interface CaseTail {
  readonly no: number;
  readonly hash: string;
  readonly at: string;
}

interface ProcessTail {
  readonly case: string;
  readonly room: string;
  readonly state: string;
  readonly version: number;
}
