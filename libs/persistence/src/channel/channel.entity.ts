import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 凭证: how one party reaches its own case without an account. Of its code only the hash is kept. */
@Entity('channel_access')
export class ChannelAccessEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'case_id' })
  caseId: string;

  @Column('uuid', { name: 'party_id' })
  partyId: string;

  /** As whom the party acts: in the record, for notices, for what it may see. */
  @Column('uuid', { name: 'person_id' })
  personId: string;

  /** 查询号: eighty random bits, no key to anything without the code. */
  @Column('text', { unique: true })
  reference: string;

  @Column('text', { name: 'code_hash' })
  codeHash: string;

  @Column('uuid', { name: 'issued_by' })
  issuedBy: string;

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt: string;

  /** Replaced by another one. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: string | null;
}

/** A code sent by mail: works once, for ten minutes, and is gone after five wrong tries. */
@Entity('channel_code')
export class ChannelCodeEntity {
  @PrimaryColumn('uuid', { name: 'access_id' })
  accessId: string;

  @Column('text', { name: 'code_hash' })
  codeHash: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: string;

  @Column('integer', { default: 0 })
  tries: number;
}

/** A party that has shown reference and code, for a short while and for one case only. */
@Entity('channel_session')
export class ChannelSessionEntity {
  @PrimaryColumn('text', { name: 'token_hash' })
  tokenHash: string;

  @Column('uuid', { name: 'access_id' })
  accessId: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: string;

  @Column('timestamptz', { name: 'seen_at', default: () => 'now()' })
  seenAt: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: string;
}

/** An online application in the making: what was uploaded for it, and what came of it. */
@Entity('channel_ticket')
export class ChannelTicketEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { name: 'token_hash', unique: true })
  tokenHash: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: string;
}
