import type { HolidayNotice, WorkCalendar } from '#libs/domain';
import type { Queryable } from '#libs/persistence';

/** How often a process asks whether a notice was published. */
export const CALENDAR_REFRESH_MS = 5_000;
/** By then every process counts by a new notice, and what runs can be counted anew. */
export const CALENDAR_SETTLES_SECONDS = 15;

const UNDEFINED_TABLE = '42P01';

/**
 * The work calendar as of now: the notices the house came with, and those an administrator has published since. Whoever
 * holds a corridor gives it `current` as its calendar; a refresh makes a new notice count without a restart.
 */
export class CalendarInForce {
  current: WorkCalendar;
  /** Id of the notice that was published last. */
  newest: string | null = null;

  private constructor(private readonly make: (published: readonly HolidayNotice[]) => WorkCalendar) {
    this.current = make([]);
  }

  /** `make` is config's `loadWorkCalendar`. */
  static async load(
    db: Queryable,
    make: (published: readonly HolidayNotice[]) => WorkCalendar,
  ): Promise<CalendarInForce> {
    const calendars = new CalendarInForce(make);
    await calendars.refresh(db).catch((error: { code?: string }) => {
      // A database that is still to be migrated has no notices; "ready" says that it is not ready.
      if (error.code !== UNDEFINED_TABLE) throw error;
    });
    return calendars;
  }

  /** A calendar that contradicts itself is not taken over: the one before goes on, and whoever refreshes hears of it. */
  async refresh(db: Queryable): Promise<void> {
    const notices = await publishedNotices(db);
    const newest = notices.at(-1)?.id ?? null;
    if (newest === this.newest) return;
    this.current = this.make(notices);
    this.newest = newest;
  }

  /** The calendar with one notice more. Throws what is wrong with it. */
  async with(db: Queryable, notice: HolidayNotice): Promise<WorkCalendar> {
    return this.make([...(await publishedNotices(db)), notice]);
  }
}

/** In the order of their publication (ids are ordered by time), so that a later notice of a year replaces an earlier one. */
const publishedNotices = (db: Queryable): Promise<(HolidayNotice & { readonly id: string })[]> =>
  db.query(
    `select id, year, document_number as "documentNumber", source, off, make_up as "makeUp", holidays
     from holiday_notice order by id`,
    [],
    'published-notices',
  );
