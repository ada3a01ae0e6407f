import type { Day } from '../calendar/day.js';
import type { Route } from '../taxonomy/routes.js';

export const AGREEMENT_FORMS = ['WRITTEN', 'ORAL'] as const;
export type AgreementForm = (typeof AGREEMENT_FORMS)[number];

export const EXECUTION_MEANS = ['SIGNATURE', 'SEAL', 'FINGERPRINT', 'E_SIGNATURE'] as const;
export type ExecutionMeans = (typeof EXECUTION_MEANS)[number];

/** One act of executing the paper; the order of acts is free. */
export interface Execution {
  readonly by: 'PARTY' | 'MEDIATOR' | 'COMMITTEE';
  readonly partyId?: string;
  readonly on: Day;
  readonly means: ExecutionMeans;
}

export interface EffectiveInput {
  readonly route: Route;
  /** On the courts' online platform. */
  readonly online: boolean;
  readonly form: AgreementForm;
  readonly executions: readonly Execution[];
  /** Day an oral agreement was reached. */
  readonly reachedOn?: Day;
  /** Day on which the last party signed for the court's own paper in an entrusted case. */
  readonly courtPaperOn?: Day;
  /** Everyone who must execute. */
  readonly parties: readonly string[];
}

/** One reading of when the agreement took effect, and the rule that says so. */
export interface EffectiveReading {
  readonly day: Day;
  readonly basis: string;
}

export interface EffectiveDates {
  /** Earliest first. */
  readonly candidates: readonly EffectiveReading[];
  /** The earliest: clocks start here (D-EFFECTIVE-EARLIEST). */
  readonly effective: Day;
  readonly basis: string;
  /** The latest reading, when it falls on another day: shown beside the deadline. */
  readonly later?: EffectiveReading;
  /** Readings that still wait for an act: the seal (PML-29b), the court's paper (CPL-100). */
  readonly pending: readonly string[];
}

/**
 * When an agreement takes effect. The texts differ by route (domain.md §2.11), so every reading is computed and clocks
 * start at the earliest. Null while no reading is complete.
 */
export function effectiveDates(input: EffectiveInput): EffectiveDates | null {
  const readings = readingsOf(input);
  const candidates = readings
    .filter((reading): reading is EffectiveReading => reading.day !== undefined)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const [first] = candidates;
  if (!first) return null;
  const last = candidates.at(-1)!;
  return {
    candidates,
    effective: first.day,
    basis: first.basis,
    ...(last.day !== first.day && { later: last }),
    pending: readings.filter(({ day }) => day === undefined).map(({ basis }) => basis),
  };
}

type Reading = Omit<EffectiveReading, 'day'> & { readonly day: Day | undefined };

function readingsOf(input: EffectiveInput): Reading[] {
  if (input.form === 'ORAL') return [{ day: input.reachedOn, basis: 'PML-30' }];
  const parties = lastParty(input, EXECUTION_MEANS);
  const onPlatform = input.online ? lastParty(input, ['E_SIGNATURE']) : undefined;
  const bySpc: Reading = onPlatform ? { day: onPlatform, basis: 'OM-19' } : { day: parties, basis: 'IM-24' };
  if (input.route === 'COURT_ENTRUSTED') {
    // "According to law": the court's paper decides once it is there; until then the signatures are the only date known.
    const paper: Reading = { day: input.courtPaperOn, basis: 'CPL-100' };
    return paper.day ? [paper] : [bySpc, paper];
  }
  const byLaw: Reading = {
    day: latest([parties, firstBy(input, 'MEDIATOR'), firstBy(input, 'COMMITTEE')]),
    basis: 'PML-29b',
  };
  return onPlatform || input.route === 'COURT_DELEGATED' ? [bySpc, byLaw] : [byLaw];
}

/** The day the last party executed; a party that did so twice counts with the first time. Undefined while one is missing. */
function lastParty({ executions, parties }: EffectiveInput, means: readonly ExecutionMeans[]): Day | undefined {
  if (parties.length === 0) return undefined;
  return latest(
    parties.map((id) =>
      earliest(executions.filter((e) => e.by === 'PARTY' && e.partyId === id && means.includes(e.means))),
    ),
  );
}

const firstBy = ({ executions }: EffectiveInput, by: Execution['by']): Day | undefined =>
  earliest(executions.filter((execution) => execution.by === by));

const earliest = (executions: readonly Execution[]): Day | undefined => executions.map(({ on }) => on).sort()[0];

/** Undefined as soon as one of the days is. */
const latest = (days: readonly (Day | undefined)[]): Day | undefined =>
  days.includes(undefined) ? undefined : (days as Day[]).toSorted().at(-1);
