/** Rows of a case as its page and its past show them. Days are 'YYYY-MM-DD', money fen. */

export interface ClockRow {
  readonly id: string;
  readonly process: string;
  readonly room: string;
  readonly name: string;
  readonly about: string | null;
  readonly rule: string;
  readonly ruleVersion: number;
  readonly start: string;
  readonly due: string;
  readonly provisional: boolean;
  readonly calendarVersion: string;
  /** Event the system sends when the day has passed; null only alerts. */
  readonly fires: string | null;
  readonly told: readonly string[];
  readonly state: string;
}

export interface PaperRow {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly on: string;
  readonly entry: number;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly filedBy: string;
  readonly filedAt: string;
  readonly withdrawn: boolean;
}

export interface SessionRow {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string | null;
  readonly closed: boolean;
  readonly state: string;
  readonly mediators: readonly string[] | null;
}

export interface ObligationRow {
  readonly id: string;
  readonly instalment: number;
  readonly obligor: string;
  readonly obligee: string;
  readonly act: string;
  readonly amountFen: number;
  readonly due: string;
  readonly paidFen: number;
  readonly performedOn: string | null;
  /** Each act of performance; `paidFen` is the whole paid by then. */
  readonly acts: readonly { readonly on: string; readonly paidFen: number }[] | null;
}

export interface TaskRow {
  readonly id: string;
  readonly kind: string;
  readonly role: string;
  readonly person: string | null;
  readonly due: string | null;
  readonly priority: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly at: string;
}
