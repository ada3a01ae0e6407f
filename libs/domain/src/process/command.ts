import type { DueDate } from '../calendar/index.js';
import type { CaseFacts } from './case-facts.js';
import type { Role } from './actor.js';
import type { PaperKind, Series } from './paper.js';
import type { Room } from './room.js';

/** What a decision orders. The corridor carries out each kind with exactly one writer, inside the same transaction. */
export type Command =
  /** A clock starts. `fires` is the event of this lifecycle that the system sends when the day has passed; null only alerts. */
  | {
      kind: 'startDeadline';
      name: string;
      date: DueDate;
      fires: string | null;
      /** Who is reminded before, and told after. */
      to: readonly Role[];
      /** Tells apart several clocks of one name (an obligation's id). */
      about?: string;
    }
  | { kind: 'moveDeadline'; name: string; date: DueDate; about?: string }
  /** The same clock, counted anew under another calendar: it moves, or its day is now certain. */
  | { kind: 'recountDeadline'; name: string; date: DueDate; about?: string }
  | { kind: 'stopDeadline'; name: string; how: 'met' | 'cancelled'; about?: string }
  | { kind: 'filePaper'; paper: PaperKind; on: string; series?: Series; facts?: Record<string, unknown> }
  /** Uploaded files become files of the case, in the entry that tells of them. */
  | { kind: 'fileEvidence'; files: readonly EvidenceLine[]; party?: string }
  | { kind: 'numberCase'; series: 'REGISTER' | 'MEDIATION' }
  | { kind: 'amendCase'; patch: Partial<CaseFacts> }
  /** The parties' rows are written from the raw payload at this key: names never pass through the machine. */
  | { kind: 'registerParties'; from: string; ids: readonly string[] }
  | { kind: 'assign'; person: string; lead: boolean }
  | { kind: 'release'; person: string }
  /** Trade-secret access list (INV-19). */
  | { kind: 'grantAccess'; person: string }
  | { kind: 'exclude'; person: string; ground: string }
  | {
      kind: 'bookSession';
      id: string;
      startsAt: string;
      endsAt: string;
      room: string | null;
      mediators: readonly string[];
      closed: boolean;
    }
  | { kind: 'closeSession'; id: string; how: 'HELD' | 'CANCELLED' }
  | { kind: 'schedule'; obligations: readonly ObligationRow[] }
  | { kind: 'settleObligation'; id: string; instalment: number; paidFen: number; on: string }
  /** Whoever sent the event has acted at this desk of the claim; the database holds nobody acts at two (D-SEGREGATION). */
  | { kind: 'lendHand'; level: string }
  /** A booking in the fund of the claim; one that the fund does not bear takes the whole step back. */
  | { kind: 'moveFunds'; entry: FundEntry; fen: number }
  | { kind: 'openProcess'; room: Room; event: string; payload: object }
  /** `ifOpen`: nothing happens where there is no such process or it does not know the event in its state. */
  | { kind: 'tellProcess'; room: Room; event: string; payload: object; ifOpen?: true }
  | { kind: 'notify'; to: readonly Audience[]; template: string; params?: Record<string, string | number> }
  | { kind: 'openTask'; task: string; to: Role; dueOn?: string };

/** Set aside, given back, paid out, taken back. */
export const FUND_ENTRIES = ['COMMIT', 'RELEASE', 'PAY', 'RECOVER'] as const;
export type FundEntry = (typeof FUND_ENTRIES)[number];

export type CommandKind = Command['kind'];
export type CommandOf<K extends CommandKind> = Extract<Command, { kind: K }>;

/** Who hears: holders of a role in the case's committee, the mediators of the case, its parties, the other body. */
export type Audience = Role | 'parties' | 'caseMediators';

/** What a file is in its case. Its name stays outside: names of files name people. */
export interface EvidenceLine {
  readonly id: string;
  readonly paper: PaperKind;
  readonly secrecy: FileSecrecy;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Who of those that see the case may open a file. `OPEN`: all who read its content; `TRADE_SECRET`: its list of readers
 * (INV-19); `CLOSED`: its mediators alone, as with a caucus. Whoever handed it in always reads it.
 */
export const FILE_SECRECIES = ['OPEN', 'TRADE_SECRET', 'CLOSED'] as const;
export type FileSecrecy = (typeof FILE_SECRECIES)[number];

export interface ObligationRow {
  readonly id: string;
  readonly instalment: number;
  readonly obligor: string;
  readonly obligee: string;
  readonly act: 'PAY' | 'DO' | 'REFRAIN';
  readonly amountFen: number;
  readonly dueOn: string;
  /** What had been done of it when the plan was drawn up; a plan may replace an earlier one. */
  readonly paidFen: number;
  readonly performedOn: string | null;
}
