import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** A legal clock of a process, with all that is needed to compute it again. The row is the truth, a job only its bell. */
@Entity('deadline')
export class DeadlineEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'case_id' })
  caseId: string;

  @Column('uuid', { name: 'process_id' })
  processId: string;

  @Column('text')
  room: string;

  @Column('text')
  name: string;

  /** Tells apart several clocks of one name, e.g. one per obligation. */
  @Column('text', { nullable: true })
  about: string | null;

  @Column('text')
  rule: string;

  @Column('integer', { name: 'rule_version' })
  ruleVersion: number;

  @Column('date', { name: 'start_on' })
  startOn: string;

  @Column('date', { name: 'due_on' })
  dueOn: string;

  @Column('timestamptz', { name: 'due_at' })
  dueAt: string;

  @Column('boolean')
  provisional: boolean;

  @Column('text', { name: 'calendar_version' })
  calendarVersion: string;

  /** What the last day rests on beside rule and start: region, excluded days, agreed end, extra days. */
  @Column('jsonb', { default: {} })
  basis: Record<string, string | number>;

  /** Event the system sends when the day has passed; null only alerts. */
  @Column('text', { nullable: true })
  fires: string | null;

  @Column('text', { array: true })
  told: string[];

  @Column('text', { default: 'RUNNING' })
  state: string;

  @Column('uuid', { name: 'started_step' })
  startedStep: string;

  @Column('uuid', { name: 'ended_step', nullable: true })
  endedStep: string | null;
}

/** What rings for a deadline. Rings once: `firedAt` is compare-and-set. */
@Entity('alarm')
export class AlarmEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: number;

  @Column('uuid', { name: 'deadline_id' })
  deadlineId: string;

  @Column('text')
  kind: string;

  @Column('timestamptz')
  at: string;

  @Column('timestamptz', { name: 'enqueued_at', nullable: true })
  enqueuedAt: string | null;

  @Column('timestamptz', { name: 'fired_at', nullable: true })
  firedAt: string | null;

  /** Why it last failed to ring. */
  @Column('text', { nullable: true })
  error: string | null;

  @Column('timestamptz', { name: 'failed_at', nullable: true })
  failedAt: string | null;
}
