import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody has a case open just now. */
@Entity('presence')
export class PresenceEntity {
  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId: string;

  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @Column('timestamptz')
  since: string;

  @Column('timestamptz', { name: 'seen_at' })
  seenAt: string;
}
