import { loadWorkCalendar } from '#config/holidays';
import { loadRuleBook } from '#config/rules';
import { isCalendarProblem } from './calendar-problem.js';
import { explain, type Explanation } from './due-date.js';

const book = loadRuleBook();
const calendar = loadWorkCalendar();

describe('an explanation', () => {
  const steps = (input: Parameters<typeof explain>[2]): string[] => {
    const answer = explain(book, calendar, input);
    if (isCalendarProblem(answer)) throw new Error(answer.problem);
    return answer.steps.map(({ day, kind, reason }) => `${day} ${kind} ${reason}`);
  };

  it('shows each working day counted and each rest day skipped', () => {
    expect(steps({ rule: 'DL-COURT-CONFIRM', start: '2025-09-26' })).toEqual([
      '2025-09-26 start START_DAY',
      '2025-09-27 skipped WEEKEND',
      '2025-09-28 counted MAKE_UP_WORKDAY',
      '2025-09-29 counted WORKDAY',
      '2025-09-30 counted WORKDAY',
      '2025-09-30 due LAST_DAY',
    ]);
  });

  it('shows every natural day, and why the last one moves', () => {
    const lines = steps({ rule: 'DL-MED-ENTRUSTED-SIMP', start: '2025-03-28' });
    expect(lines).toHaveLength(1 + 7 + 3 + 1);
    expect(lines.slice(6)).toEqual([
      '2025-04-03 counted WORKDAY',
      '2025-04-04 counted HOLIDAY',
      '2025-04-04 rolled HOLIDAY',
      '2025-04-05 rolled HOLIDAY',
      '2025-04-06 rolled HOLIDAY',
      '2025-04-07 due LAST_DAY',
    ]);
  });

  it('names the holiday, the notice and the article of counting', () => {
    const answer = explain(book, calendar, { rule: 'DL-MED-ENTRUSTED-SIMP', start: '2025-03-28' });
    expect((answer as Explanation).steps[8]).toEqual({
      day: '2025-04-04',
      kind: 'rolled',
      reason: 'HOLIDAY',
      law: 'T-3',
      holiday: 'TOMB_SWEEPING_DAY',
      notice: '国办发明电〔2024〕12号',
    });
  });

  it('shows years by their corresponding day, not by a thousand lines', () => {
    expect(steps({ rule: 'DL-ENFORCE', start: '2024-02-29' })).toEqual([
      '2024-02-29 start START_DAY',
      '2026-02-28 counted MONTH_END',
      '2026-02-28 due LAST_DAY',
    ]);
    expect(steps({ rule: 'DL-ENFORCE', start: '2023-10-02' })).toContain('2025-10-02 counted CORRESPONDING_DAY');
  });

  it('shows the days of an appraisal where they lie, or their number if that is all that is known', () => {
    const input = { rule: 'DL-MED-DELEGATED-ONLINE', start: '2025-09-18' };
    const appraisals = [
      { entrustedOn: '2025-09-20', receivedOn: '2025-09-25' },
      { entrustedOn: '2025-09-24', receivedOn: '2025-09-27' },
    ];
    const placed = steps({ ...input, appraisals });
    expect(placed.filter((line) => line.includes('excluded'))).toEqual(
      [21, 22, 23, 24, 25, 26, 27].map((day) => `2025-09-${day} excluded APPRAISAL`),
    );
    expect(placed.filter((line) => line.includes('counted'))).toHaveLength(30);
    expect(placed.at(-1)).toBe('2025-10-27 due LAST_DAY');

    const numbered = explain(book, calendar, { ...input, excludedDays: 7 });
    expect(numbered).toMatchObject({ raw: '2025-10-25', due: '2025-10-27' });
    expect((numbered as Explanation).steps).toContainEqual(
      expect.objectContaining({ kind: 'excluded', days: 7, day: '2025-10-25' }),
    );
  });

  it.each([
    ['a number that does not fit', { excludedDays: 5 }, '2025-09-20', '2025-09-27'],
    ['days before the start', {}, '2025-09-10', '2025-09-20'],
    ['the start day itself', {}, '2025-09-17', '2025-09-19'],
    ['days after the end', {}, '2025-11-20', '2025-11-25'],
  ])('refuses appraisals with %s', (_, extra, entrustedOn, receivedOn) => {
    const appraisals = [{ entrustedOn, receivedOn }];
    const input = { rule: 'DL-MED-DELEGATED-ONLINE', start: '2025-09-18', appraisals, ...extra };
    expect(explain(book, calendar, input)).toMatchObject({ problem: 'EXCLUSION_MISMATCH' });
  });

  it('shows an extension: the first end, then the days given on top', () => {
    const lines = steps({ rule: 'DL-MED-ENTRUSTED-SIMP', start: '2025-03-28', extraDays: 2 });
    expect(lines.slice(-5)).toEqual([
      '2025-04-05 rolled HOLIDAY',
      '2025-04-06 rolled HOLIDAY',
      '2025-04-08 counted WORKDAY',
      '2025-04-09 counted WORKDAY',
      '2025-04-09 due LAST_DAY',
    ]);
    expect(steps({ rule: 'DL-MED-OWN', start: '2025-09-08', agreedEnd: '2025-11-15' }).slice(-4)).toEqual([
      '2025-11-15 counted AGREED_END',
      '2025-11-15 rolled WEEKEND',
      '2025-11-16 rolled WEEKEND',
      '2025-11-17 due LAST_DAY',
    ]);
  });

  it('marks the days that may still change', () => {
    const answer = explain(book, calendar, { rule: 'DL-ACCEPT', start: '2026-12-23' }) as Explanation;
    expect(answer.steps.map((step) => step.provisional ?? false)).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});
