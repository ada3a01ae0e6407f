import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The State Council's holiday notice of a year as an administrator published it; of several of one year the last counts. */
@Entity('holiday_notice')
export class HolidayNoticeEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('integer')
  year: number;

  @Column('text', { name: 'document_number' })
  documentNumber: string;

  @Column('text')
  source: string;

  @Column('date', { array: true })
  off: string[];

  @Column('date', { name: 'make_up', array: true })
  makeUp: string[];

  @Column('jsonb', { default: {} })
  holidays: Record<string, string>;

  /** Of the calendar that came into being with it. */
  @Column('text', { name: 'calendar_version' })
  calendarVersion: string;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt: string;

  @Column('uuid', { name: 'published_by' })
  publishedBy: string;
}

/** How far the running clocks have been counted anew after a notice. */
@Entity('calendar_recount')
export class CalendarRecountEntity {
  @PrimaryColumn('uuid', { name: 'notice_id' })
  noticeId: string;

  @Column('text', { default: 'WAITING' })
  state: string;

  /** True time, like every lease. */
  @Column('timestamptz', { name: 'begins_at' })
  beginsAt: string;

  @Column('timestamptz', { name: 'claimed_until', nullable: true })
  claimedUntil: string | null;

  /** It is done when a whole pass has found nothing left to change. */
  @Column('integer', { default: 1 })
  pass: number;

  @Column('integer', { name: 'changed_in_pass', default: 0 })
  changedInPass: number;

  @Column('date', { name: 'after_due', nullable: true })
  afterDue: string | null;

  @Column('uuid', { name: 'after_id', nullable: true })
  afterId: string | null;

  @Column('integer')
  total: number;

  @Column('integer', { default: 0 })
  checked: number;

  @Column('integer', { default: 0 })
  moved: number;

  @Column('integer', { default: 0 })
  settled: number;

  @Column('jsonb', { default: [] })
  problems: object[];

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: string | null;
}
