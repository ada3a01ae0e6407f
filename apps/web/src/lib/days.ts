import { language } from './language';

/** All days and times of the product are those of Asia/Shanghai, whatever the clock of this machine. */
const ZONE = 'Asia/Shanghai';
const locale = language === 'en' ? 'en-GB' : 'zh-CN';
const formatter = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options });

const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE });
const weekday = formatter({ weekday: 'short' });
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });

/** 'YYYY-MM-DD' of an instant. */
export const dayOf = (instant: string | Date): string => isoDay.format(new Date(instant));

/** "2025-09-26 周五": a day as people here read it. */
export const dayWithWeekday = (day: string): string => `${day} ${weekday.format(new Date(`${day}T12:00:00+08:00`))}`;

/** "2025-09-26 周五 09:30" */
export const momentOf = (instant: string): string =>
  `${dayWithWeekday(dayOf(instant))} ${clock.format(new Date(instant))}`;

/** "09:30" */
export const timeOf = (instant: string): string => clock.format(new Date(instant));

/** Whole days from one day to another; negative when it is past. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
