import { loadWorkCalendar } from '#config/holidays';
import { WorkCalendar, noticeFaults, type HolidayNotice } from './work-calendar.js';
import { addWorkingDays, appraisalDays, workingDaysBetween } from './working-days.js';

const calendar = loadWorkCalendar();

const NOTICE_2027: HolidayNotice = {
  year: 2027,
  documentNumber: '国办发明电〔2026〕0号',
  source: 'made up for this test',
  off: ['2026-12-31', '2027-01-01'],
  makeUp: ['2026-12-26'],
  holidays: { '2026-12-31': 'NEW_YEARS_DAY' },
};

describe('the work calendar', () => {
  it.each([
    ['2025-02-07', false, 'WORKDAY', undefined],
    ['2025-02-08', false, 'MAKE_UP_WORKDAY', 'SPRING_FESTIVAL'],
    ['2025-02-09', true, 'WEEKEND', undefined],
    ['2025-10-08', true, 'HOLIDAY', 'NATIONAL_DAY'],
    ['2025-10-06', true, 'HOLIDAY', 'MID_AUTUMN_FESTIVAL'],
    ['2022-12-31', true, 'HOLIDAY', 'NEW_YEARS_DAY'],
    ['2018-12-29', false, 'MAKE_UP_WORKDAY', 'NEW_YEARS_DAY'],
    ['2015-09-04', true, 'HOLIDAY', 'ANTI_FASCIST_70TH_DAY'],
    // The epidemic extension of 2020 took back a make-up Saturday.
    ['2020-02-01', true, 'HOLIDAY', 'SPRING_FESTIVAL'],
    ['2020-02-03', false, 'WORKDAY', undefined],
  ])('%s: rest %s, %s %s', (day, rest, why, holiday) => {
    expect(calendar.restOn(day)).toMatchObject({ rest, why, provisional: false });
    expect(calendar.restOn(day).holiday).toBe(holiday);
  });

  it('links a day to the notice that made it, also across the year', () => {
    expect(calendar.restOn('2025-02-08').notice?.documentNumber).toBe('国办发明电〔2024〕12号');
    expect(calendar.restOn('2022-12-31').notice?.year).toBe(2023);
    expect(calendar.restOn('2025-02-09').notice).toBeUndefined();
  });

  it('marks days without a published notice provisional, and the last week of December with the next year', () => {
    expect(calendar.restOn('2026-12-24').provisional).toBe(false);
    expect(calendar.restOn('2026-12-25')).toEqual({ rest: false, why: 'WORKDAY', provisional: true });
    expect(calendar.restOn('2027-01-02')).toEqual({ rest: true, why: 'WEEKEND', provisional: true });
    expect(calendar.restOn('2025-12-31').provisional).toBe(false);
  });

  it('learns a new notice as a new version, days of the old year included', () => {
    const later = loadWorkCalendar([NOTICE_2027]);
    expect(later.restOn('2026-12-31')).toMatchObject({ rest: true, why: 'HOLIDAY', provisional: false });
    expect(later.isWorkday('2026-12-26')).toBe(true);
    expect(later.restOn('2026-12-30').provisional).toBe(false);
    expect(later.version).not.toBe(calendar.version);
  });

  it('does not take one stray day for the whole year before it', () => {
    const only2027 = new WorkCalendar({ version: 'test', notices: [NOTICE_2027] });
    expect(only2027.restOn('2026-12-31').provisional).toBe(false);
    expect(only2027.restOn('2026-12-28').provisional).toBe(true);
  });

  describe('with local days', () => {
    const local = { region: 'xining', source: 'test', off: ['2025-03-31', '2025-05-01'], makeUp: ['2025-04-12'] };
    const withLocal = (movesPeriods: boolean) =>
      new WorkCalendar({ version: 'test', notices: calendar.notices, regions: [{ ...local, movesPeriods }] });

    it('shows them in their region only', () => {
      const regional = withLocal(false);
      expect(regional.restOn('2025-03-31', 'xining')).toMatchObject({ rest: true, why: 'LOCAL_HOLIDAY' });
      expect(regional.restOn('2025-04-12', 'xining')).toMatchObject({ rest: false, why: 'MAKE_UP_WORKDAY' });
      expect(regional.restOn('2025-03-31', 'lanzhou').rest).toBe(false);
      expect(regional.restOn('2025-03-31').rest).toBe(false);
      expect(regional.restOn('2025-05-01', 'xining').why).toBe('HOLIDAY');
    });

    it('lets them move periods only where the layer says so (T-9)', () => {
      expect(withLocal(false).firstWorkdayFrom('2025-03-31', 'xining')).toBe('2025-03-31');
      expect(withLocal(true).firstWorkdayFrom('2025-03-31', 'xining')).toBe('2025-04-01');
      expect(withLocal(true).firstWorkdayFrom('2025-03-31')).toBe('2025-03-31');
    });
  });

  it.each([
    [{ off: ['2027-02-30'] }, '2027-02-30 is not a day'],
    [{ off: ['2025-05-01'] }, 'lies outside the year'],
    [{ off: [] }, 'no day off'],
    [{ off: ['2027-01-01', '2027-01-01'] }, 'listed twice'],
    [{ off: ['2027-01-02'], makeUp: ['2027-01-02'] }, 'listed twice'],
    [{ makeUp: ['2027-01-04'] }, 'no Saturday or Sunday'],
  ])('refuses a notice like %j', (change, fault) => {
    const broken = { ...NOTICE_2027, ...change };
    expect(noticeFaults(broken).join()).toContain(fault);
    expect(() => new WorkCalendar({ version: 'test', notices: [broken] })).toThrow(fault);
  });

  it('refuses two notices for one year or one day', () => {
    const notices = [NOTICE_2027, { ...NOTICE_2027, off: ['2027-01-02'], makeUp: [] }];
    expect(() => new WorkCalendar({ version: 'test', notices })).toThrow('two notices for one year');
    const shared = [NOTICE_2027, { ...NOTICE_2027, year: 2026, makeUp: [] }];
    expect(() => new WorkCalendar({ version: 'test', notices: shared })).toThrow('stands in another notice too');
  });
});

describe('working days', () => {
  it('are counted after the first day, up to and including the last', () => {
    expect(workingDaysBetween(calendar, '2025-01-24', '2025-02-05')).toBe(3);
    expect(workingDaysBetween(calendar, '2025-01-24', '2025-02-04')).toBe(2);
    expect(workingDaysBetween(calendar, '2025-02-05', '2025-02-05')).toBe(0);
    expect(workingDaysBetween(calendar, '2025-02-06', '2025-02-05')).toBe(0);
  });

  it('can be counted backwards', () => {
    expect(addWorkingDays(calendar, '2025-02-05', -1)).toBe('2025-01-27');
    expect(addWorkingDays(calendar, '2025-02-05', 0)).toBe('2025-02-05');
    expect(addWorkingDays(calendar, '2025-09-30', 3)).toBe('2025-10-11');
  });
});

describe('appraisal days', () => {
  it('are those after the entrustment, up to and including receipt', () => {
    expect(appraisalDays('2025-03-01', '2025-03-20')).toBe(19);
    expect(appraisalDays('2025-03-01', '2025-03-01')).toBe(0);
  });

  it('cannot run backwards', () => {
    expect(appraisalDays('2025-03-02', '2025-03-01')).toMatchObject({ problem: 'APPRAISAL_REVERSED' });
    expect(appraisalDays('2025-02-30', '2025-03-01')).toMatchObject({
      problem: 'DAY_INVALID',
      pointer: '/entrustedOn',
    });
    expect(appraisalDays('2025-03-01', '')).toMatchObject({ problem: 'DAY_INVALID', pointer: '/receivedOn' });
  });
});
