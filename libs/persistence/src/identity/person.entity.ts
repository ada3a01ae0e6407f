import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who may sign in, or whom a case names. What the person may do stands in role grants, never here. */
@Entity('person')
export class PersonEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { nullable: true, unique: true })
  username: string | null;

  @Column('text')
  name: string;

  /** argon2id; without one nobody can sign in as this person. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  /** Keyed hash of the identity number, to find the same person again without keeping the number. */
  @Column('text', { name: 'identity_hash', nullable: true })
  identityHash: string | null;

  @Column('boolean', { default: true })
  active: boolean;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: string;
}
