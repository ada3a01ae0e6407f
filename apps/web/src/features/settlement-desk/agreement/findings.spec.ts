import { expect, it } from '@jest/globals';
import { findingsAbove, findingsAt, weigh, type Finding } from './findings';

const found: Finding[] = [
  { pointer: '/clauses/1', code: 'COURT_DECIDES_ON_BREACH', severity: 'HARD' },
  { pointer: '/clauses/10', code: 'OWNERSHIP_CLAUSE', severity: 'WARNING' },
  { pointer: '/obligations/0/instalments/1/dueOn', code: 'INSTALMENT_ORDER', severity: 'HARD' },
  { pointer: '/totalFen', code: 'TOTAL_SUM', severity: 'HARD' },
  { pointer: '/clauses', code: 'INVALIDATION_CLAUSE_MISSING', severity: 'WARNING' },
  { pointer: '/obligations/2/obligorId', code: 'REQUIRED' },
];
const codes = (findings: Finding[]) => findings.map(({ code }) => code);

it('every finding has one place: beside what it is about, or above the paper', () => {
  expect(codes(findingsAt(found, '/clauses/1'))).toEqual(['COURT_DECIDES_ON_BREACH']);
  expect(codes(findingsAt(found, '/obligations/0'))).toEqual(['INSTALMENT_ORDER']);
  expect(codes(findingsAt(found, '/obligations/0/instalments/1'))).toEqual(['INSTALMENT_ORDER']);
  expect(codes(findingsAbove(found))).toEqual(['TOTAL_SUM', 'INVALIDATION_CLAUSE_MISSING']);
});

it('what was refused outright weighs as much as what may not be signed', () => {
  expect(weigh(found)).toEqual({ hard: 4, warnings: 2 });
});
