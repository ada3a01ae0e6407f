import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Hours in which a mediator cannot sit. Withdrawn, never removed. */
@Entity('unavailability')
export class UnavailabilityEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('timestamptz', { name: 'begins_at' })
  beginsAt: string;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt: string;

  @Column('text')
  kind: string;

  @Column('uuid', { name: 'entered_by' })
  enteredBy: string;

  @Column('timestamptz', { name: 'entered_at' })
  enteredAt: string;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: string | null;
}
