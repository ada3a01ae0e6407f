import { Column, Entity, PrimaryColumn } from 'typeorm';

/** By which words, numbers and codes a case or a party is found. Kept by triggers, written by nobody. */
@Entity('search_entry')
export class SearchEntryEntity {
  @PrimaryColumn('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('uuid', { name: 'case_id' })
  caseId: string;

  @Column('text')
  kind: string;

  @Column('text')
  words: string;

  @Column('text', { array: true })
  numbers: string[];

  @Column('text', { array: true })
  tokens: string[];
}
