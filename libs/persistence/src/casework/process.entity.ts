import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LastStep, Room } from '#libs/domain';

/** One lifecycle of one case: where it stands, its facts, and the step that brought it there. */
@Entity('process')
export class ProcessEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'case_id' })
  caseId: string;

  @Column('text')
  room: Room;

  @Column('text')
  state: string;

  @Column('integer')
  version: number;

  @Column('integer', { name: 'machine_version' })
  machineVersion: number;

  @Column('jsonb')
  facts: object;

  @Column('jsonb', { nullable: true })
  last: LastStep | null;
}
