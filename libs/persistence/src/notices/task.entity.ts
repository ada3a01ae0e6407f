import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something the holders of a role must do, or the one of them who has taken it. `key` makes opening it twice one task. */
@Entity('task')
export class TaskEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { unique: true })
  key: string;

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId: string | null;

  @Column('text')
  kind: string;

  @Column('text')
  role: string;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  @Column('timestamptz', { name: 'claimed_at', nullable: true })
  claimedAt: string | null;

  @Column('text', { default: 'NORMAL' })
  priority: string;

  @Column('jsonb', { default: {} })
  params: Record<string, string | number>;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  @Column('text', { default: 'OPEN' })
  state: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: string;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt: string | null;

  /** Who completed or cancelled it by hand. */
  @Column('uuid', { name: 'done_by', nullable: true })
  doneBy: string | null;

  /** The step of the case that did it. */
  @Column('uuid', { name: 'done_step', nullable: true })
  doneStep: string | null;

  /** What the person who completed it noted down; may be personal, so it stands here and not in the record. */
  @Column('text', { nullable: true })
  note: string | null;
}
