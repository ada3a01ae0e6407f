import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** One verification of the record, or one comparison of all cases with it; carried out by a worker. */
@Entity('check_run')
@Unique(['kind', 'day'])
export class CheckRunEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: 'VERIFICATION' | 'COMPARISON';

  /** The night it was planned for; null when somebody asked for it. */
  @Column('date', { nullable: true })
  day: string | null;

  @Column('text', { default: 'QUEUED' })
  state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED';

  @Column('uuid', { name: 'requested_by', nullable: true })
  requestedBy: string | null;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: string;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt: string | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: string | null;

  /** Of the worker that has it; true time. */
  @Column('uuid', { nullable: true })
  claim: string | null;

  @Column('timestamptz', { name: 'claimed_until', nullable: true })
  claimedUntil: string | null;

  @Column('integer', { default: 0 })
  attempts: number;

  @Column('integer', { default: 0 })
  done: number;

  @Column('integer', { default: 0 })
  total: number;

  /** Faults; null until it is over. */
  @Column('integer', { nullable: true })
  found: number | null;

  @Column('jsonb', { nullable: true })
  result: object | null;
}
