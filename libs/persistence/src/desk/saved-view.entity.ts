import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A list as somebody wants to see it again; shared, everybody of the organisation has it. */
@Entity('saved_view')
export class SavedViewEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'owner_id' })
  ownerId: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  name: string;

  @Column('text')
  query: string;

  @Column('boolean')
  shared: boolean;

  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: string;

  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt: string | null;
}

/** With which view a person's list opens. */
@Entity('default_view')
export class DefaultViewEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'view_id', nullable: true })
  viewId: string | null;
}
