import { DISPUTE_FLAGS } from './dispute-flags.js';
import { KIND_CODES } from './kinds.js';
import { mediability } from './mediability.js';
import { MEDIABILITY_REASONS, MEDIABILITY_ROWS } from './mediability-rows.js';
import type { MediabilityInput } from './mediability-rows.js';
import { RIGHT_CODES } from './rights.js';

const base: MediabilityInput = { right: 'PAT_INV', kind: 'INFRINGEMENT', on: '2026-03-02' };
const ask = (change: Partial<MediabilityInput>) => mediability({ ...base, ...change });

describe('what may be mediated', () => {
  it.each<[string, Partial<MediabilityInput>, object]>([
    ['patent infringement', {}, { verdict: 'YES', confirmable: 'YES', reasons: [], basis: ['PML-03', 'IP-P65'] }],
    [
      'damages after a finding on a mark',
      { right: 'TM', kind: 'DAMAGES_AMOUNT' },
      { verdict: 'YES', basis: ['PML-03', 'IP-T60'] },
    ],
    ['a copyright claim', { right: 'COPY' }, { verdict: 'YES', confirmable: 'YES', basis: ['PML-03', 'IP-C60'] }],
    ['a licence contract', { kind: 'LICENCE_CONTRACT' }, { verdict: 'YES', confirmable: 'YES' }],
    ['a franchise', { right: 'FRANCHISE', kind: 'OTHER' }, { verdict: 'YES', confirmable: 'YES' }],
    ['inventors’ pay', { kind: 'REMUNERATION' }, { verdict: 'YES', confirmable: 'YES', basis: ['PML-03', 'IP-R102'] }],
    ['fees before grant, after the grant', { kind: 'ROYALTY' }, { verdict: 'YES', confirmable: 'YES' }],
    [
      'fees before grant, before the grant',
      { kind: 'ROYALTY', flags: { rightNotYetGranted: true } },
      { verdict: 'NO', confirmable: 'NO', reasons: ['FEES_BEFORE_GRANT'] },
    ],
    [
      'infringement of what is only applied for',
      { flags: { rightNotYetGranted: true } },
      { verdict: 'WARN', reasons: ['RIGHT_NOT_GRANTED'] },
    ],
    [
      'ownership of a patent application',
      { kind: 'OWNERSHIP', flags: { rightNotYetGranted: true } },
      { verdict: 'WARN', confirmable: 'NO', basis: ['IP-R102', 'IP-R103', 'JC-355'] },
    ],
    [
      'ownership of a mark',
      { right: 'TM', kind: 'OWNERSHIP' },
      { verdict: 'WARN', confirmable: 'NO', basis: ['JC-355'] },
    ],
    ['inventor status', { kind: 'INVENTOR_STATUS' }, { verdict: 'WARN', confirmable: 'NO' }],
    [
      'validity of a patent (S13)',
      { kind: 'OTHER', flags: { validityOrRegistrability: true } },
      { verdict: 'NO', confirmable: 'NO', referTo: 'CNIPA', reasons: ['VALIDITY_OR_REGISTRABILITY'] },
    ],
    [
      'validity of a mark',
      { right: 'TM', flags: { validityOrRegistrability: true } },
      { verdict: 'NO', referTo: 'CNIPA' },
    ],
    [
      'validity of a variety',
      { right: 'PV', flags: { validityOrRegistrability: true } },
      { referTo: 'ADMINISTRATIVE_ORGAN' },
    ],
    ['a domain registration', { right: 'DOMAIN', flags: { validityOrRegistrability: true } }, { referTo: 'REGISTRY' }],
    [
      'a penalty',
      { flags: { administrativePenalty: true } },
      { verdict: 'NO', referTo: 'ADMINISTRATIVE_ORGAN', basis: expect.arrayContaining(['PM-22']) },
    ],
    ['a crime', { flags: { suspectedCrime: true } }, { verdict: 'NO', confirmable: 'NO', referTo: 'POLICE' }],
    ['an exclusive organ', { flags: { exclusiveOrgan: true } }, { verdict: 'NO', referTo: 'ADMINISTRATIVE_ORGAN' }],
    ['a state secret', { flags: { stateSecret: true } }, { verdict: 'NO', reasons: ['STATE_SECRET'] }],
    ['a judged matter', { flags: { alreadyJudged: true } }, { verdict: 'NO', referTo: 'COURT' }],
    ['a matter accepted elsewhere', { flags: { acceptedElsewhere: true } }, { verdict: 'NO', referTo: 'COURT' }],
    [
      'the same before filing: no court has accepted it then',
      { route: 'COURT_DELEGATED', flags: { acceptedElsewhere: true } },
      { verdict: 'NO' },
    ],
    [
      'a court’s own entrustment',
      { route: 'COURT_ENTRUSTED', flags: { acceptedElsewhere: true } },
      { verdict: 'WARN', confirmable: 'NO', reasons: ['ACCEPTED_BY_REFERRING_BODY', 'COURT_CLOSES_ITS_CASE'] },
    ],
    [
      'an organ’s own transfer',
      { route: 'ORGAN_TRANSFER', flags: { acceptedElsewhere: true } },
      { verdict: 'WARN', confirmable: 'YES' },
    ],
    [
      'monopoly by right',
      { right: 'MONO' },
      { verdict: 'WARN', confirmable: 'DOUBTFUL', referTo: 'ADMINISTRATIVE_ORGAN' },
    ],
    ['monopoly by flag', { flags: { monopoly: true } }, { verdict: 'WARN', confirmable: 'DOUBTFUL' }],
    ['consumers at large', { flags: { publicInterest: true } }, { verdict: 'WARN', reasons: ['PUBLIC_INTEREST'] }],
    [
      'a sham',
      { flags: { shamSuspicion: true } },
      { verdict: 'WARN', confirmable: 'NO', basis: expect.arrayContaining(['IM-18']) },
    ],
    [
      'a foreign party',
      { flags: { foreignParty: true } },
      { verdict: 'YES', confirmable: 'YES', reasons: ['FOREIGN_PARTY'] },
    ],
    ['data in 2026', { right: 'DATA', on: '2026-01-01' }, { verdict: 'YES' }],
    ['data in 2025', { right: 'DATA', on: '2025-12-31' }, { verdict: 'NO', reasons: ['CAUSE_NOT_YET_IN_FORCE'] }],
    ['SEP in 2025', { kind: 'SEP', on: '2025-12-31' }, { verdict: 'NO', reasons: ['CAUSE_NOT_YET_IN_FORCE'] }],
  ])('%s', (_, change, expected) => {
    expect(ask(change)).toMatchObject(expected);
  });

  it('tells every reason and lets the worst decide', () => {
    const answer = ask({ kind: 'OWNERSHIP', flags: { foreignParty: true, suspectedCrime: true, monopoly: true } });
    expect(answer).toMatchObject({ verdict: 'NO', confirmable: 'NO', referTo: 'POLICE' });
    expect(answer.reasons).toEqual(['SUSPECTED_CRIME', 'MONOPOLY', 'OWNERSHIP_NOT_CONFIRMABLE', 'FOREIGN_PARTY']);
  });

  it('does not send away whoever may stay', () => {
    expect(ask({}).referTo).toBeUndefined();
    expect(ask({ kind: 'OWNERSHIP' }).referTo).toBeUndefined();
  });

  it('takes a flag that is false or absent for the same', () => {
    const none = Object.fromEntries(DISPUTE_FLAGS.map((flag) => [flag, false]));
    expect(ask({ flags: none })).toEqual(ask({}));
  });

  it('has an answer with a basis for every right and kind', () => {
    for (const right of RIGHT_CODES)
      for (const kind of KIND_CODES) {
        const answer = ask({ right, kind });
        expect(answer.basis.length).toBeGreaterThan(0);
        expect(answer.verdict).toBe(
          right === 'MONO' || kind === 'OWNERSHIP' || kind === 'INVENTOR_STATUS' ? 'WARN' : 'YES',
        );
      }
  });

  it('changes its answer with every flag', () => {
    for (const flag of DISPUTE_FLAGS) expect(ask({ flags: { [flag]: true } }).reasons).toHaveLength(1);
  });

  it('says each reason in exactly one row of the table', () => {
    expect(MEDIABILITY_ROWS.flatMap(({ reason }) => reason ?? []).sort()).toEqual([...MEDIABILITY_REASONS].sort());
  });
});
