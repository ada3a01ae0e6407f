import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A value the record names by reference and hash. Retention may empty it without breaking the chain (trust.md §1.12). */
@Entity('vault')
export class VaultEntity {
  @PrimaryColumn('uuid')
  ref: string;

  @Column('uuid', { name: 'case_id' })
  caseId: string;

  @Column('integer')
  entry: number;

  @Column('text')
  key: string;

  @Column('text')
  secrecy: string;

  @Column('text')
  salt: string;

  @Column('text')
  hash: string;

  @Column('jsonb', { nullable: true })
  value: unknown;
}
