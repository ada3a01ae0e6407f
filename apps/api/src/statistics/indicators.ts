/**
 * The figures of domain.md §6.2, by the name a form would print. Counts and sums add up over rows; a rate is computed
 * from two of them and never averaged. `cases` names the cases that stand behind a figure: what a click on it shows.
 */
export interface Indicator {
  readonly unit: 'cases' | 'items' | 'fen' | 'days' | 'percent';
  /** Numerator and denominator of a rate, sum and count of a mean. */
  readonly of?: readonly [part: string, whole: string];
  readonly cases: string;
}

const cases = (own: string): Indicator => ({ unit: 'cases', cases: own });
const rate = (part: string, whole: string): Indicator => ({ unit: 'percent', of: [part, whole], cases: part });
const mean = (sum: string, whole: string): Indicator => ({ unit: 'days', of: [sum, whole], cases: whole });

export const INDICATORS = {
  registered: cases('registered'),
  accepted: cases('accepted'),
  refused: cases('refused'),
  withdrawn: cases('withdrawn'),
  undecidedIn: cases('undecidedIn'),
  undecidedOut: cases('undecidedOut'),
  carriedIn: cases('carriedIn'),
  carriedOut: cases('carriedOut'),
  closed: cases('closed'),
  success: cases('success'),
  failure: cases('failure'),
  successRate: rate('success', 'closed'),
  /** Practice also divides by what was accepted (domain.md §9, question 20). */
  successRateOfAccepted: rate('success', 'accepted'),
  written: cases('written'),
  oral: cases('oral'),
  agreedFen: { unit: 'fen', cases: 'success' },
  daysSum: { unit: 'days', cases: 'closed' },
  daysMean: mean('daysSum', 'closed'),
  daysMedian: { unit: 'days', cases: 'closed' },
  /** Without the days of an appraisal (OM-26). */
  netDaysSum: { unit: 'days', cases: 'closed' },
  netDaysMean: mean('netDaysSum', 'closed'),
  onTime: cases('onTime'),
  onTimeRate: rate('onTime', 'closed'),
  confirmationBase: cases('confirmationBase'),
  confirmationApplied: cases('confirmationApplied'),
  confirmationConfirmed: cases('confirmationConfirmed'),
  confirmationAppliedRate: rate('confirmationApplied', 'confirmationBase'),
  confirmationConfirmedRate: rate('confirmationConfirmed', 'confirmationBase'),
  agreements: cases('agreements'),
  performed: cases('performed'),
  performedRate: rate('performed', 'agreements'),
  dueItems: { unit: 'items', cases: 'owing' },
  performedItems: { unit: 'items', cases: 'owing' },
  performedItemsRate: { unit: 'percent', of: ['performedItems', 'dueItems'], cases: 'owing' },
  dueFen: { unit: 'fen', cases: 'owing' },
  performedFen: { unit: 'fen', cases: 'owing' },
  performedFenRate: { unit: 'percent', of: ['performedFen', 'dueFen'], cases: 'owing' },
} as const satisfies Readonly<Record<string, Indicator>>;

export type IndicatorId = keyof typeof INDICATORS;
export const INDICATOR_IDS = Object.keys(INDICATORS) as IndicatorId[];

/** Null where there is nothing to divide by, or no median. */
export type Figures = Readonly<Record<IndicatorId, number | null>>;

export const BREAKDOWNS = ['source', 'right', 'court', 'mediator', 'month', 'kind', 'class', 'region'] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

/** Figures computed from others; one decimal, as in the reports of the trade. */
export function withRates(sums: Readonly<Record<string, number | null>>): Figures {
  const figures = INDICATOR_IDS.map((id) => {
    const { of, unit } = INDICATORS[id] as Indicator;
    if (!of) return [id, sums[id] ?? null];
    const [part, whole] = of.map((name) => sums[name] ?? 0);
    return [id, whole === 0 ? null : oneDecimal(part, whole, unit === 'percent' ? 100 : 1)];
  });
  return Object.fromEntries(figures) as Figures;
}

const oneDecimal = (part: number, whole: number, scale: number): number => Math.round((part * scale * 10) / whole) / 10;
