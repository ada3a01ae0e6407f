import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** What the world must be told, written with the state change and carried out after it. */
@Entity('outbox')
export class OutboxEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: number;

  @Column('text')
  topic: string;

  @Column('jsonb')
  payload: object;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: string;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: string | null;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt: string | null;

  @Column('integer', { default: 0 })
  failures: number;

  /** Why it was last not told. */
  @Column('text', { nullable: true })
  error: string | null;

  @Column('timestamptz', { name: 'failed_at', nullable: true })
  failedAt: string | null;
}

/** The answer a request got, for when it is sent again with the same key. */
@Entity('idempotency')
export class IdempotencyEntity {
  @PrimaryColumn('uuid')
  principal: string;

  @PrimaryColumn('text')
  route: string;

  @PrimaryColumn('text')
  key: string;

  @Column('text', { name: 'request_hash' })
  requestHash: string;

  @Column('integer')
  status: number;

  @Column('jsonb')
  body: object;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: string;
}
