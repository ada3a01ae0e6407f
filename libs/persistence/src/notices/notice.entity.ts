import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Something one person should know, in the inbox of the application. */
@Entity('notice')
@Unique(['outboxId', 'personId'])
export class NoticeEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('bigint', { name: 'outbox_id' })
  outboxId: number;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'case_id', nullable: true })
  caseId: string | null;

  @Column('text')
  template: string;

  @Column('jsonb', { default: {} })
  params: Record<string, string | number>;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: string;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt: string | null;
}

/** A notice on its way through one channel outside. */
@Entity('delivery')
@Unique(['noticeId', 'channel'])
export class DeliveryEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'notice_id' })
  noticeId: string;

  @Column('text')
  channel: string;

  @Column('text')
  state: string;

  @Column('integer', { default: 0 })
  attempts: number;

  @Column('text', { nullable: true })
  error: string | null;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: string;
}
