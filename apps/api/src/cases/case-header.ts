import { daysBetween, workingDaysBetween, type WorkCalendar } from '#libs/domain';
import type { LoadedCase } from '#libs/casework';
import type { ClockRow } from './case-rows.js';

export interface Named {
  readonly id: string;
  readonly name: string | null;
}

/** What stands above every tab of a case. */
export interface CaseHeader {
  /** The city's day. */
  readonly today: string;
  /** The lifecycle the case waits in, whose path is drawn first. */
  readonly leadingProcess: string | null;
  readonly leadingDeadline: LeadingDeadline | null;
  /** Who sees to it that the case moves: the mediator in the lead, before there is one whoever registered it. */
  readonly owner: (Named & { readonly role: 'mediator' | 'intake' }) | null;
  readonly mediators: readonly (Named & { readonly lead: boolean })[];
  readonly committee: Named;
  readonly court: Named | null;
  readonly organ: Named | null;
  readonly partner: Named | null;
}

export interface LeadingDeadline {
  readonly id: string;
  readonly name: string;
  readonly rule: string;
  readonly due: string;
  readonly provisional: boolean;
  /** Negative when it is past. */
  readonly daysLeft: number;
  /** Null where it is so far off that nobody counts working days. */
  readonly workingDaysLeft: number | null;
}

interface Known {
  readonly today: string;
  readonly names: { readonly people: Record<string, string>; readonly organisations: Record<string, string> };
  readonly clocks: readonly ClockRow[];
  readonly registrar: string | null;
  readonly calendar: WorkCalendar;
}

export function headerOf({ file, stage, processes }: LoadedCase, known: Known): CaseHeader {
  const { today, names, clocks, registrar, calendar } = known;
  const room = stage.split('.')[0];
  const person = (id: string): Named => ({ id, name: names.people[id] ?? null });
  const organisation = (id: string): Named => ({ id, name: names.organisations[id] ?? null });
  const lead = file.mediators.find((one) => one.lead);
  const clock = clocks.find(({ state }) => state === 'RUNNING');
  return {
    today,
    leadingProcess: processes.find((one) => one.room === room && one.state !== 'VOIDED')?.id ?? null,
    leadingDeadline: clock ? leadingOf(clock, today, calendar) : null,
    owner: lead
      ? { ...person(lead.id), role: 'mediator' }
      : registrar !== null && names.people[registrar]
        ? { ...person(registrar), role: 'intake' }
        : null,
    mediators: file.mediators.map(({ id, lead: leads }) => ({ ...person(id), lead: leads })),
    committee: organisation(file.committee),
    court: file.court ? organisation(file.court) : null,
    organ: file.organ ? organisation(file.organ) : null,
    partner: file.partner ? organisation(file.partner) : null,
  };
}

const COUNTED_DAYS = 90;

function leadingOf({ id, name, rule, due, provisional }: ClockRow, today: string, calendar: WorkCalendar) {
  const daysLeft = daysBetween(today, due);
  const workingDaysLeft = daysLeft > COUNTED_DAYS ? null : workingDaysBetween(calendar, today, due);
  return { id, name, rule, due, provisional, daysLeft, workingDaysLeft };
}
