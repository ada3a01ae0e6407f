import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A room in which a committee sits; a session names it by its name. */
@Entity('meeting_room')
@Unique(['organisationId', 'name'])
export class MeetingRoomEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  name: string;

  @Column('integer', { nullable: true })
  seats: number | null;

  @Column('boolean', { default: true })
  active: boolean;
}
