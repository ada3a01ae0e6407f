import { layoutOf, NODE } from './layout';

const machine = {
  room: 'mediation',
  version: 1,
  usualWay: ['APPOINTING', 'MEDIATING', 'CONCLUDED'],
  states: ['NEW', 'APPOINTING', 'MEDIATING', 'SUSPENDED', 'TERMINATED', 'CONCLUDED', 'VOIDED'].map((state) => ({
    state,
    final: ['CONCLUDED', 'TERMINATED'].includes(state),
    clock: null,
  })),
  transitions: [
    ['NEW', 'open', 'APPOINTING'],
    ['APPOINTING', 'appoint', 'MEDIATING'],
    ['APPOINTING', 'terminate', 'TERMINATED'],
    ['APPOINTING', 'undoStep', 'VOIDED'],
    ['MEDIATING', 'holdSession', 'MEDIATING'],
    ['MEDIATING', 'suspend', 'SUSPENDED'],
    ['SUSPENDED', 'resume', 'MEDIATING'],
    ['MEDIATING', 'conclude', 'CONCLUDED'],
    ['MEDIATING', 'terminate', 'TERMINATED'],
    ['MEDIATING', 'partyRefuses', 'TERMINATED'],
  ].map(([from, event, to]) => ({ from, event, to, guards: [] })),
  events: [],
  guards: [],
};

describe('The picture of a lifecycle', () => {
  const { nodes, edges, width, height } = layoutOf(machine);
  const at = (state: string) => nodes.find((node) => node.state === state)!;

  it('has every state once, none over another, all inside the frame', () => {
    expect(nodes.map(({ state }) => state)).toEqual([
      'NEW',
      'APPOINTING',
      'MEDIATING',
      'SUSPENDED',
      'TERMINATED',
      'CONCLUDED',
    ]);
    for (const a of nodes) {
      expect([a.x >= 0, a.y >= 0, a.x + NODE.width <= width, a.y + NODE.height <= height]).toEqual(Array(4).fill(true));
      for (const b of nodes) {
        if (a !== b) expect(Math.abs(a.x - b.x) >= NODE.width || Math.abs(a.y - b.y) >= NODE.height).toBe(true);
      }
    }
  });

  it('runs the usual way down the middle', () => {
    const way = ['NEW', ...machine.usualWay].map(at);
    expect(new Set(way.map(({ x }) => x)).size).toBe(1);
    expect(way.map(({ y }) => y)).toEqual(way.map(({ y }) => y).toSorted((a, b) => a - b));
    expect(at('SUSPENDED').x).not.toBe(way[0].x);
  });

  it('draws one line for all events between two states, none for what stays or is taken back', () => {
    expect(edges.find(({ from, to }) => from === 'MEDIATING' && to === 'TERMINATED')?.events).toEqual([
      'terminate',
      'partyRefuses',
    ]);
    expect(edges.some(({ to }) => to === 'VOIDED')).toBe(false);
    expect(at('MEDIATING').loops).toEqual(['holdSession']);
  });
});
