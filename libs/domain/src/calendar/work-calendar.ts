import { addDays, isDay, weekday, type Day } from './day.js';

/**
 * One yearly holiday notice of the State Council (放假办法 art. 7, T-7). It may reach into the neighbouring years: the notice
 * for 2023 gave 2022-12-31 off.
 */
export interface HolidayNotice {
  readonly year: number;
  /** 国办发明电〔2024〕12号; null where the number is not known. */
  readonly documentNumber: string | null;
  /** Where the text can be read. */
  readonly source: string;
  readonly off: readonly Day[];
  /** Saturdays and Sundays on which the country works (调休). */
  readonly makeUp: readonly Day[];
  /** Holiday code for days of `off` and for the holiday a make-up day pays for: SPRING_FESTIVAL. */
  readonly holidays?: Readonly<Record<Day, string>>;
}

/** Extra days of one region, e.g. a minority festival (放假办法 art. 4, T-9). */
export interface RegionalDays {
  readonly region: string;
  readonly source: string;
  readonly off: readonly Day[];
  readonly makeUp: readonly Day[];
  readonly holidays?: Readonly<Record<Day, string>>;
  /** Off by default: a local holiday is shown, but the last day of a legal period does not move for it. */
  readonly movesPeriods?: boolean;
}

export type RestReason = 'WEEKEND' | 'HOLIDAY' | 'MAKE_UP_WORKDAY' | 'WORKDAY' | 'LOCAL_HOLIDAY';

export interface RestDay {
  readonly rest: boolean;
  readonly why: RestReason;
  readonly holiday?: string;
  /** No notice for this day is loaded yet: only its weekday was looked at (T-10). */
  readonly provisional: boolean;
  /** The notice that says so. */
  readonly notice?: HolidayNotice;
}

/** Which days the country rests. Immutable; a new notice makes a new calendar with a new version. */
export class WorkCalendar {
  readonly version: string;
  readonly notices: readonly HolidayNotice[];
  private readonly years: ReadonlySet<number>;
  private readonly national: ReadonlyMap<Day, RestDay>;
  private readonly regions: ReadonlyMap<string, Layer>;

  /** Throws when the notices contradict themselves or each other: a wrong calendar must not start. */
  constructor(data: { version: string; notices: readonly HolidayNotice[]; regions?: readonly RegionalDays[] }) {
    this.version = data.version;
    this.notices = data.notices;
    this.years = new Set(data.notices.map((notice) => notice.year));
    if (this.years.size < data.notices.length) throw new Error('two notices for one year');
    this.national = this.everyDay(mergedDays(data.notices));
    this.regions = new Map((data.regions ?? []).map((layer) => [layer.region, layerOf(layer)]));
  }

  /** Whether people rest on a day, and why. With a region its local days count. */
  restOn(day: Day, region?: string): RestDay {
    return (region && this.localDay(day, region)) || this.nationalDay(day);
  }

  /** The same question asked by a legal period: local days count only where the region's layer says that they move periods. */
  restForPeriod(day: Day, region?: string): RestDay {
    return region && this.regions.get(region)?.moves ? this.restOn(day, region) : this.nationalDay(day);
  }

  isWorkday(day: Day, region?: string): boolean {
    return !this.restOn(day, region).rest;
  }

  /** `day` itself, or the first day after it on which a period may end (T-3). */
  firstWorkdayFrom(day: Day, region?: string): Day {
    let at = day;
    while (this.restForPeriod(at, region).rest) at = addDays(at, 1);
    return at;
  }

  private nationalDay(day: Day): RestDay {
    return this.national.get(day) ?? (weekday(day) > 5 ? PROVISIONAL_WEEKEND : PROVISIONAL_WORKDAY);
  }

  /** Every day that is settled, written out once: counting asks for one day after another, very often. */
  private everyDay(named: ReadonlyMap<Day, RestDay>): ReadonlyMap<Day, RestDay> {
    const days = new Map(named);
    for (const year of this.years)
      for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1))
        if (!days.has(day) && this.isPublished(day)) days.set(day, weekday(day) > 5 ? WEEKEND : WORKDAY);
    return days;
  }

  private localDay(day: Day, region: string): RestDay | undefined {
    const local = this.regions.get(region)?.days.get(day);
    // A local day off that the country has off anyway keeps the national reason.
    return local && !(local.rest && this.nationalDay(day).rest) ? local : undefined;
  }

  /** The last week of December also waits for the next notice: New Year's arrangement has taken and given days there. */
  private isPublished(day: Day): boolean {
    const year = Number(day.slice(0, 4));
    return this.years.has(year) && (day.slice(5) < '12-25' || this.years.has(year + 1));
  }
}

interface Layer {
  readonly moves: boolean;
  readonly days: ReadonlyMap<Day, RestDay>;
}

const WORKDAY: RestDay = { rest: false, why: 'WORKDAY', provisional: false };
const WEEKEND: RestDay = { rest: true, why: 'WEEKEND', provisional: false };
const PROVISIONAL_WORKDAY: RestDay = { ...WORKDAY, provisional: true };
const PROVISIONAL_WEEKEND: RestDay = { ...WEEKEND, provisional: true };

function mergedDays(notices: readonly HolidayNotice[]): Map<Day, RestDay> {
  const merged = new Map<Day, RestDay>();
  for (const notice of notices) {
    const faults = noticeFaults(notice);
    if (faults.length) throw new Error(`holiday notice ${notice.year}: ${faults.join('; ')}`);
    for (const [day, rest] of daysOf(notice, 'HOLIDAY')) {
      if (merged.has(day)) throw new Error(`holiday notice ${notice.year}: ${day} stands in another notice too`);
      merged.set(day, { ...rest, notice });
    }
  }
  return merged;
}

function layerOf(layer: RegionalDays): Layer {
  const faults = listFaults(layer);
  if (faults.length) throw new Error(`regional days of ${layer.region}: ${faults.join('; ')}`);
  return { moves: layer.movesPeriods ?? false, days: new Map(daysOf(layer, 'LOCAL_HOLIDAY')) };
}

function daysOf(source: HolidayNotice | RegionalDays, why: 'HOLIDAY' | 'LOCAL_HOLIDAY'): [Day, RestDay][] {
  const entry = (day: Day, rest: boolean): [Day, RestDay] => {
    const holiday = source.holidays?.[day];
    return [day, { rest, why: rest ? why : 'MAKE_UP_WORKDAY', provisional: false, ...(holiday && { holiday }) }];
  };
  return [...source.off.map((day) => entry(day, true)), ...source.makeUp.map((day) => entry(day, false))];
}

/** What is wrong with a notice, in words for whoever keeps the files; empty if nothing is. */
export function noticeFaults(notice: HolidayNotice): string[] {
  const faults = listFaults(notice);
  if (faults.length) return faults;
  if (notice.off.length === 0) faults.push('no day off');
  for (const day of [...notice.off, ...notice.makeUp])
    if (day < `${notice.year - 1}-12-25` || day > `${notice.year + 1}-01-07`)
      faults.push(`${day} lies outside the year`);
  for (const day of notice.makeUp) if (weekday(day) < 6) faults.push(`make-up day ${day} is no Saturday or Sunday`);
  return faults;
}

function listFaults({ off, makeUp }: { off: readonly Day[]; makeUp: readonly Day[] }): string[] {
  const days = [...off, ...makeUp];
  const faults = days.filter((day) => !isDay(day)).map((day) => `${day} is not a day`);
  if (new Set(days).size < days.length) faults.push('a day is listed twice');
  return faults;
}
