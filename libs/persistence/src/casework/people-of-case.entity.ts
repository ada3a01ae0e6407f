import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What ties a person to a case: begun by one step, ended by another, never removed. */
abstract class TieToCase {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'case_id' })
  caseId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid')
  step: string;

  @Column('uuid', { name: 'ended_step', nullable: true })
  endedStep: string | null;
}

/** A mediator of the case. */
@Entity('assignment')
export class AssignmentEntity extends TieToCase {
  @Column('boolean')
  lead: boolean;
}

/** Who may open a trade-secret case (INV-19). */
@Entity('case_access')
export class CaseAccessEntity extends TieToCase {}

/** Who may not see the case whatever else is granted: conflict of interest, recusal. */
@Entity('exclusion')
export class ExclusionEntity extends TieToCase {
  @Column('text')
  ground: string;

  /** Set where security administration entered it; else a step of the case did. */
  @Column('uuid', { name: 'entered_by', nullable: true })
  enteredBy: string | null;

  @Column('timestamptz', { name: 'entered_at', nullable: true })
  enteredAt: string | null;
}
