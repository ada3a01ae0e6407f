import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Attempts within a window, counted in one place for all processes. */
@Entity('attempt_window')
export class AttemptWindowEntity {
  @PrimaryColumn('text')
  key: string;

  @Column('timestamptz', { name: 'began_at', default: () => 'now()' })
  beganAt: string;

  @Column('integer')
  count: number;
}

/** Commands that were refused to a person, by route and hour. */
@Entity('refused_access')
export class RefusedAccessEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @PrimaryColumn('text')
  route: string;

  @PrimaryColumn('timestamptz')
  hour: string;

  @Column('integer')
  count: number;
}
