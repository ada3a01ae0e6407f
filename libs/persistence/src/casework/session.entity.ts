import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One sitting of a mediation. */
@Entity('mediation_session')
export class MediationSessionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'case_id' })
  caseId: string;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt: string;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt: string;

  @Column('text', { nullable: true })
  place: string | null;

  /** Held without the public, as trade secrets demand. */
  @Column('boolean')
  closed: boolean;

  @Column('text')
  state: string;

  @Column('uuid')
  step: string;

  /** The step that held or cancelled it. */
  @Column('uuid', { name: 'ended_step', nullable: true })
  endedStep: string | null;
}

/** A mediator's seat in a session. PostgreSQL itself refuses two booked seats at one time. */
@Entity('session_mediator')
export class SessionMediatorEntity {
  @PrimaryColumn('uuid', { name: 'session_id' })
  sessionId: string;

  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @Column('tstzrange')
  during: string;

  @Column('boolean', { default: true })
  booked: boolean;
}
