import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 投诉: what a party says of a mediator. Read by whoever decides it and by supervision, never by the mediator. */
@Entity('complaint')
export class ComplaintEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'case_id' })
  caseId: string;

  @Column('uuid', { name: 'party_id' })
  partyId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  /** The mediator. */
  @Column('uuid')
  about: string;

  @Column('text')
  ground: string;

  @Column('text')
  story: string;

  /** The director, or supervision where the director is meant. */
  @Column('text', { name: 'decided_by_role' })
  decidedByRole: string;

  @Column('timestamptz', { name: 'lodged_at' })
  lodgedAt: string;

  @Column('date', { name: 'due_on' })
  dueOn: string;

  @Column('text', { nullable: true })
  finding: string | null;

  @Column('text', { nullable: true })
  measure: string | null;

  @Column('text', { nullable: true })
  reason: string | null;

  /** What the party is told. */
  @Column('text', { nullable: true })
  reply: string | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: string | null;
}
