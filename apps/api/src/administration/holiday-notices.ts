import { Inject, Injectable } from '@nestjs/common';
import type { Actor, HolidayNotice } from '#libs/domain';
import { CALENDAR_SETTLES_SECONDS, CalendarInForce, newId, reachOf, type Corridor } from '#libs/casework';
import { Database } from '#libs/persistence';
import { CORRIDOR } from '../house.js';
import { invalidValue } from '../http/problems.js';
import { AdminActs } from '../identity/admin-acts.js';

/** Any number; one publication at a time. */
const ONE_AT_A_TIME = 7_465_120_420;

/** Holiday notices of the State Council, from the form to the calendar that counts. */
@Injectable()
export class HolidayNotices {
  constructor(
    private readonly db: Database,
    private readonly calendars: CalendarInForce,
    private readonly acts: AdminActs,
    @Inject(CORRIDOR) private readonly corridor: Corridor,
  ) {}

  /** The calendar with this notice. Throws when it contradicts the notice of another year. */
  async nextCalendar(notice: HolidayNotice) {
    await this.calendars.refresh(this.db);
    refuseTaken(this.corridor.calendar.notices, notice);
    return this.calendars.with(this.db, notice);
  }

  /**
   * Publishes what was previewed against `calendarVersion`. It counts from now on in this process and within seconds in the
   * others; then the running clocks are counted anew, case by case, by the worker.
   */
  async publish(actor: Actor, notice: HolidayNotice, calendarVersion: string): Promise<string> {
    const id = newId();
    const next = await this.nextCalendar(notice);
    const { year, documentNumber, source, off, makeUp, holidays } = notice;
    const { from, to } = reachOf(notice);
    const object = { notice: id, year, documentNumber, calendarVersion: next.version, off, makeUp };
    await this.acts.do(actor, 'publishHolidays', object, async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [ONE_AT_A_TIME]);
      const [{ newest }] = await manager.query<{ newest: string | null }[]>(
        `select (select id from holiday_notice order by id desc limit 1) as newest`,
      );
      if (newest !== this.calendars.newest || this.corridor.calendar.version !== calendarVersion) {
        throw invalidValue('/calendarVersion', 'CALENDAR_MOVED_ON');
      }
      await manager.query(
        `insert into holiday_notice (id, year, document_number, source, off, make_up, holidays, calendar_version, published_at, published_by)
         values ($1, $2, $3, $4, $5::date[], $6::date[], $7, $8, zhihe_now(), $9)`,
        [id, year, documentNumber, source, off, makeUp, JSON.stringify(holidays ?? {}), next.version, actor.id],
      );
      await manager.query(
        `insert into calendar_recount (notice_id, begins_at, total)
         select $1, now() + make_interval(secs => $4), count(*) from deadline
         where state = 'RUNNING' and due_on >= $2 and due_on <= $3`,
        [id, from, to, CALENDAR_SETTLES_SECONDS],
      );
    });
    await this.calendars.refresh(this.db);
    return id;
  }
}

/** A day belongs to one notice: the end of December is New Year's of the next. */
function refuseTaken(notices: readonly HolidayNotice[], { year, off, makeUp }: HolidayNotice): void {
  for (const other of notices) {
    if (other.year === year) continue;
    const taken = [...other.off, ...other.makeUp];
    const twice = [...off, ...makeUp].find((day) => taken.includes(day));
    if (twice) throw invalidValue('/off', 'DAY_IN_OTHER_NOTICE', { params: { day: twice, year: other.year } });
  }
}
