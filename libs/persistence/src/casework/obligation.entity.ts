import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One instalment of what an agreement obliges a party to. Money in fen. */
@Entity('obligation')
export class ObligationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @PrimaryColumn('integer')
  instalment: number;

  @Column('uuid', { name: 'case_id' })
  caseId: string;

  @Column('uuid')
  obligor: string;

  @Column('uuid')
  obligee: string;

  @Column('text')
  act: string;

  @Column('bigint', { name: 'amount_fen' })
  amountFen: number;

  @Column('date', { name: 'due_on' })
  dueOn: string;

  @Column('bigint', { name: 'paid_fen', default: 0 })
  paidFen: number;

  @Column('date', { name: 'performed_on', nullable: true })
  performedOn: string | null;

  @Column('bigint', { name: 'planned_paid_fen', default: 0 })
  plannedPaidFen: number;

  @Column('date', { name: 'planned_performed_on', nullable: true })
  plannedPerformedOn: string | null;

  @Column('uuid')
  step: string;

  @Column('uuid', { name: 'withdrawn_step', nullable: true })
  withdrawnStep: string | null;
}

/** One act of performance. `paidFen` is the whole paid of the item by then, so the latest standing row says how it stands. */
@Entity('obligation_act')
export class ObligationActEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'obligation_id' })
  obligationId: string;

  @Column('integer')
  instalment: number;

  @Column('uuid', { name: 'case_id' })
  caseId: string;

  @Column('bigint', { name: 'paid_fen' })
  paidFen: number;

  @Column('date', { name: 'acted_on' })
  actedOn: string;

  @Column('uuid')
  step: string;

  @Column('uuid', { name: 'withdrawn_step', nullable: true })
  withdrawnStep: string | null;
}
