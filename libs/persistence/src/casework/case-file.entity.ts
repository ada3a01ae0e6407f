import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseFacts } from '#libs/domain';

/** A column PostgreSQL computes from the facts, so that lists can filter and sort by it. A new object each: TypeORM writes into it. */
const computed = () => ({ insert: false, update: false });

/** One dispute. Written by the corridor only, compare-and-set over the length of its record (trust.md R3). */
@Entity('case_file')
export class CaseFileEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('jsonb')
  facts: CaseFacts;

  @Column('text', { default: '' })
  title: string;

  @Column('text', { name: 'register_number', nullable: true })
  registerNumber: string | null;

  @Column('text', { name: 'case_number', nullable: true })
  caseNumber: string | null;

  @Column('text')
  stage: string;

  @Column('date', { name: 'next_due', nullable: true })
  nextDue: string | null;

  @Column('text', { name: 'next_due_name', nullable: true })
  nextDueName: string | null;

  /** Roles that could bring it on as it stands; null where no step has said so yet. */
  @Column('text', { name: 'open_to', array: true, nullable: true })
  openTo: string[] | null;

  /** Length of the case's record. */
  @Column('integer')
  entries: number;

  /** Hash of its last entry. */
  @Column('text')
  head: string;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: string;

  @Column({ type: 'text', ...computed() })
  region: string;

  @Column({ type: 'uuid', ...computed() })
  committee: string;

  @Column({ type: 'uuid', ...computed(), nullable: true })
  court: string | null;

  @Column({ type: 'uuid', ...computed(), nullable: true })
  organ: string | null;

  @Column({ type: 'uuid', ...computed(), nullable: true })
  partner: string | null;

  @Column({ type: 'text', ...computed() })
  route: string;

  @Column({ type: 'text', ...computed(), name: 'right_code' })
  rightCode: string;

  @Column({ type: 'text', ...computed(), nullable: true })
  class: string | null;

  @Column({ type: 'text', ...computed(), nullable: true })
  outcome: string | null;

  @Column({ type: 'boolean', ...computed() })
  secret: boolean;

  @Column({ type: 'date', ...computed(), name: 'registered_on' })
  registeredOn: string;

  @Column({ type: 'date', ...computed(), name: 'accepted_on', nullable: true })
  acceptedOn: string | null;

  @Column({ type: 'date', ...computed(), name: 'closed_on', nullable: true })
  closedOn: string | null;
}
