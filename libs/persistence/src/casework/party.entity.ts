import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A party with its personal data. Cases, facts and the record know only its id. */
@Entity('party')
export class PartyEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'case_id' })
  caseId: string;

  @Column('text')
  role: string;

  @Column('text')
  type: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'id_number', nullable: true })
  idNumber: string | null;

  @Column('text', { name: 'credit_code', nullable: true })
  creditCode: string | null;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { nullable: true })
  address: string | null;

  @Column('text', { name: 'legal_representative', nullable: true })
  legalRepresentative: string | null;

  @Column('jsonb', { nullable: true })
  agent: object | null;

  /** Null: never asked. */
  @Column('boolean', { name: 'electronic_service', nullable: true })
  electronicService: boolean | null;

  /** Set when the party has an account of its own. */
  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  @Column('uuid')
  step: string;

  @Column('uuid', { name: 'withdrawn_step', nullable: true })
  withdrawnStep: string | null;
}
