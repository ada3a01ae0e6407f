import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Who has acted on a claim, at which desk. */
@Entity('subsidy_hand')
export class SubsidyHandEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: number;

  @Column('uuid', { name: 'process_id' })
  processId: string;

  @Column('uuid', { name: 'case_id' })
  caseId: string;

  /** Keyed hash of the identity number, or the account where none is known. */
  @Column('text')
  identity: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  level: string;

  @Column('uuid')
  step: string;

  @Column('uuid', { name: 'withdrawn_step', nullable: true })
  withdrawnStep: string | null;
}

/** A year's money of one region, in four accounts that always add up to the budget. */
@Entity('fund')
@Unique(['region', 'year', 'name'])
export class FundEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  region: string;

  @Column('integer')
  year: number;

  @Column('text')
  name: string;

  @Column('bigint', { name: 'budget_fen' })
  budgetFen: number;

  @Column('bigint', { name: 'available_fen' })
  availableFen: number;

  @Column('bigint', { name: 'committed_fen', default: 0 })
  committedFen: number;

  @Column('bigint', { name: 'paid_fen', default: 0 })
  paidFen: number;

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: string;
}

/** One booking of the ledger: out of one account, into another. */
@Entity('fund_entry')
export class FundEntryEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: number;

  @Column('uuid', { name: 'fund_id' })
  fundId: string;

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId: string | null;

  @Column('uuid', { name: 'process_id', nullable: true })
  processId: string | null;

  @Column('text')
  entry: string;

  @Column('text')
  debit: string;

  @Column('text')
  credit: string;

  @Column('bigint')
  fen: number;

  @Column('date', { name: 'booked_on' })
  bookedOn: string;

  @Column('uuid', { nullable: true })
  step: string | null;

  @Column('timestamptz', { name: 'booked_at', default: () => 'now()' })
  bookedAt: string;
}

/** Where a mediator is paid, entered by one person and verified by another. */
@Entity('payee_account')
export class PayeeAccountEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  holder: string;

  @Column('text')
  bank: string;

  @Column('text')
  account: string;

  @Column('uuid', { name: 'entered_by' })
  enteredBy: string;

  @Column('timestamptz', { name: 'entered_at', default: () => 'now()' })
  enteredAt: string;

  @Column('uuid', { name: 'verified_by', nullable: true })
  verifiedBy: string | null;

  @Column('timestamptz', { name: 'verified_at', nullable: true })
  verifiedAt: string | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: string | null;
}

/** A standard drafted by an administrator; published, it is never changed. */
@Entity('subsidy_standard')
@Unique(['standardId', 'version'])
export class SubsidyStandardEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { name: 'standard_id' })
  standardId: string;

  @Column('integer')
  version: number;

  @Column('jsonb')
  document: unknown;

  @Column('date', { name: 'effective_from' })
  effectiveFrom: string;

  @Column('date', { name: 'effective_to', nullable: true })
  effectiveTo: string | null;

  @Column('uuid', { name: 'drafted_by' })
  draftedBy: string;

  @Column('timestamptz', { name: 'drafted_at', default: () => 'now()' })
  draftedAt: string;

  @Column('uuid', { name: 'published_by', nullable: true })
  publishedBy: string | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: string | null;
}
