import { expect, it } from '@jest/globals';
import { told } from './due-cell';

it.each([
  ['2025-12-31', '2025-12-31', 0, '今天到期'],
  ['2026-01-09', '2025-12-31', 6, '剩 6 个工作日'],
  ['2025-12-30', '2025-12-31', -1, '逾期 1 个工作日'],
  // Friday asks about Saturday, Saturday about Friday: no working day lies between.
  ['2025-11-29', '2025-11-28', 0, '不足 1 个工作日'],
  ['2025-11-28', '2025-11-29', 0, '已逾期'],
])('says of %s on %s, %i working days: %s', (nextDue, today, days, words) => {
  expect(told({ nextDue, today }, days)).toBe(words);
});
