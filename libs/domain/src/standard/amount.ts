import { WHOLE, type Ratio, type Standard } from './standard.js';
import type { SubsidyInputs } from './subsidy-inputs.js';

/** One sentence of the computation: which clause gave which factor, and the exact sum after it. */
export interface TraceLine {
  readonly what: 'base' | 'form' | 'outcome' | 'series' | 'confirmationBonus' | 'regionShare' | 'rounding' | 'perCase';
  /** The choice the clause was made for: GENERAL, ORAL, others … */
  readonly choice: string;
  readonly clause: string;
  readonly fen?: number;
  readonly ratio?: Ratio;
  /** The sum after this line, in fen, as an exact decimal text. */
  readonly sum: string;
}

export interface Amount {
  readonly fen: number;
  readonly trace: readonly TraceLine[];
}

/**
 * `(base × form × outcome × series + bonus) × share`, rounded half up, not above the cap of a case (domain.md §7.3). Exact:
 * the running sum is a whole number over a power of ten thousand.
 */
export function amountOf(standard: Standard, inputs: SubsidyInputs): Amount {
  const sum = new ExactSum();
  const trace: TraceLine[] = [];
  const line = (what: TraceLine['what'], choice: string, clause: string, by: Pick<TraceLine, 'fen' | 'ratio'>) =>
    trace.push({ what, choice, clause, ...by, sum: sum.text });
  const times = (what: TraceLine['what'], choice: string, { ratio, clause }: { ratio: Ratio; clause: string }) => {
    sum.times(ratio);
    line(what, choice, clause, { ratio });
  };

  const base = standard.base[inputs.class];
  sum.add(base.fen);
  line('base', inputs.class, base.clause, { fen: base.fen });
  if (inputs.form) times('form', inputs.form, standard.form[inputs.form]);
  times('outcome', inputs.outcome, standard.outcome[inputs.outcome]);
  if (inputs.seriesPlace !== null) {
    const place = inputs.seriesPlace === 1 ? 'first' : 'others';
    times('series', place, standard.series[place]);
  }
  if (inputs.confirmed) {
    const { fen, clause } = standard.confirmationBonus;
    sum.add(fen);
    line('confirmationBonus', 'confirmed', clause, { fen });
  }
  const share = inputs.joint ? 'joint' : 'alone';
  times('regionShare', share, standard.regionShare[share]);

  const exact = sum.text;
  let fen = sum.roundedTo(standard.roundToFen);
  if (String(fen) !== exact)
    trace.push({ what: 'rounding', choice: 'halfUp', clause: 'rounding', fen, sum: String(fen) });
  const { perCase } = standard.caps;
  if (fen > perCase.fen) {
    fen = perCase.fen;
    trace.push({ what: 'perCase', choice: 'cap', clause: perCase.clause, fen, sum: String(fen) });
  }
  return { fen, trace };
}

/** A whole number of fen over a power of ten thousand. */
class ExactSum {
  private top = 0n;
  private bottom = 1n;

  add(fen: number): void {
    this.top += BigInt(fen) * this.bottom;
  }

  times(ratio: Ratio): void {
    this.top *= BigInt(ratio);
    this.bottom *= BigInt(WHOLE);
    const common = gcd(this.top, this.bottom);
    if (common > 1n) [this.top, this.bottom] = [this.top / common, this.bottom / common];
  }

  /** Half up to a multiple of `step` fen. */
  roundedTo(step: number): number {
    const unit = this.bottom * BigInt(step);
    return Number((2n * this.top + unit) / (2n * unit)) * step;
  }

  /** The denominator only has the factors 2 and 5, so this ends. */
  get text(): string {
    const whole = this.top / this.bottom;
    let rest = this.top % this.bottom;
    if (rest === 0n) return String(whole);
    let digits = '';
    while (rest !== 0n) {
      rest *= 10n;
      digits += rest / this.bottom;
      rest %= this.bottom;
    }
    return `${whole}.${digits}`;
  }
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
