import { dayOf, timeOf } from '../../lib/days';

/** Anything that takes time. */
export interface Timed {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Where a block stands in its column: minutes from the top, and its share of the width. */
export interface Placed<T> {
  readonly item: T;
  readonly top: number;
  readonly height: number;
  readonly column: number;
  readonly columns: number;
}

const OPENS = 8;
const CLOSES = 19;
/** Anything shorter could not be read. */
const SHORTEST = 30;

/** The hours to draw: the day of an office, or longer where something lies outside it. */
export function hoursOf(day: string | null, items: readonly Timed[]): { from: number; to: number } {
  const shown = items.filter((one) => day === null || touches(one, day));
  const starts = shown.map((one) => (day && dayOf(one.startsAt) < day ? 0 : Math.floor(minuteOf(one.startsAt) / 60)));
  const ends = shown.map((one) => (day && dayOf(one.endsAt) > day ? 24 : Math.ceil(minuteOf(one.endsAt) / 60)));
  return { from: Math.min(OPENS, ...starts), to: Math.max(CLOSES, ...ends) };
}

/** The blocks of one day in one column, side by side where they overlap; what reaches over midnight is cut. */
export function placed<T extends Timed>(day: string, items: readonly T[], from: number, to: number): Placed<T>[] {
  const blocks = items
    .filter((one) => touches(one, day))
    .map((item) => {
      const start = dayOf(item.startsAt) < day ? 0 : minuteOf(item.startsAt);
      const end = dayOf(item.endsAt) > day ? 24 * 60 : minuteOf(item.endsAt);
      return { item, start: Math.max(start, from * 60), end: Math.max(Math.min(end, to * 60), start + SHORTEST) };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return clustersOf(blocks).flatMap((cluster) => {
    const ends: number[] = [];
    const columns = cluster.map(({ start, end }) => {
      const free = ends.findIndex((last) => last <= start);
      const column = free < 0 ? ends.length : free;
      ends[column] = end;
      return column;
    });
    return cluster.map(({ item, start, end }, index) => ({
      item,
      top: start - from * 60,
      height: end - start,
      column: columns[index],
      columns: ends.length,
    }));
  });
}

/** Blocks that hang together by overlapping. */
function clustersOf<B extends { start: number; end: number }>(blocks: readonly B[]): B[][] {
  const clusters: B[][] = [];
  let until = -1;
  for (const block of blocks) {
    if (block.start >= until) clusters.push([]);
    clusters.at(-1)!.push(block);
    until = Math.max(until, block.end);
  }
  return clusters;
}

export const touches = ({ startsAt, endsAt }: Timed, day: string): boolean =>
  dayOf(startsAt) <= day && (dayOf(endsAt) > day || (dayOf(endsAt) === day && minuteOf(endsAt) > 0));

function minuteOf(instant: string): number {
  const [hours, minutes] = timeOf(instant).split(':').map(Number);
  return hours * 60 + minutes;
}
