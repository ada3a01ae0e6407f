import { intakeLifecycle } from '../intake/index.js';
import { mediationLifecycle } from '../mediation/index.js';
import { settlementLifecycle } from '../settlement/index.js';
import { statePath, type PathEntry } from './state-path.js';

const walked = (...states: (string | { to: string; reverses: number })[]): PathEntry[] =>
  states.map((state, index) => ({
    no: index + 1,
    on: `2025-01-${String(index + 1).padStart(2, '0')}`,
    ...(typeof state === 'string' ? { to: state, reverses: null } : state),
  }));
const drawn = (...args: Parameters<typeof statePath>) =>
  statePath(...args).map(({ state, standing }) => `${standing} ${state}`);

describe('The path of a lifecycle', () => {
  it('is what was walked, what is, and what usually comes', () => {
    expect(drawn(mediationLifecycle, walked('APPOINTING', 'ASSIGNED', 'READY'))).toEqual([
      'done APPOINTING',
      'done ASSIGNED',
      'current READY',
      'next MEDIATING',
      'next SETTLING',
      'next CONCLUDED',
    ]);
  });

  it('names the entry and the day of each step that was made, of a state that was entered once more the first', () => {
    expect(statePath(intakeLifecycle, walked('REGISTERED', 'REGISTERED', 'CONSULTING'))).toEqual([
      { state: 'REGISTERED', standing: 'done', entry: 1, on: '2025-01-01' },
      { state: 'CONSULTING', standing: 'current', entry: 3, on: '2025-01-03' },
      { state: 'ACCEPTED', standing: 'next', entry: null, on: null },
    ]);
  });

  it('has nothing of what was taken back', () => {
    const path = walked('APPOINTING', 'ASSIGNED', 'READY', { to: 'ASSIGNED', reverses: 3 });
    expect(drawn(mediationLifecycle, path).slice(0, 3)).toEqual(['done APPOINTING', 'current ASSIGNED', 'next READY']);
  });

  it('walks a loop once', () => {
    const path = walked('APPOINTING', 'ASSIGNED', 'READY', 'MEDIATING', 'SUSPENDED', 'MEDIATING');
    expect(drawn(mediationLifecycle, path)[3]).toBe('current MEDIATING');
    expect(drawn(mediationLifecycle, path)).toHaveLength(6);
  });

  it('leads whoever has left the usual way back to it', () => {
    const suspended = walked('APPOINTING', 'ASSIGNED', 'READY', 'MEDIATING', 'SUSPENDED');
    expect(drawn(mediationLifecycle, suspended).slice(4)).toEqual([
      'current SUSPENDED',
      'next MEDIATING',
      'next SETTLING',
      'next CONCLUDED',
    ]);
    const overdue = walked('DRAFTING', 'EXECUTING', 'PERFORMING', 'OVERDUE');
    expect(drawn(settlementLifecycle, overdue).slice(3)).toEqual(['current OVERDUE', 'next PERFORMED']);
  });

  it('ends where the lifecycle ends', () => {
    expect(drawn(mediationLifecycle, walked('APPOINTING', 'TERMINATED'))).toEqual([
      'done APPOINTING',
      'current TERMINATED',
    ]);
    expect(statePath(mediationLifecycle, [])).toEqual([]);
  });
});
