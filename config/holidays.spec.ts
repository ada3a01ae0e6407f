import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadWorkCalendar, packagedNotices } from './holidays.js';

describe('the packaged notices', () => {
  it('cover every year since 2004, with the document of each since 2008', () => {
    const notices = packagedNotices();
    expect(notices.map(({ year }) => year)).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
    for (const notice of notices.filter(({ year }) => year >= 2008))
      expect(notice.documentNumber).toMatch(/^国办发明电〔\d{4}〕\d+号/);
    expect(notices.find(({ year }) => year === 2020)?.documentNumber).toBe(
      '国办发明电〔2019〕16号、国办发明电〔2020〕1号',
    );
  });

  it('put the last days of December with the New Year they belong to', () => {
    const of = (year: number) => packagedNotices().find((notice) => notice.year === year)!;
    expect(of(2023).off[0]).toBe('2022-12-31');
    expect(of(2022).off).not.toContain('2022-12-31');
    expect(of(2019).makeUp[0]).toBe('2018-12-29');
  });
});

describe('notices added by an administrator', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'holidays-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const load = () => loadWorkCalendar([], folder);

  const NOTICE = `
year: 2027
documentNumber: 国办发明电〔2026〕0号
source: made up for this test
off:
  NEW_YEARS_DAY: [2027-01-01..2027-01-03]
  SPRING_FESTIVAL: 2027-02-05
makeUp:
  SPRING_FESTIVAL: [2027-02-20]
`;

  it('are read from YAML, with spans of days', () => {
    put('2027.yaml', NOTICE);
    const calendar = load();
    expect(calendar.restOn('2027-01-03')).toMatchObject({ rest: true, holiday: 'NEW_YEARS_DAY', provisional: false });
    expect(calendar.restOn('2027-02-05')).toMatchObject({ rest: true, holiday: 'SPRING_FESTIVAL' });
    expect(calendar.restOn('2027-02-20')).toMatchObject({ rest: false, why: 'MAKE_UP_WORKDAY' });
    expect(calendar.restOn('2026-12-31').provisional).toBe(false);
    expect(calendar.version).toMatch(/^CN-2004-2027-[0-9a-f]{8}$/);
  });

  it('replace the whole year of the package, and read as JSON too', () => {
    put('2026.json', '{"year":2026,"documentNumber":"X","source":"test","off":{"NEW_YEARS_DAY":["2026-01-01"]}}');
    const calendar = load();
    expect(calendar.restOn('2026-01-02').rest).toBe(false);
    expect(calendar.restOn('2026-10-10').rest).toBe(true);
  });

  it('may be local days, which have no say in legal periods', () => {
    put('xining.yaml', 'region: xining\nsource: test\noff: { LOCAL_FESTIVAL: [2025-03-31] }\n');
    const calendar = load();
    expect(calendar.restOn('2025-03-31', 'xining')).toMatchObject({ why: 'LOCAL_HOLIDAY', holiday: 'LOCAL_FESTIVAL' });
    expect(calendar.restForPeriod('2025-03-31', 'xining').rest).toBe(false);
  });

  it('give the calendar a version that changes with the days and with nothing else', () => {
    const plain = load().version;
    expect(loadWorkCalendar().version).toBe(plain);
    put('2027.yaml', NOTICE);
    const first = load().version;
    put('2027.yaml', NOTICE.replace('made up', 'still made up'));
    expect(load().version).toBe(first);
    put('2027.yaml', NOTICE.replace('2027-01-03', '2027-01-02'));
    expect(load().version).not.toBe(first);
    expect(first).not.toBe(plain);
  });

  it.each([
    [NOTICE.replace(/source.*/, ''), 'source is missing'],
    [NOTICE.replace(/documentNumber.*/, ''), 'documentNumber is missing'],
    [NOTICE.replace('year: 2027', 'date: 2027'), 'neither a year nor a region'],
    [
      NOTICE.replace('2027-01-01..2027-01-03', '2027-01-03..2027-01-01'),
      'NEW_YEARS_DAY: 2027-01-03..2027-01-01 is neither',
    ],
    [NOTICE.replace('2027-02-05', '5 February'), 'SPRING_FESTIVAL: 5 February is neither'],
    [NOTICE.replace('2027-02-20', '2027-02-22'), 'make-up day 2027-02-22 is no Saturday or Sunday'],
    ['year: [', '2027.yaml:1'],
  ])('are refused with the file named, case %#', (text, fault) => {
    put('2027.yaml', text);
    expect(load).toThrow(fault);
    expect(load).toThrow('2027.yaml');
  });
});
