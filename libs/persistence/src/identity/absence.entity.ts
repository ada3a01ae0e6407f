import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Days on which a colleague stands in for somebody. Ended early by `endedAt`, never removed: the record says "X for Y". */
@Entity('absence')
export class AbsenceEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'substitute_id' })
  substituteId: string;

  @Column('date', { name: 'from_on' })
  fromOn: string;

  /** Included. */
  @Column('date', { name: 'to_on' })
  toOn: string;

  @Column('uuid', { name: 'declared_by' })
  declaredBy: string;

  @Column('timestamptz', { name: 'declared_at' })
  declaredAt: string;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: string | null;
}
