import { effectiveDates } from './effective-dates.js';
import type { EffectiveInput, Execution, ExecutionMeans } from './effective-dates.js';

const party = (partyId: string, on: string, means: ExecutionMeans = 'SIGNATURE'): Execution => ({
  by: 'PARTY',
  partyId,
  on,
  means,
});
const mediator = (on: string): Execution => ({ by: 'MEDIATOR', on, means: 'SIGNATURE' });
const seal = (on: string): Execution => ({ by: 'COMMITTEE', on, means: 'SEAL' });
const base: EffectiveInput = {
  route: 'PARTY_APPLICATION',
  online: false,
  form: 'WRITTEN',
  executions: [],
  parties: ['a', 'b'],
};
const when = (change: Partial<EffectiveInput>) => effectiveDates({ ...base, ...change });

describe('a written agreement of the committee’s own (PML-29)', () => {
  it('takes effect with the last of parties, mediator and seal', () => {
    const executions = [party('a', '2025-01-22'), party('b', '2025-01-24'), mediator('2025-01-23'), seal('2025-01-25')];
    expect(when({ executions })).toEqual({
      candidates: [{ day: '2025-01-25', basis: 'PML-29b' }],
      effective: '2025-01-25',
      basis: 'PML-29b',
      pending: [],
    });
  });

  it.each<[string, Execution[]]>([
    ['a party', [party('a', '2025-01-22'), mediator('2025-01-22'), seal('2025-01-22')]],
    ['the mediator', [party('a', '2025-01-22'), party('b', '2025-01-22'), seal('2025-01-22')]],
    ['the seal', [party('a', '2025-01-22'), party('b', '2025-01-22'), mediator('2025-01-22')]],
    ['everything', []],
  ])('does not while %s is missing', (_, executions) => {
    expect(when({ executions })).toBeNull();
  });

  it('counts a party that executed twice from the first time', () => {
    const executions = [
      party('a', '2025-01-22'),
      party('b', '2025-01-23'),
      party('b', '2025-01-29', 'SEAL'),
      mediator('2025-01-22'),
      seal('2025-01-22'),
    ];
    expect(when({ executions })?.effective).toBe('2025-01-23');
  });

  it('is not moved by somebody who is no party', () => {
    const executions = [party('a', '2025-01-22'), party('x', '2025-01-22'), mediator('2025-01-22'), seal('2025-01-22')];
    expect(when({ executions })).toBeNull();
  });

  it('does not take effect without parties', () => {
    expect(when({ parties: [], executions: [mediator('2025-01-22'), seal('2025-01-22')] })).toBeNull();
  });

  it('follows the committee’s rule in cross-region, proactive and transferred cases too', () => {
    const executions = [party('a', '2025-01-22'), party('b', '2025-01-22'), mediator('2025-01-22'), seal('2025-01-24')];
    for (const route of ['CROSS_REGION', 'PROACTIVE', 'ORGAN_TRANSFER'] as const)
      expect(when({ route, executions })).toMatchObject({ effective: '2025-01-24', basis: 'PML-29b' });
  });
});

describe('a delegated case', () => {
  const route = 'COURT_DELEGATED';

  it('has two readings when the seal comes later (S02); the earlier counts', () => {
    const executions = [party('a', '2025-02-10'), party('b', '2025-02-10'), mediator('2025-02-10'), seal('2025-02-11')];
    expect(when({ route, executions })).toEqual({
      candidates: [
        { day: '2025-02-10', basis: 'IM-24' },
        { day: '2025-02-11', basis: 'PML-29b' },
      ],
      effective: '2025-02-10',
      basis: 'IM-24',
      later: { day: '2025-02-11', basis: 'PML-29b' },
      pending: [],
    });
  });

  it('is effective by the parties alone and tells what the other reading waits for', () => {
    const executions = [party('a', '2025-02-10'), party('b', '2025-02-09', 'FINGERPRINT')];
    expect(when({ route, executions })).toMatchObject({ effective: '2025-02-10', pending: ['PML-29b'] });
  });

  it('has no second reading when all happened on one day', () => {
    const executions = [party('a', '2025-02-10'), party('b', '2025-02-10'), mediator('2025-02-10'), seal('2025-02-10')];
    expect(when({ route, executions })).not.toHaveProperty('later');
  });

  it('online counts from the last e-signature (S10)', () => {
    const executions = [
      party('a', '2025-10-15', 'E_SIGNATURE'),
      party('b', '2025-10-16', 'E_SIGNATURE'),
      seal('2025-10-17'),
      mediator('2025-10-16'),
    ];
    expect(when({ route, online: true, executions })).toMatchObject({
      effective: '2025-10-16',
      basis: 'OM-19',
      later: { day: '2025-10-17', basis: 'PML-29b' },
    });
  });

  it('online but signed on paper falls under the rule for paper', () => {
    const executions = [party('a', '2025-10-15', 'E_SIGNATURE'), party('b', '2025-10-16')];
    expect(when({ route, online: true, executions })).toMatchObject({ effective: '2025-10-16', basis: 'IM-24' });
  });
});

describe('an application on the platform without a court’s referral', () => {
  it('counts from the e-signatures, beside the committee’s own rule', () => {
    const executions = [party('a', '2025-10-15', 'E_SIGNATURE'), party('b', '2025-10-16', 'E_SIGNATURE')];
    expect(when({ online: true, executions })).toMatchObject({
      effective: '2025-10-16',
      basis: 'OM-19',
      pending: ['PML-29b'],
    });
  });

  it('waits for mediator and seal when signed on paper', () => {
    expect(when({ online: true, executions: [party('a', '2025-10-15'), party('b', '2025-10-16')] })).toBeNull();
  });
});

describe('an entrusted case (S04)', () => {
  const route = 'COURT_ENTRUSTED';
  const executions = [party('a', '2025-05-23'), party('b', '2025-05-23')];

  it('waits for the court’s paper but shows the signatures', () => {
    expect(when({ route, executions })).toMatchObject({
      effective: '2025-05-23',
      basis: 'IM-24',
      pending: ['CPL-100'],
    });
  });

  it('then counts from the paper alone', () => {
    expect(when({ route, executions, courtPaperOn: '2025-05-30' })).toEqual({
      candidates: [{ day: '2025-05-30', basis: 'CPL-100' }],
      effective: '2025-05-30',
      basis: 'CPL-100',
      pending: [],
    });
  });

  it('is nothing before the parties have signed', () => {
    expect(when({ route, executions: executions.slice(1) })).toBeNull();
  });
});

describe('an oral agreement', () => {
  it('takes effect the day it is reached (S05)', () => {
    expect(when({ form: 'ORAL', reachedOn: '2025-05-13', route: 'PROACTIVE' })).toMatchObject({
      effective: '2025-05-13',
      basis: 'PML-30',
    });
  });

  it('is none without that day, whatever was signed', () => {
    expect(when({ form: 'ORAL', executions: [party('a', '2025-05-13'), party('b', '2025-05-13')] })).toBeNull();
  });
});
