import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that was received and is not filed yet: its holder files it with an act, or it is swept after a day. */
@Entity('evidence_upload')
export class EvidenceUploadEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** A person; of an online application its ticket, which becomes the applicant's id. */
  @Column('uuid', { name: 'held_by' })
  heldBy: string;

  /** As it was called by whoever sent it, made safe. */
  @Column('text')
  name: string;

  /** Told from the content, never from what the sender said. */
  @Column('text', { name: 'media_type' })
  mediaType: string;

  @Column('bigint')
  bytes: number;

  @Column('text')
  sha256: string;

  /** True time: the sweeper does not live by the city's clock. */
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: string;
}

/** A file of a case. Its bytes lie in the store under their hash; `entry` tells of it in the record. */
@Entity('evidence_file')
export class EvidenceFileEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'case_id' })
  caseId: string;

  /** What it proves: a kind of paper. */
  @Column('text')
  paper: string;

  @Column('text')
  secrecy: string;

  /** The party that handed it in, where it was one. */
  @Column('uuid', { name: 'party_id', nullable: true })
  partyId: string | null;

  @Column('text')
  name: string;

  @Column('text', { name: 'media_type' })
  mediaType: string;

  @Column('bigint')
  bytes: number;

  @Column('text')
  sha256: string;

  @Column('uuid', { name: 'filed_by' })
  filedBy: string;

  /** Organisation for which it was filed: a court, organ or partner reads what it sent itself. */
  @Column('uuid', { name: 'filed_for', nullable: true })
  filedFor: string | null;

  @Column('timestamptz', { name: 'filed_at' })
  filedAt: string;

  @Column('integer')
  entry: number;

  @Column('uuid')
  step: string;

  @Column('uuid', { name: 'withdrawn_step', nullable: true })
  withdrawnStep: string | null;
}
