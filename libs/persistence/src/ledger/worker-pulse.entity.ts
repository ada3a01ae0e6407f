import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A worker that runs, or ran until lately. */
@Entity('worker_pulse')
export class WorkerPulseEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  host: string;

  @Column('timestamptz', { name: 'started_at', default: () => 'now()' })
  startedAt: string;

  @Column('timestamptz', { name: 'seen_at', default: () => 'now()' })
  seenAt: string;

  /** When a job last came through the queue to it. */
  @Column('timestamptz', { name: 'queue_seen_at', nullable: true })
  queueSeenAt: string | null;

  @Column('text', { name: 'calendar_version' })
  calendarVersion: string;

  /** Whether it was given the key of the sealer. */
  @Column('boolean')
  sealing: boolean;
}
