import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A paper of the dossier; `step` filed it, `withdrawnStep` took it back. */
@Entity('paper')
export class PaperEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'case_id' })
  caseId: string;

  @Column('uuid', { name: 'process_id' })
  processId: string;

  @Column('text')
  kind: string;

  @Column('text', { nullable: true, unique: true })
  number: string | null;

  @Column('date')
  dated: string;

  @Column('jsonb', { default: {} })
  facts: object;

  /** Entry of the record that filed it. */
  @Column('integer')
  entry: number;

  @Column('uuid', { name: 'filed_by' })
  filedBy: string;

  @Column('timestamptz', { name: 'filed_at' })
  filedAt: string;

  @Column('uuid')
  step: string;

  @Column('uuid', { name: 'withdrawn_step', nullable: true })
  withdrawnStep: string | null;
}
