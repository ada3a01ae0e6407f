import { describe, expect, it } from '@jest/globals';
import { loadStandards } from '#config/subsidy';
import fc from 'fast-check';
import { amountOf } from './amount.js';
import { classFromFacts } from './class-of-case.js';
import { exclusionsOf } from './eligibility.js';
import { splitAmong } from './shares.js';
import type { Standard } from './standard.js';
import type { SubsidyInputs } from './subsidy-inputs.js';

const [standard] = loadStandards();
const settled: SubsidyInputs = {
  closedOn: '2025-02-11',
  claimedOn: '2025-04-08',
  claimBy: '2025-08-11',
  class: 'GENERAL',
  outcome: 'SUCCESS',
  form: 'WRITTEN',
  valueFen: 25_000_00,
  parties: 2,
  sessions: 1,
  expertise: false,
  ownershipOrInventor: false,
  majorByDecision: false,
  seriesPlace: null,
  joint: false,
  confirmed: false,
  performed: true,
  laterObligation: true,
  courtFunded: false,
  sham: false,
  dossierSealed: true,
  duplicateOf: null,
  mediators: [{ id: 'm1', lead: true, eligible: true }],
};
const yuan = (over: Partial<SubsidyInputs>) => amountOf(standard, { ...settled, ...over }).fen / 100;
const reasons = (over: Partial<SubsidyInputs>) =>
  exclusionsOf(standard, { ...settled, ...over }).map(({ reason }) => reason);

describe('the sum of a case under the illustrative standard', () => {
  it.each<[string, Partial<SubsidyInputs>, number]>([
    ['S01', { class: 'SIMPLE' }, 300],
    ['S02', { confirmed: true }, 700],
    ['S03', { outcome: 'FAILED_AFTER_SESSION', form: null }, 180],
    ['S05', { class: 'SIMPLE', form: 'ORAL' }, 150],
    ['S07', { class: 'COMPLEX', confirmed: true, joint: true }, 650],
    ['S08', { class: 'COMPLEX' }, 1200],
    ['S10', { class: 'SIMPLE', seriesPlace: 1, confirmed: true }, 400],
    ['S11', { class: 'SIMPLE', seriesPlace: 2 }, 150],
    ['S12', { outcome: 'FAILED_BEFORE_SESSION', form: null }, 0],
  ])('%s', (_case, over, expected) => expect(yuan(over)).toBe(expected));

  it('says clause by clause how it came about, and the last line is the sum', () => {
    const { fen, trace } = amountOf(standard, { ...settled, class: 'COMPLEX', confirmed: true, joint: true });
    expect(trace.map(({ what, choice, sum }) => [what, choice, sum])).toEqual([
      ['base', 'COMPLEX', '120000'],
      ['form', 'WRITTEN', '120000'],
      ['outcome', 'SUCCESS', '120000'],
      ['confirmationBonus', 'confirmed', '130000'],
      ['regionShare', 'joint', '65000'],
    ]);
    expect(trace.every(({ clause }) => clause.startsWith('第'))).toBe(true);
    expect(fen).toBe(65_000);
  });

  it('rounds half a yuan up, exactly', () => {
    const half: Standard = { ...standard, form: { ...standard.form, ORAL: { ratio: 4_975, clause: '第六条' } } };
    const { fen, trace } = amountOf(half, { ...settled, class: 'SIMPLE', form: 'ORAL' });
    expect([fen, trace.at(-2)?.sum, trace.at(-1)?.what]).toEqual([14_900, '14925', 'rounding']);
    const above: Standard = { ...standard, form: { ...standard.form, ORAL: { ratio: 4_983, clause: '第六条' } } };
    expect(amountOf(above, { ...settled, class: 'SIMPLE', form: 'ORAL' }).fen).toBe(14_900);
    const up: Standard = { ...standard, form: { ...standard.form, ORAL: { ratio: 4_985, clause: '第六条' } } };
    expect(amountOf(up, { ...settled, class: 'SIMPLE', form: 'ORAL' }).fen).toBe(15_000);
  });

  it('stops at the cap of a case', () => {
    const capped: Standard = { ...standard, caps: { ...standard.caps, perCase: { fen: 50_000, clause: '第十一条' } } };
    expect(amountOf(capped, settled).fen).toBe(50_000);
    expect(amountOf(capped, settled).trace.at(-1)?.what).toBe('perCase');
  });

  it('is the same sum for any ratios as the fraction written out', () => {
    const ratio = fc.integer({ min: 0, max: 20_000 });
    fc.assert(
      fc.property(ratio, ratio, ratio, fc.integer({ min: 0, max: 500_000 }), (form, outcome, share, base) => {
        const one: Standard = {
          ...standard,
          base: { ...standard.base, GENERAL: { fen: base, clause: 'b' } },
          form: { ...standard.form, WRITTEN: { ratio: form, clause: 'f' } },
          outcome: { ...standard.outcome, SUCCESS: { ratio: outcome, clause: 'o' } },
          regionShare: { ...standard.regionShare, joint: { ratio: share, clause: 's' } },
          caps: { ...standard.caps, perCase: { fen: Number.MAX_SAFE_INTEGER, clause: 'c' } },
        };
        const top = (BigInt(base) * BigInt(form) * BigInt(outcome) + 10_000n * 10_000n * 10_000n) * BigInt(share);
        const bottom = 10n ** 12n;
        const inYuan = (top + 50n * bottom) / (100n * bottom);
        expect(amountOf(one, { ...settled, confirmed: true, joint: true }).fen).toBe(Number(inYuan) * 100);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('what is not subsidised', () => {
  it('is nothing, where nothing stands against it', () => expect(reasons({})).toEqual([]));
  it.each<[string, Partial<SubsidyInputs>]>([
    ['COURT_FUNDED', { courtFunded: true }],
    ['SHAM', { sham: true }],
    ['FILE_INCOMPLETE', { dossierSealed: false }],
    ['PAPER_SUCCESS', { performed: false }],
    ['CLAIM_TOO_LATE', { claimedOn: '2025-08-12' }],
    ['PAYEE_INELIGIBLE', { mediators: [{ id: 'm1', lead: true, eligible: false }] }],
    ['DUPLICATE', { duplicateOf: 'court fund' }],
    ['NO_WORK_DONE', { outcome: 'FAILED_BEFORE_SESSION' }],
  ])('%s', (reason, over) => expect(reasons(over)).toEqual([reason]));

  it('asks for performance only where something was left to perform, and not of a confirmed agreement', () => {
    expect(reasons({ performed: false, laterObligation: false })).toEqual([]);
    expect(reasons({ performed: false, confirmed: true })).toEqual([]);
    expect(reasons({ performed: false, outcome: 'FAILED_AFTER_SESSION' })).toEqual([]);
  });
  it('takes a claim on the last day', () => expect(reasons({ claimedOn: '2025-08-11' })).toEqual([]));
});

describe('the class the facts give', () => {
  it.each<[string, Partial<SubsidyInputs>, readonly string[]]>([
    ['MAJOR', { valueFen: 500_000_00 }, ['valueFen']],
    ['MAJOR', { parties: 10 }, ['parties']],
    ['MAJOR', { majorByDecision: true, expertise: true }, ['majorByDecision']],
    ['COMPLEX', { valueFen: 499_999_99 }, ['valueFen']],
    ['COMPLEX', { valueFen: 100_000_00, expertise: true }, ['valueFen', 'expertise']],
    ['COMPLEX', { parties: 3 }, ['parties']],
    ['COMPLEX', { ownershipOrInventor: true }, ['ownershipOrInventor']],
    ['GENERAL', { valueFen: 10_000_00 }, []],
    ['GENERAL', { valueFen: 9_999_99, sessions: 2 }, []],
    ['SIMPLE', { valueFen: 9_999_99 }, ['valueFen', 'sessions']],
    ['SIMPLE', { valueFen: null }, ['valueFen', 'sessions']],
  ])('%s for %o', (expected, over, because) => {
    expect(classFromFacts(standard, { ...settled, ...over })).toMatchObject({ class: expected, because });
  });
});

describe('the sum among mediators', () => {
  it('goes by their parts, what is left over to the lead', () => {
    const shares = [
      { mediator: 'a', parts: 1 },
      { mediator: 'b', parts: 1 },
      { mediator: 'c', parts: 1 },
    ];
    expect(splitAmong(100, shares, 'b')).toEqual([
      { mediator: 'a', fen: 33 },
      { mediator: 'b', fen: 34 },
      { mediator: 'c', fen: 33 },
    ]);
    expect(
      splitAmong(
        100,
        [
          { mediator: 'a', parts: 2 },
          { mediator: 'c', parts: 1 },
        ],
        'b',
      )[0].fen,
    ).toBe(67);
  });

  it('never loses or makes a fen', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), parts, (fen, given) => {
        const shares = given.map((one, index) => ({ mediator: `m${index}`, parts: one }));
        const lines = splitAmong(fen, shares, 'm0');
        expect(lines.reduce((sum, line) => sum + line.fen, 0)).toBe(fen);
        expect(lines.every((line) => line.fen >= 0)).toBe(true);
      }),
    );
  });
});
