import type { Machine } from '../../components/act/machine';

export const NODE = { width: 148, height: 40 } as const;
const GAP = { x: 48, y: 44 } as const;
const MARGIN = 56;

export interface Node {
  readonly state: string;
  readonly final: boolean;
  readonly onWay: boolean;
  readonly x: number;
  readonly y: number;
  /** Events that change facts and leave the state. */
  readonly loops: readonly string[];
}
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly events: readonly string[];
  /** Drawing instructions of an SVG path. */
  readonly path: string;
}
export interface Layout {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly width: number;
  readonly height: number;
}

/** Taking back is possible nearly everywhere and would hide everything else. */
const HIDDEN = ['undoStep', 'overtakeExpiry', 'clocksRecounted'];
export const waysOf = ({ transitions }: Pick<Machine, 'transitions'>) =>
  transitions.filter(({ event }) => !HIDDEN.includes(event));

/**
 * The usual way runs down the middle, one state a row; whatever else there is stands beside the row from which it is first
 * reached, left and right in turn. The rows are those of the machine itself, so a changed machine draws itself anew.
 */
export function layoutOf(machine: Machine & { readonly usualWay: readonly string[] }): Layout {
  const ways = waysOf(machine);
  const states = machine.states.filter(({ state }) => state !== 'VOIDED');
  const row = rowsOf(
    machine.usualWay,
    states.map(({ state }) => state),
    ways,
  );
  const column = columnsOf(machine.usualWay, row);
  const left = Math.min(...column.values());
  const right = Math.max(...column.values());
  const place = (state: string) => ({
    x: MARGIN + (column.get(state)! - left) * (NODE.width + GAP.x),
    y: 12 + row.get(state)! * (NODE.height + GAP.y),
  });
  const nodes = states.map(({ state, final }) => ({
    state,
    final,
    onWay: state === 'NEW' || machine.usualWay.includes(state),
    loops: [...new Set(ways.filter(({ from, to }) => from === state && to === state).map(({ event }) => event))],
    ...place(state),
  }));
  return {
    nodes,
    edges: edgesOf(ways, place),
    width: MARGIN * 2 + (right - left + 1) * (NODE.width + GAP.x) - GAP.x,
    height: 24 + (Math.max(...row.values()) + 1) * (NODE.height + GAP.y) - GAP.y,
  };
}

type Way = Machine['transitions'][number];

function rowsOf(usualWay: readonly string[], states: readonly string[], ways: readonly Way[]): Map<string, number> {
  const row = new Map([['NEW', 0], ...usualWay.map((state, index) => [state, index + 1] as const)]);
  // From the rows that are known to those they lead to, until every state has one.
  for (let grown = true; grown;) {
    grown = false;
    for (const state of states) {
      if (row.has(state)) continue;
      const above = ways.filter(({ to, from }) => to === state && row.has(from)).map(({ from }) => row.get(from)!);
      if (above.length === 0) continue;
      row.set(state, Math.min(...above) + 1);
      grown = true;
    }
  }
  for (const state of states) if (!row.has(state)) row.set(state, 0);
  return row;
}

function columnsOf(usualWay: readonly string[], row: ReadonlyMap<string, number>): Map<string, number> {
  const column = new Map([['NEW', 0], ...usualWay.map((state) => [state, 0] as const)]);
  const beside = new Map<number, number>();
  for (const [state, at] of row) {
    if (column.has(state)) continue;
    const n = (beside.get(at) ?? 0) + 1;
    beside.set(at, n);
    column.set(state, n % 2 === 1 ? (n + 1) / 2 : -n / 2);
  }
  return column;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function edgesOf(ways: readonly Way[], place: (state: string) => Point): Edge[] {
  const grouped = new Map<string, { from: string; to: string; events: Set<string> }>();
  for (const { from, to, event } of ways) {
    if (from === to || to === 'VOIDED') continue;
    const edge = grouped.get(`${from} ${to}`) ?? { from, to, events: new Set<string>() };
    edge.events.add(event);
    grouped.set(`${from} ${to}`, edge);
  }
  return [...grouped.values()].map(({ from, to, events }) => ({
    from,
    to,
    events: [...events],
    path: pathOf(place(from), place(to)),
  }));
}

/** Down into the next row: from foot to head. Further down, back up, or along the row: around the side. */
function pathOf(from: Point, to: Point): string {
  const { width, height } = NODE;
  const rows = Math.round((to.y - from.y) / (height + GAP.y));
  if (rows === 1 || (rows > 1 && from.x !== to.x)) {
    const [x1, y1, x2, y2] = [from.x + width / 2, from.y + height, to.x + width / 2, to.y];
    const middle = (y1 + y2) / 2;
    return `M ${x1} ${y1} C ${x1} ${middle}, ${x2} ${middle}, ${x2} ${y2}`;
  }
  if (rows === 0) {
    const toRight = to.x > from.x;
    const [x1, x2, y] = [from.x + (toRight ? width : 0), to.x + (toRight ? 0 : width), from.y + height / 2];
    const over = y - height * 0.9;
    return `M ${x1} ${y} C ${x1} ${over}, ${x2} ${over}, ${x2} ${y}`;
  }
  const side = rows > 0 ? -1 : 1;
  const [x1, x2] = [from, to].map(({ x }) => x + (side > 0 ? width : 0));
  const [y1, y2] = [from.y + height / 2, to.y + height / 2];
  const bow = (side > 0 ? Math.max(x1, x2) : Math.min(x1, x2)) + side * (28 + 6 * Math.abs(rows));
  return `M ${x1} ${y1} C ${bow} ${y1}, ${bow} ${y2}, ${x2} ${y2}`;
}
