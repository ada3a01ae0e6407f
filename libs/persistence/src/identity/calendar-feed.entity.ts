import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A calendar a person subscribes to. Its address holds a secret; here is only the SHA-256 of it. */
@Entity('calendar_feed')
export class CalendarFeedEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text', { name: 'token_hash', unique: true })
  tokenHash: string;

  @Column('text')
  label: string;

  @Column('text')
  language: string;

  /** The person wants to read the names of the parties in the calendar. */
  @Column('boolean', { name: 'with_parties' })
  withParties: boolean;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: string;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt: string | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: string | null;
}
