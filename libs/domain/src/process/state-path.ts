import type { Lifecycle } from './lifecycle.js';

/** One entry of a lifecycle's record, as far as its way is concerned. */
export interface PathEntry {
  readonly no: number;
  /** Legal day. */
  readonly on: string;
  readonly to: string;
  /** The entry whose effect this one takes back. */
  readonly reverses: number | null;
}

export interface PathStep {
  readonly state: string;
  readonly standing: 'done' | 'current' | 'next';
  /** Entry and day that brought it there; null for what is still to come. */
  readonly entry: number | null;
  readonly on: string | null;
}

/**
 * Where a lifecycle has been, where it stands, and what usually comes next. What was taken back is not on the way, and a
 * loop (suspended, resumed) is walked once: the timeline tells the whole of it.
 */
export function statePath(lifecycle: Lifecycle<any>, entries: readonly PathEntry[]): PathStep[] {
  const trail = trailOf(entries);
  const current = trail.at(-1);
  if (!current) return [];
  const walked = trail.map(({ to, no, on }) => ({
    state: to,
    standing: to === current.to ? ('current' as const) : ('done' as const),
    entry: no,
    on,
  }));
  const ahead = stillToCome(lifecycle, trail).map((state) => ({
    state,
    standing: 'next' as const,
    entry: null,
    on: null,
  }));
  return [...walked, ...ahead];
}

function trailOf(entries: readonly PathEntry[]): PathEntry[] {
  let trail: PathEntry[] = [];
  for (const entry of entries) {
    if (entry.reverses !== null) trail = trail.filter(({ no }) => no < entry.reverses!);
    const seen = trail.findIndex(({ to }) => to === entry.to);
    trail = seen >= 0 ? trail.slice(0, seen + 1) : [...trail, entry];
  }
  return trail;
}

/** The rest of the usual way. Whoever has left it is first led back: to where he left it, or to the next state after that. */
function stillToCome({ usualWay, finals, steps }: Lifecycle<any>, trail: readonly PathEntry[]): readonly string[] {
  const current = trail.at(-1)!.to;
  const at = usualWay.indexOf(current);
  if (at >= 0) return usualWay.slice(at + 1);
  if (finals.has(current)) return [];
  const left = Math.max(0, ...trail.map(({ to }) => usualWay.indexOf(to)));
  const ways = [...(steps.get(current) ?? [])].filter(([event]) => event !== 'undoStep' && event !== 'overtakeExpiry');
  const targets = new Set(ways.flatMap(([, candidates]) => candidates.map(({ target }) => target)));
  const back = usualWay.findIndex((state, index) => index >= left && targets.has(state));
  return back >= 0 ? usualWay.slice(back) : [];
}
