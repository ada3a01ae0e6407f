import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something a person or the holders of a role must do. `key` makes opening it twice one task. */
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
}
