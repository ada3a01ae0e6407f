/** The spans people report on, as 'YYYY-MM-DD' from and to, seen from a day. */
export const PERIODS = ['thisYear', 'thisQuarter', 'lastQuarter', 'thisMonth', 'lastYear'] as const;
export type PeriodName = (typeof PERIODS)[number];

export function periodOf(name: PeriodName, today: string): { from: string; to: string } {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const quarter = Math.floor((month - 1) / 3);
  switch (name) {
    case 'thisYear':
      return { from: first(year, 1), to: today };
    case 'thisQuarter':
      return { from: first(year, quarter * 3 + 1), to: today };
    case 'lastQuarter':
      return { from: first(year, quarter * 3 - 2), to: before(first(year, quarter * 3 + 1)) };
    case 'thisMonth':
      return { from: first(year, month), to: today };
    case 'lastYear':
      return { from: first(year - 1, 1), to: `${year - 1}-12-31` };
  }
}

/** Which of them a span is, if any. */
export const nameOf = (from: string, to: string, today: string): PeriodName | undefined =>
  PERIODS.find((name) => {
    const period = periodOf(name, today);
    return period.from === from && period.to === to;
  });

/** First day of a month; month 0 is December of the year before. */
const first = (year: number, month: number): string =>
  new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
const before = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
