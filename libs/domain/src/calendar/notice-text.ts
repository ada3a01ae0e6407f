import { isDay, type Day } from './day.js';
import type { Holiday } from './holidays.js';

export interface NoticeSpan {
  readonly holiday: Holiday;
  readonly from: Day;
  readonly to: Day;
}

/** What the wording of a yearly notice says; for a person to check, never taken over by itself. */
export interface ReadNotice {
  readonly year: number | null;
  readonly documentNumber: string | null;
  readonly off: readonly NoticeSpan[];
  readonly makeUp: readonly { readonly holiday: Holiday; readonly day: Day }[];
}

/**
 * Reads the notice as the State Council words it: 「二、春节：2月15日（…）至23日（…）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。」
 * Days without a year belong to the year of the title, 2027年部分节假日安排.
 */
export function readNoticeText(text: string): ReadNotice {
  const plain = text.replaceAll(/[\s　]+/g, '').replaceAll(/[（(][^）)]*[）)]/g, '');
  const titled = /(\d{4})年(?:部分)?节假日安排/.exec(plain) ?? /(\d{4})年元旦/.exec(plain);
  const year = titled ? Number(titled[1]) : null;
  const sections = [
    ...plain.matchAll(
      /(?:[一二三四五六七八九十]+、)((?:元旦|春节|清明节|劳动节|端午节|中秋节|国庆节)[^：:]{0,12})[：:]/g,
    ),
  ];
  const off: NoticeSpan[] = [];
  const makeUp: { holiday: Holiday; day: Day }[] = [];
  sections.forEach((section, index) => {
    const holiday = holidayIn(section[1]);
    const body = plain.slice(section.index + section[0].length, sections[index + 1]?.index);
    for (const sentence of body.split(/[。；;]/)) {
      if (sentence.includes('放假')) off.push(...spansIn(sentence, year, holiday));
      else if (sentence.includes('上班'))
        makeUp.push(...spansIn(sentence, year, holiday).map(({ from }) => ({ holiday, day: from })));
    }
  });
  return { year, documentNumber: /国(?:办)?发(?:明电)?〔\d{4}〕\d{1,3}号/.exec(plain)?.[0] ?? null, off, makeUp };
}

const NAMES: readonly (readonly [string, Holiday])[] = [
  ['国庆节', 'NATIONAL_DAY'],
  ['元旦', 'NEW_YEARS_DAY'],
  ['春节', 'SPRING_FESTIVAL'],
  ['清明节', 'TOMB_SWEEPING_DAY'],
  ['劳动节', 'LABOUR_DAY'],
  ['端午节', 'DRAGON_BOAT_FESTIVAL'],
  ['中秋节', 'MID_AUTUMN_FESTIVAL'],
];

/** Where two holidays meet (国庆节、中秋节) the arrangement is that of the longer one. */
const holidayIn = (heading: string): Holiday => NAMES.find(([name]) => heading.includes(name))![1];

/** `1月28日至2月4日`, `1月1日至3日`, `2月14日、2月28日`. */
function spansIn(sentence: string, year: number | null, holiday: Holiday): NoticeSpan[] {
  let [y, m] = [year, 0];
  const read = (ofYear?: string, month?: string, dayOfMonth?: string): Day => {
    if (ofYear) y = Number(ofYear);
    if (month) m = Number(month);
    return `${y ?? ''}-${String(m).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
  };
  const pattern = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:至(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日)?/g;
  return [...sentence.matchAll(pattern)].flatMap(([, ...parts]) => {
    const from = read(parts[0], parts[1], parts[2]);
    const to = parts[5] ? read(parts[3], parts[4], parts[5]) : from;
    return isDay(from) && isDay(to) ? [{ holiday, from, to }] : [];
  });
}
