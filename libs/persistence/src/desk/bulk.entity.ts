import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** One event for many cases, as one person asked for it. Each case is decided by itself. */
@Entity('bulk_job')
@Unique(['personId', 'key'])
export class BulkJobEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'acting_for', nullable: true })
  actingFor: string | null;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  key: string;

  @Column('text')
  room: string;

  @Column('text')
  event: string;

  @Column('jsonb')
  payload: object;

  @Column('boolean')
  trial: boolean;

  @Column('integer')
  total: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: string;

  @Column('timestamptz', { name: 'stopped_at', nullable: true })
  stoppedAt: string | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: string | null;

  @Column('timestamptz', { name: 'leased_until', nullable: true })
  leasedUntil: string | null;
}

/** One case of a bulk act: what it was when it was chosen, and what came of it. */
@Entity('bulk_item')
export class BulkItemEntity {
  @PrimaryColumn('uuid', { name: 'job_id' })
  jobId: string;

  @PrimaryColumn('integer')
  n: number;

  @Column('uuid', { name: 'case_id' })
  caseId: string;

  @Column('uuid', { name: 'process_id', nullable: true })
  processId: string | null;

  @Column('integer', { nullable: true })
  version: number | null;

  @Column('text', { default: 'PENDING' })
  state: string;

  @Column('jsonb', { nullable: true })
  reason: object | null;
}
