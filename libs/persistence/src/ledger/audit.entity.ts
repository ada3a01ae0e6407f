import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** One entry of the record, chained within its case. Added, never changed: neither role nor owner can. */
@Entity('audit_entry')
export class AuditEntryEntity {
  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId: string;

  @PrimaryColumn('integer')
  no: number;

  @Column('text')
  kind: string;

  @Column('timestamptz')
  at: string;

  @Column('date')
  dated: string;

  @Column('text', { nullable: true })
  room: string | null;

  @Column('uuid', { name: 'process_id', nullable: true })
  processId: string | null;

  @Column('text')
  event: string;

  @Column('uuid')
  step: string;

  @Column('uuid', { name: 'actor_id' })
  actorId: string;

  @Column('text')
  hash: string;

  @Column('jsonb')
  body: object;

  /** Order of arrival over all cases, for the sealer. */
  @Column({ type: 'bigint', insert: false, update: false })
  arrival: number;
}

/** Head of the chain of acts that belong to no case: accounts, calendars, standards. */
@Entity('own_chain')
export class OwnChainEntity {
  @PrimaryColumn('boolean', { default: true })
  single: true;

  @Column('integer')
  entries: number;

  @Column('text')
  head: string;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: string;
}

/** The entries of all cases in one line, over which the heads are signed. */
@Entity('audit_seal')
@Unique(['caseId', 'no'])
export class AuditSealEntity {
  @PrimaryColumn('bigint')
  seq: number;

  @Column('uuid', { name: 'case_id' })
  caseId: string;

  @Column('integer')
  no: number;

  @Column('text')
  hash: string;
}

/** A signed head: this many entries, this root, at this instant. */
@Entity('audit_head')
export class AuditHeadEntity {
  @PrimaryColumn('bigint')
  size: number;

  @Column('text')
  root: string;

  @Column('timestamptz')
  at: string;

  @Column('text')
  alg: string;

  @Column('text', { name: 'key_id' })
  keyId: string;

  @Column('text')
  signature: string;

  /** Subtree roots from which the next head is computed. */
  @Column('jsonb')
  frontier: object;
}

/** Public keys with which heads are checked. */
@Entity('audit_key')
export class AuditKeyEntity {
  @PrimaryColumn('text', { name: 'key_id' })
  keyId: string;

  @Column('text', { name: 'public_key' })
  publicKey: string;

  @Column('timestamptz', { name: 'added_at', default: () => 'now()' })
  addedAt: string;
}
