import { parse } from 'yaml';
import {
  addDays,
  choice,
  count,
  day,
  daysBetween,
  group,
  HOLIDAYS,
  isDay,
  list,
  noticeFaults,
  optional,
  readNoticeText,
  text,
  weekday,
  type HolidayNotice,
  type Payload,
} from '#libs/domain';
import { HttpProblem, type FieldProblem } from '../http/problems.js';

/** A notice as a form has it: holidays with their spans, and the Saturdays and Sundays that are worked. */
export const NOTICE = {
  year: count({ min: 2004, max: 2100 }),
  documentNumber: text({ max: 100, example: '国办发明电〔2026〕7号' }),
  source: text({ max: 500, example: 'https://www.gov.cn/zhengce/' }),
  off: list(group({ holiday: choice(HOLIDAYS), from: day(), to: optional(day()) }), { max: 40 }),
  makeUp: list(group({ holiday: choice(HOLIDAYS), day: day() }), { min: 0, max: 40 }),
};
export type NoticeForm = Payload<typeof NOTICE>;

/** Longer than any holiday has been; a slip of the keyboard must not give a year off. */
const LONGEST_HOLIDAY = 15;

/** The notice behind a form. Throws everything that is wrong with it, at its field. */
export function noticeOf({ year, documentNumber, source, off, makeUp }: NoticeForm): HolidayNotice {
  const errors: FieldProblem[] = [];
  const refuse = (pointer: string, code: string) => errors.push({ pointer, code, law: ['T-7'] });
  if (!/^国(办)?发(明电)?〔\d{4}〕\d{1,3}号$/.test(documentNumber)) refuse('/documentNumber', 'DOCUMENT_NUMBER_FORM');
  const holidays: Record<string, string> = {};
  const enter = (date: string, holiday: string, pointer: string) => {
    if (date < `${year - 1}-12-25` || date > `${year + 1}-01-07`) refuse(pointer, 'DAY_OUTSIDE_YEAR');
    else if (holidays[date]) refuse(pointer, 'DAY_LISTED_TWICE');
    holidays[date] = holiday;
  };
  const daysOff = off.flatMap(({ holiday, from, to = from }, index) => {
    const pointer = `/off/${index}/${to === from ? 'from' : 'to'}`;
    const length = daysBetween(from, to);
    if (length < 0 || length >= LONGEST_HOLIDAY) {
      refuse(pointer, 'SPAN_INVALID');
      return [];
    }
    const days = Array.from({ length: length + 1 }, (_, n) => addDays(from, n));
    for (const date of days) enter(date, holiday, pointer);
    return days;
  });
  makeUp.forEach(({ holiday, day: date }, index) => {
    if (weekday(date) < 6) refuse(`/makeUp/${index}/day`, 'MAKE_UP_ON_WORKDAY');
    enter(date, holiday, `/makeUp/${index}/day`);
  });
  if (errors.length > 0) throw new HttpProblem('INVALID_VALUE', { errors });
  const notice = {
    year,
    documentNumber,
    source,
    off: daysOff.sort(),
    makeUp: makeUp.map((one) => one.day).sort(),
    holidays,
  };
  const faults = noticeFaults(notice);
  if (faults.length > 0) throw new Error(`A notice passed the form and is still wrong: ${faults.join('; ')}`);
  return notice;
}

/** Holidays of the country that a notice does not speak of: likely something was left out. */
export const holidaysMissing = ({ holidays = {} }: HolidayNotice): string[] => {
  const named = new Set(Object.values(holidays));
  // The two festivals that may fall into one arrangement share its name.
  const together = (holiday: string) => holiday === 'MID_AUTUMN_FESTIVAL' && named.has('NATIONAL_DAY');
  return HOLIDAYS.filter((holiday) => !named.has(holiday) && !together(holiday));
};

/** What can be read of a pasted text: the notice as it is worded, or YAML or JSON of the shape in config/holidays. */
export function readPasted(pasted: string): Partial<NoticeForm> {
  return structured(pasted) ?? worded(pasted);
}

function worded(pasted: string): Partial<NoticeForm> {
  const { year, documentNumber, off, makeUp } = readNoticeText(pasted);
  return {
    ...(year && { year }),
    ...(documentNumber && { documentNumber }),
    off: [...off],
    makeUp: [...makeUp],
  };
}

function structured(pasted: string): Partial<NoticeForm> | null {
  const data = parsed(pasted);
  if (typeof data !== 'object' || data === null || !('off' in data)) return null;
  const { year, documentNumber, source, off, makeUp } = data as Record<string, unknown>;
  return {
    ...(Number.isInteger(year) && { year: year as number }),
    ...(typeof documentNumber === 'string' && { documentNumber }),
    ...(typeof source === 'string' && { source }),
    off: spansOf(off),
    makeUp: spansOf(makeUp).map(({ holiday, from }) => ({ holiday, day: from })),
  };
}

function parsed(pasted: string): unknown {
  try {
    return parse(pasted, { maxAliasCount: 0 });
  } catch {
    return null;
  }
}

/** `{ SPRING_FESTIVAL: [2027-02-05..2027-02-11] }`; what is no holiday or no day is left for the form to miss. */
function spansOf(lists: unknown): NoticeForm['off'] {
  const entries = typeof lists === 'object' && lists !== null ? Object.entries(lists) : [];
  return entries.flatMap(([holiday, spans]) =>
    [spans].flat().flatMap((span) => {
      const [from, to = from] = String(span).split('..');
      const known = HOLIDAYS.find((one) => one === holiday);
      return known && isDay(from) && isDay(to) ? [{ holiday: known, from, to }] : [];
    }),
  );
}
