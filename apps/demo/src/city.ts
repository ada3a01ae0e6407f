import type { CaseFacts, Room } from '#libs/domain';

export interface Answer {
  readonly status: number;
  readonly body: any;
}

/** One thing somebody asks of one lifecycle; `id` null opens a case. */
export interface Command {
  readonly who: string;
  readonly room: Room;
  readonly id: string | null;
  readonly event: string;
  readonly version: number | null;
  readonly key: string;
  readonly payload: object;
}

/** How stories reach a city: over HTTP, or in tests straight through the corridor. */
export interface City {
  /** Puts the city's clock forward to an instant and waits until all that became due has rung; answers the city's time. */
  clock(at: string): Promise<string>;
  command(command: Command): Promise<Answer>;
  /** As the director sees them. */
  cases(): Promise<readonly { readonly id: string; readonly title: string }[]>;
  page(caseId: string): Promise<CasePage>;
  timeline(caseId: string): Promise<readonly TimelineEntry[]>;
  board(from: string, asOf: string, by: Breakdown): Promise<Board>;
}

/** What the demo splits the board by. */
export type Breakdown = 'source' | 'right';

/** What the demo reads of a case page. */
export interface CasePage {
  readonly title: string;
  readonly registerNumber: string | null;
  readonly caseNumber: string | null;
  readonly facts: CaseFacts;
  readonly entries: number;
  readonly parties: readonly { readonly id: string; readonly role: string; readonly name: string }[];
  readonly processes: readonly {
    readonly id: string;
    readonly room: Room;
    readonly state: string;
    readonly version: number;
    readonly facts: any;
  }[];
  readonly deadlines: readonly { readonly name: string; readonly due: string; readonly state: string }[];
  readonly papers: readonly { readonly kind: string; readonly number: string | null; readonly withdrawn: boolean }[];
  readonly sessions: readonly { readonly id: string }[];
  readonly obligations: readonly {
    readonly act: string;
    readonly amountFen: number;
    readonly due: string;
    readonly performedOn: string | null;
  }[];
}

export interface TimelineEntry {
  readonly no: number;
  readonly at: string;
  readonly on: string;
  readonly room: Room | null;
  readonly event: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly actor: { readonly name: string | null; readonly role: string };
  readonly step: string;
  readonly reverses: number | null;
  readonly reason: string | null;
  readonly deadlines: readonly {
    readonly name: string;
    readonly started?: { readonly due: string };
    readonly movedFrom?: string;
    readonly ended?: string;
  }[];
  readonly numbers: readonly string[];
}

/** What the demo reads of the statistics; amounts in fen. */
export interface Board {
  readonly total: Readonly<Record<string, number | null>>;
  readonly rows: readonly { readonly key: string; readonly figures: Readonly<Record<string, number | null>> }[];
  readonly checks: readonly { readonly id: string; readonly holds: boolean }[];
}
