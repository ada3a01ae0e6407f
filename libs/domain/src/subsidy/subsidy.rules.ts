import { problem, type Command, type Problem, type Scene } from '../process/index.js';
import { splitAmong, type Line, type Share } from '../standard/index.js';
import { totalOf, type Level, type Opinion, type SubsidyFacts } from './subsidy.facts.js';

type Here = Scene<SubsidyFacts>;

/** What every deciding event asks to know: under which other accounts its actor is known, and who worked on the case. */
export const HANDS = () => ({ hands: true }) as const;

/**
 * Four eyes by relation (D-SEGREGATION): whoever mediated, recorded or signed in this case, or acted at another desk of this
 * chain, does not act here; neither through a second account of the same identity, nor in an absent colleague's place.
 */
export const freshHands =
  (level: Level) =>
  ({ facts, file, world }: Here): Problem | false => {
    const { selves = [], handled = [] } = world.hands ?? {};
    const inChain = facts.hands
      .filter((hand) => hand.level !== level)
      .flatMap((hand) => [hand.person, ...(hand.for ? [hand.for] : [])]);
    const barred = new Set([...inChain, ...file.mediators.map(({ id }) => id), ...handled]);
    return selves.some((self) => barred.has(self)) && problem('', 'ACTED_BEFORE', ['D-SEGREGATION'], { level });
  };

/** Only whoever mediated the case claims for it. */
export const ownCase = ({ file, world }: Here): Problem | false =>
  !file.mediators.some(({ id }) => world.hands?.selves.includes(id)) && problem('', 'NOT_YOUR_CASE', ['D-SUBSIDY']);

/** The hand of this act, with the colleague for whom it was done. */
export const handOf = (level: Level, { id, actingFor }: { id: string; actingFor?: string }) => ({
  level,
  person: id,
  ...(actingFor && { for: actingFor }),
});

interface Adjustment {
  readonly mediator: string;
  readonly fen: number;
  readonly reason: string;
}

/** The lines with those that this desk changed; each change has its reason in the record of the step. */
export const adjusted = (lines: readonly Line[], changes: readonly Adjustment[] = []): Line[] =>
  lines.map((line) => ({ ...line, fen: changes.find(({ mediator }) => mediator === line.mediator)?.fen ?? line.fen }));

export const knownLines = (
  { facts }: Here,
  { adjustments = [] }: { adjustments?: readonly Adjustment[] },
): Problem | false => {
  const index = adjustments.findIndex(({ mediator }) => !facts.lines.some((line) => line.mediator === mediator));
  return index >= 0 && problem(`/adjustments/${index}/mediator`, 'NO_SUCH_LINE', ['D-SUBSIDY']);
};

/** Whoever adjusts goes down; to go above the standard the standard has to be changed. */
export const notAboveStandard = (
  { facts }: Here,
  { adjustments }: { adjustments?: readonly Adjustment[] },
): Problem | false => {
  const fen = facts.assessment?.fen ?? 0;
  const total = totalOf(adjusted(facts.lines, adjustments));
  return total > fen && problem('/adjustments', 'ABOVE_STANDARD', ['D-SUBSIDY'], { fen });
};

export const sharesAmongMediators = (
  { file }: Here,
  { shares = [] }: { shares?: readonly Share[] },
): Problem | false => {
  const seen = new Set<string>();
  for (const [index, { mediator }] of shares.entries()) {
    const known = file.mediators.some(({ id }) => id === mediator);
    if (!known || seen.has(mediator))
      return problem(`/shares/${index}/mediator`, 'NOT_A_MEDIATOR_OF_CASE', ['D-SUBSIDY']);
    seen.add(mediator);
  }
  return false;
};

/** The sum of the assessment among those who may be paid. */
export function linesFor({ facts, file }: Pick<Here, 'facts' | 'file'>, shares: readonly Share[]): Line[] {
  const lead = file.mediators.find((one) => one.lead)?.id ?? shares[0]?.mediator;
  return splitAmong(facts.assessment!.fen, shares, lead);
}

export function opinionOf(
  level: Level,
  by: string,
  on: string,
  result: Opinion['result'],
  lines: readonly Line[],
  before: readonly Line[],
): Opinion {
  return { level, by, on, result, fen: totalOf(lines), adjusted: totalOf(lines) !== totalOf(before) };
}

/** A quarter's claims are taken until the tenth day after it; whatever comes later joins the quarter that is running. */
export function batchOf(on: string, windowEnd: string, quarterBefore: string): string {
  return on <= windowEnd ? quarterBefore : quarterOf(on);
}

/** '2025-08-12' → '2025Q3' */
export const quarterOf = (day: string): string => `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** The last day of the quarter before the one a day lies in. */
export function endOfQuarterBefore(day: string): string {
  const year = Number(day.slice(0, 4));
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
  return quarter === 1 ? `${year - 1}-12-31` : `${year}-${['03-31', '06-30', '09-30'][quarter - 2]}`;
}

export const stop = (name: string, how: 'met' | 'cancelled' = 'met'): Command => ({ kind: 'stopDeadline', name, how });

/** Everything that may run while a claim is on its way. */
export const stopReviews = (how: 'met' | 'cancelled' = 'met'): Command[] =>
  ['firstReview', 'secondReview', 'approval', 'publicity', 'objection', 'payment', 'resubmit'].map((name) =>
    stop(`subsidy.${name}`, how),
  );

/** What had been set aside in the fund goes back. */
export const release = (fen: number): Command[] => (fen > 0 ? [{ kind: 'moveFunds', entry: 'RELEASE', fen }] : []);
