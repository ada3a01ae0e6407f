import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A committee, court, administrative organ, partner region or a party's own organisation. */
@Entity('organisation')
export class OrganisationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: string;

  @Column('text')
  name: string;

  @Column('text')
  region: string;

  /** Unified social credit code or the court's own code. */
  @Column('text', { nullable: true, unique: true })
  code: string | null;

  @Column('boolean', { default: true })
  active: boolean;
}
