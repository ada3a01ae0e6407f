import { describe, expect, it } from '@jest/globals';
import type { Machine } from '../../components/act/machine';
import type { ProcessShown } from '../../components/act/subject';
import type { Entry } from './api/record';
import { changesIn } from './changed';
import { factLines } from './fact-lines';
import { correctionsIn } from './history';
import { reopeningsOf } from './reopening';

const entry = (no: number, change: Partial<Entry>): Entry => ({
  no,
  at: '2025-12-05T01:00:00Z',
  on: '2025-12-05',
  room: 'intake',
  event: 'askConsent',
  from: 'REGISTERED',
  to: 'CONSULTING',
  actor: { id: 'p', name: '马晓兰', role: 'intake' },
  reverses: null,
  reason: null,
  payload: {},
  ...change,
});

describe('what was put right so far', () => {
  it('shows both facts of an undo, late entries and corrections, the newest first', () => {
    const late = { reason: '邮寄', paper: '同意书' };
    const found = correctionsIn([
      entry(1, {}),
      entry(2, { event: 'undoStep', reverses: 1 }),
      entry(3, { payload: { late } }),
      entry(4, {}),
      entry(5, { event: 'correctDispute' }),
    ]);
    expect(found.map(({ original, correction }) => [original?.no ?? null, correction.no])).toEqual([
      [null, 5],
      [null, 3],
      [1, 2],
    ]);
  });
});

describe('what differs', () => {
  it('is all that is corrected', () => {
    const stands = { right: 'TM', claimFen: 100, flags: { monopoly: true }, secret: false };
    expect(changesIn(stands, { right: 'TM', claimFen: 200, flags: { foreignParty: false, monopoly: true } })).toEqual({
      claimFen: 200,
    });
    expect(changesIn(stands, { flags: { monopoly: false } })).toEqual({ flags: { monopoly: false } });
  });

  const becomes = { caseNow: {}, caseThen: {}, also: [], papers: [] };
  it('is told once, of the lifecycle and of the case, with names', () => {
    const lines = factLines(
      {
        room: 'mediation',
        facts: { ground: 'SHAM', termDue: '2025-12-12', challenged: 'x' },
        becomes: {
          ...becomes,
          state: 'SUSPENDED',
          facts: { ground: null, termDue: '2025-12-12', challenged: 'x' },
          caseNow: { ground: 'SHAM', closedOn: '2025-12-05' },
          caseThen: { ground: null, closedOn: null },
        },
      },
      (id) => id,
    );
    expect(lines).toEqual([
      { label: '事由', before: '涉嫌虚假调解', after: '—' },
      { label: '结束日期', before: '2025-12-05 周五', after: '—' },
    ]);
  });

  it('is nothing where all of it goes', () =>
    expect(
      factLines(
        { room: 'intake', facts: { contacts: 1 }, becomes: { ...becomes, state: 'VOIDED', facts: null } },
        String,
      ),
    ).toEqual([]));
});

describe('what may be taken up again', () => {
  const machine = {
    room: 'mediation',
    states: [
      { state: 'TERMINATED', final: true, clock: null },
      { state: 'ASSIGNED', final: false, clock: null },
    ],
    transitions: [
      { from: 'TERMINATED', event: 'reopen', to: 'ASSIGNED', guards: [] },
      { from: 'TERMINATED', event: 'undoStep', to: 'ASSIGNED', guards: [] },
      { from: 'TERMINATED', event: 'handOverPackage', to: 'TERMINATED', guards: [] },
      { from: 'TERMINATED', event: 'resumeDrafting', to: 'ASSIGNED', guards: [] },
      { from: 'ASSIGNED', event: 'reopen', to: 'ASSIGNED', guards: [] },
    ],
  } as unknown as Machine;
  const process = (change: Partial<ProcessShown>): ProcessShown => ({
    id: 'm',
    room: 'mediation',
    state: 'TERMINATED',
    version: 3,
    allowedEvents: ['reopen', 'handOverPackage', 'undoStep'],
    blockedEvents: [],
    ...change,
  });
  const found = (change: Partial<ProcessShown>) =>
    reopeningsOf([process(change)], new Map([['mediation', machine]])).map(({ event, to, blocked }) => [
      event,
      to,
      blocked !== null,
    ]);

  it('is read off the machine: a way out of an end that somebody has', () => {
    expect(found({})).toEqual([['reopen', 'ASSIGNED', false]]);
    expect(found({ state: 'ASSIGNED' })).toEqual([]);
  });

  it('is shown with what stands in its way', () => {
    const blocked = { event: 'reopen', by: ['director'], law: [], unmet: [] };
    expect(found({ allowedEvents: [], blockedEvents: [blocked] })).toEqual([['reopen', 'ASSIGNED', true]]);
  });
});
