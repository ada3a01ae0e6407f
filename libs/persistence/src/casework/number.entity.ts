import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last number given of a yearly series. */
@Entity('number_series')
export class NumberSeriesEntity {
  @PrimaryColumn('text')
  series: string;

  @PrimaryColumn('integer')
  year: number;

  @Column('integer')
  last: number;
}

/** Every number ever given: used, or voided with the step that voided it (INV-18). */
@Entity('number_issue')
export class NumberIssueEntity {
  @PrimaryColumn('text')
  series: string;

  @PrimaryColumn('integer')
  year: number;

  @PrimaryColumn('integer')
  n: number;

  @Column('text', { unique: true })
  text: string;

  @Column('uuid', { name: 'case_id' })
  caseId: string;

  @Column('uuid')
  step: string;

  @Column('uuid', { name: 'voided_step', nullable: true })
  voidedStep: string | null;
}
