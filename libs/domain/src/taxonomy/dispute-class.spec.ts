import { classOf, classify } from './dispute-class.js';
import type { ClassInput } from './dispute-class.js';

const yuan = (amount: number) => amount * 100;
const plain: ClassInput = { valueFen: yuan(8_000), parties: 2, sessions: 1, right: 'TM', kind: 'INFRINGEMENT' };

describe('the class of a case', () => {
  it.each<[string, Partial<ClassInput>, string, string]>([
    ['nothing at stake, one session', { valueFen: undefined }, 'SIMPLE', 'SMALL_ONE_SESSION'],
    ['just below 10,000', { valueFen: yuan(10_000) - 1 }, 'SIMPLE', 'SMALL_ONE_SESSION'],
    ['10,000', { valueFen: yuan(10_000) }, 'GENERAL', 'THE_REST'],
    ['two sessions', { sessions: 2 }, 'GENERAL', 'THE_REST'],
    ['ended before a session', { sessions: 0 }, 'SIMPLE', 'SMALL_ONE_SESSION'],
    ['just below 100,000', { valueFen: yuan(100_000) - 1 }, 'GENERAL', 'THE_REST'],
    ['100,000', { valueFen: yuan(100_000) }, 'COMPLEX', 'VALUE_100K'],
    ['an expert', { expertUsed: true }, 'COMPLEX', 'EXPERT'],
    ['a field check', { fieldCheck: true }, 'COMPLEX', 'FIELD_CHECK'],
    ['ownership', { kind: 'OWNERSHIP' }, 'COMPLEX', 'STATUS_OF_RIGHT'],
    ['inventor status', { kind: 'INVENTOR_STATUS' }, 'COMPLEX', 'STATUS_OF_RIGHT'],
    ['three parties', { parties: 3 }, 'COMPLEX', 'THREE_PARTIES'],
    ['nine parties', { parties: 9 }, 'COMPLEX', 'THREE_PARTIES'],
    ['ten parties', { parties: 10 }, 'MAJOR', 'TEN_PARTIES'],
    ['just below 500,000', { valueFen: yuan(500_000) - 1 }, 'COMPLEX', 'VALUE_100K'],
    ['500,000', { valueFen: yuan(500_000) }, 'MAJOR', 'VALUE_500K'],
    ['the director said so', { directorDecision: true }, 'MAJOR', 'DIRECTOR_DECISION'],
    ['the director did not', { directorDecision: false }, 'SIMPLE', 'SMALL_ONE_SESSION'],
  ])('%s', (_, change, disputeClass, reason) => {
    expect(classify({ ...plain, ...change })).toEqual({ class: disputeClass, reason });
  });

  // The closed cases of domain.md §8, with what each of them says about class.
  it.each<[string, ClassInput, string]>([
    ['S01', plain, 'SIMPLE'],
    ['S02', { ...plain, right: 'PAT_DES', valueFen: yuan(25_000) }, 'GENERAL'],
    ['S03', { ...plain, right: 'COPY', valueFen: yuan(30_000) }, 'GENERAL'],
    ['S04', { ...plain, right: 'TS_TECH', valueFen: yuan(350_000), parties: 3, expertUsed: true }, 'COMPLEX'],
    ['S05', { ...plain, right: 'GI', valueFen: 0 }, 'SIMPLE'],
    ['S06', { ...plain, right: 'PAT_UM', kind: 'DAMAGES_AMOUNT', valueFen: yuan(50_000) }, 'GENERAL'],
    ['S07', { ...plain, right: 'SW', valueFen: yuan(120_000) }, 'COMPLEX'],
    ['S08', { ...plain, right: 'PV', valueFen: yuan(45_000), fieldCheck: true }, 'COMPLEX'],
    ['S09', { ...plain, right: 'PAT_INV', kind: 'OWNERSHIP', valueFen: yuan(60_000) }, 'COMPLEX'],
    ['S10', { ...plain, right: 'COPY', valueFen: yuan(2_000) }, 'SIMPLE'],
  ])('sample case %s', (_, input, expected) => {
    expect(classOf(input)).toBe(expected);
  });
});
