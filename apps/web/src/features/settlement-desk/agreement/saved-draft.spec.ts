import { expect, it } from '@jest/globals';
import { EMPTY_DRAFT } from './draft';
import { isReadable, maskedIn, opened, type SavedContent } from './saved-draft';

const saved: SavedContent = {
  clauses: [{ kind: 'STOP', text: 'x' }],
  obligations: [],
  payees: { withheld: true, secrecy: 'personal', ref: 'r1' },
  touchesOutsiders: false,
};

it('accounts that are masked come back only once they were asked for', () => {
  expect(maskedIn(saved)).toEqual(['r1']);
  expect(opened(saved).payees).toEqual([]);
  const account = [{ party: 'a', holder: 'x', account: '1', bank: 'y' }];
  expect(opened(saved, new Map([['r1', account]]))).toEqual({
    clauses: saved.clauses,
    obligations: [],
    payees: account,
    names: [],
    touchesOutsiders: false,
  });
});

it('what may not be read at all is nothing to be asked for', () => {
  const closed = { withheld: true, secrecy: 'confidential' } as const;
  expect([isReadable(saved), isReadable({ ...saved, clauses: closed })]).toEqual([true, false]);
  expect(maskedIn({ ...saved, payees: closed })).toEqual([]);
  expect(opened({ ...saved, clauses: closed }).clauses).toEqual([]);
  expect(opened(null)).toBe(EMPTY_DRAFT);
});
