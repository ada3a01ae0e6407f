import { Column, Entity, PrimaryColumn } from 'typeorm';

export interface Training {
  readonly on: string;
  readonly hours: number;
  readonly subject: string;
}

/** The roster of mediators: term of office, fields of law, trainings, the courts on whose lists they stand. */
@Entity('mediator')
export class MediatorEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @Column('date', { name: 'term_from' })
  termFrom: string;

  @Column('date', { name: 'term_to', nullable: true })
  termTo: string | null;

  @Column('text', { array: true, default: () => "'{}'" })
  fields: string[];

  @Column('jsonb', { default: [] })
  trainings: Training[];

  @Column('uuid', { name: 'court_rosters', array: true, default: () => "'{}'" })
  courtRosters: string[];

  /** False for civil servants and others who may not be paid (subsidy rules). */
  @Column('boolean', { name: 'subsidy_eligible', default: true })
  subsidyEligible: boolean;
}
