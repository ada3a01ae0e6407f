import { useQuery } from '@tanstack/react-query';
import { get } from '../../../lib/http';

/** Every row is about a case. Days are 'YYYY-MM-DD'; working days left are negative when it is late. */
export interface CaseRef {
  readonly case: string;
  readonly caseNumber: string | null;
  readonly registerNumber: string | null;
  readonly title: string;
  readonly stage: string;
}
interface DueSoon {
  readonly due: string | null;
  readonly workingDaysLeft: number | null;
}
export interface SessionRow extends CaseRef {
  readonly session: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string | null;
  readonly closed: boolean;
  readonly mediators: readonly string[];
}
export interface ClockRow extends CaseRef, DueSoon {
  readonly clock: string;
  readonly provisional: boolean;
}
export interface ReturnedRow extends CaseRef {
  readonly room: string;
  readonly state: string;
  readonly event: string;
  readonly on: string;
}
export interface UndeliveredRow extends CaseRef {
  readonly task: string;
  readonly template: string | null;
  readonly to: string | null;
  readonly at: string;
  readonly person: { readonly id: string; readonly name: string } | null;
}
export interface ReferralRow extends CaseRef, DueSoon {
  readonly sentOn: string;
}
export interface DecisionRow extends CaseRef, DueSoon {
  /** A key of the catalogue. */
  readonly what: string;
}
export interface OpenCaseRow extends CaseRef {
  readonly nextDue: string | null;
  readonly nextDueName: string | null;
  readonly workingDaysLeft: number | null;
  /** The lifecycle in which it is one's turn, as room.STATE. */
  readonly turn?: string | null;
}

export interface Section<Row> {
  readonly total: number;
  readonly totalCapped: boolean;
  readonly items: readonly Row[];
}

/** Those sections are there that concern one's roles. */
export interface Sections {
  readonly sessionsToday?: Section<SessionRow>;
  readonly dueSoon?: Section<ClockRow>;
  readonly overdue?: Section<ClockRow>;
  readonly returned?: Section<ReturnedRow>;
  readonly failedDeliveries?: Section<UndeliveredRow>;
  readonly referrals?: Section<ReferralRow>;
  readonly decisions?: Section<DecisionRow>;
  readonly myCases?: Section<OpenCaseRow>;
  readonly openCases?: Section<OpenCaseRow>;
}

export interface Queue {
  readonly people: readonly {
    readonly person: { readonly id: string; readonly name: string } | null;
    readonly role: string;
    readonly open: number;
    readonly overdue: number;
    readonly oldestDays: number;
  }[];
  readonly stages: readonly { readonly stage: string; readonly open: number; readonly oldestDays: number }[];
  readonly conversion: {
    readonly from: string;
    readonly consented: number;
    readonly settled: number;
    readonly confirmed: number;
    readonly performed: number;
  };
}

export interface Workbench {
  readonly today: string;
  readonly sections: Sections;
  readonly tasks: { readonly mine: number; readonly mineOverdue: number; readonly available: number };
  readonly queue: Queue | null;
}

export const useWorkbench = () =>
  useQuery({ queryKey: ['workbench'], queryFn: () => get<Workbench>('/api/workbench'), refetchInterval: 300_000 });
