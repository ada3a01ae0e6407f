import type { CaseFacts, CommandKind, CommandOf, Decision, EntryBody, Problem, Process } from '#libs/domain';
import type { Actor } from '#libs/domain';
import type { LoadedCase, RunningDeadline } from './load-case.js';
import type { Statement } from './statement.js';

/** A value kept out of the open record. */
export interface VaultRow {
  readonly ref: string;
  readonly key: string;
  readonly secrecy: string;
  readonly salt: string;
  readonly hash: string;
  readonly value: unknown;
}

/** A number to be taken from its series inside the transaction. */
export interface NumberRequest {
  readonly series: string;
  readonly year: number;
  /** Given the number, puts it where it belongs. */
  readonly place: (number: string) => void;
}

export type EntryDraft = { -readonly [K in keyof EntryBody]: EntryBody[K] };

/** One decision of a step, with the entry that will tell of it. */
export interface Move {
  readonly process: Process;
  readonly decision: Decision;
  readonly entry: EntryDraft;
  readonly secrets: readonly VaultRow[];
  /** The payload as it came in; only writers of personal rows look at it. */
  readonly raw: Readonly<Record<string, any>>;
}

/** A step in the making: what was decided, and what will be written. Pure memory until the corridor commits it. */
export interface Plan {
  readonly step: string;
  readonly actor: Actor;
  readonly loaded: LoadedCase;
  readonly isNewCase: boolean;
  readonly moves: Move[];
  readonly numbers: NumberRequest[];
  /** Writers of the tables, run when numbers and hashes are known. */
  readonly writes: ((statement: Statement) => void)[];
  readonly warnings: Problem[];
  /** As they will stand after the step. */
  file: CaseFacts;
  title: string;
  registerNumber: string | null;
  caseNumber: string | null;
  readonly processes: Map<string, Process>;
  readonly deadlines: Map<string, RunningDeadline>;
  /** Rows of clocks started or moved in this step, not yet written. */
  readonly freshDeadlines: Map<string, FreshDeadline>;
  /** Clocks and sessions that a reversal takes up again, as they will stand after the step. */
  readonly reopened: Map<string, Ended>;
  readonly reopenedSessions: Map<string, Ended>;
}

export type Ended = { state: string; ended_step: string | null };
export type FreshDeadline = Ended & { id: string } & Record<string, unknown>;

/** Carries out one kind of command: notes it in the entry, and says what to write. */
export type Writer<K extends CommandKind> = (plan: Plan, move: Move, command: CommandOf<K>) => void;
