/** One point of the pen: where, and when since the first touch, in milliseconds. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly ms: number;
}
export type Stroke = readonly Point[];

/** As the server takes it: `x,y,ms x,y,ms|x,y,ms …`, at most so long. */
const LONGEST = 60_000;

export function strokesText(strokes: readonly Stroke[]): string {
  const text = (every: number) =>
    strokes
      .filter((stroke) => stroke.length > 0)
      .map((stroke) =>
        stroke
          .filter((_, i) => i % every === 0 || i === stroke.length - 1)
          .map(({ x, y, ms }) => `${x},${y},${ms}`)
          .join(' '),
      )
      .join('|');
  // A very long name is thinned out rather than cut off.
  for (let every = 1; every < 64; every *= 2) {
    const written = text(every);
    if (written.length <= LONGEST) return written;
  }
  return text(64).slice(0, LONGEST);
}

/** A dot is no name. */
export function isName(strokes: readonly Stroke[]): boolean {
  const points = strokes.flat();
  const spread = (values: number[]) => Math.max(...values) - Math.min(...values);
  return points.length >= 8 && Math.max(spread(points.map(({ x }) => x)), spread(points.map(({ y }) => y))) >= 30;
}
