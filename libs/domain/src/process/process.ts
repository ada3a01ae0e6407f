import type { CaseFacts } from './case-facts.js';
import type { Room } from './room.js';

/** One lifecycle of one case as it is stored: the only thing a transition is decided from. */
export interface Process<Facts = unknown> {
  readonly id: string;
  readonly room: Room;
  readonly caseId: string;
  readonly state: string;
  readonly version: number;
  readonly machineVersion: number;
  readonly facts: Facts;
  readonly last: LastStep | null;
}

/** The step that brought a process where it stands; what an undo would take back. */
export interface LastStep {
  readonly step: string;
  readonly event: string;
  readonly from: string;
  /** Entry number in the case's chain. */
  readonly entry: number;
  /** Legal day of the act. */
  readonly on: string;
  readonly by: string;
  /** How many lifecycles moved in that step. */
  readonly touched: number;
  readonly expiry: boolean;
  readonly undoable: boolean;
}

/** What a machine's guards and records see. */
export interface MachineContext<Facts> {
  readonly facts: Facts;
  readonly file: CaseFacts;
  readonly last: LastStep | null;
}
