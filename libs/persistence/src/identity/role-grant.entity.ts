import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A role, for an organisation and a region, from one instant to another. Ended, never removed. */
@Entity('role_grant')
export class RoleGrantEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  role: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  region: string;

  @Column('timestamptz', { name: 'begins_at' })
  beginsAt: string;

  @Column('timestamptz', { name: 'ends_at', nullable: true })
  endsAt: string | null;

  /** Null for the grants with which the house was opened. */
  @Column('uuid', { name: 'granted_by', nullable: true })
  grantedBy: string | null;
}
