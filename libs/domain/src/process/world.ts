import type { GatheredInputs, Standard } from '../standard/index.js';
import type { LastStep } from './process.js';
import type { PaperKind } from './paper.js';

/** What an event must know beyond its own case, loaded only when it asks (one more round trip). */
export interface WorldNeeds {
  /** Papers filed in the case. */
  readonly papers?: true;
  /** Roster, conflicts and roles of these people. */
  readonly people?: readonly string[];
  /** Sessions of these people around this span, for a double booking. */
  readonly sessions?: { readonly people: readonly string[]; readonly from: string; readonly to: string };
  /** Whether anyone on the committee's roster is free of conflict with the case. */
  readonly pool?: true;
  /** Open cases about the same right between the same parties. */
  readonly alike?: true;
  /** Uploaded files that wait to be filed, and how much the case holds already. */
  readonly files?: readonly string[];
  /** Who the actor is under other accounts, and who worked on the case (four eyes by relation). */
  readonly hands?: true;
  /** What a subsidy standard is applied to, and the standard in force. */
  readonly subsidy?: true;
}

export interface World {
  /** Of an actor who is a party: the parties of the case that he is. */
  readonly ownParties?: readonly string[];
  /** What this process was before the step that is being taken back; null if that step opened it. */
  readonly restored?: { readonly facts: unknown; readonly last: LastStep | null } | null;
  readonly papers?: readonly FiledPaper[];
  readonly people?: ReadonlyMap<string, PersonFacts>;
  readonly clashes?: readonly { readonly person: string; readonly caseId: string; readonly startsAt: string }[];
  readonly poolSize?: number;
  readonly alike?: readonly { readonly caseId: string; readonly registerNumber: string | null }[];
  /** Of the files asked for, those that are there and not filed yet. */
  readonly files?: ReadonlyMap<string, UploadedFile>;
  /** Bytes of all files of the case. */
  readonly bytesFiled?: number;
  readonly hands?: Hands;
  /** Gathered from the record of the case; the standard itself is the one in force on the day of the act. */
  readonly subsidy?: { readonly standard: Standard; readonly inputs: GatheredInputs };
}

/** A file as it was received: who holds it until it is filed, and what its bytes are. */
export interface UploadedFile {
  readonly id: string;
  readonly heldBy: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface FiledPaper {
  readonly kind: PaperKind;
  readonly on: string;
  readonly number: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface PersonFacts {
  readonly id: string;
  readonly active: boolean;
  readonly isMediator: boolean;
  readonly isDirector: boolean;
  /** Courts on whose roster of invited mediators the person stands. */
  readonly courtRosters: readonly string[];
  /** Excluded from this case: a conflict beats every grant. */
  readonly excluded: boolean;
}

export interface Hands {
  /** The actor, the colleague he covers for, and every account with the identity of one of them. */
  readonly selves: readonly string[];
  /** Whoever sent an event of the mediation or the settlement: mediated, recorded, signed. */
  readonly handled: readonly string[];
  /** Mediators of the case with a bank account that somebody else has verified. */
  readonly verifiedAccounts: readonly string[];
}
