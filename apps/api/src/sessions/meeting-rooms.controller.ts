import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { count, flag, optional, text, type Actor, type Payload } from '#libs/domain';
import { newId } from '#libs/casework';
import { MeetingRoomEntity } from '#libs/persistence';
import { Access } from '../http/access.js';
import { BodyOf, IdInPath } from '../http/body.js';
import { CurrentActor } from '../http/current-actor.js';
import { notFound } from '../http/problems.js';
import { AdminActs } from '../identity/admin-acts.js';
import { CREATED } from '../identity/identity.schemas.js';
import { MEETING_ROOMS } from './session.schemas.js';

const NEW_ROOM = { name: text({ max: 100, example: '第一调解室' }), seats: optional(count({ min: 1, max: 1000 })) };
const PATCH = { seats: optional(count({ min: 1, max: 1000 })), active: optional(flag()) };

/** Rooms of one's own house. A session names its room, so a name is not changed: the room is closed and a new one added. */
@ApiTags('sessions')
@Controller('api/meeting-rooms')
export class MeetingRoomsController {
  constructor(
    private readonly source: DataSource,
    private readonly acts: AdminActs,
  ) {}

  @Get()
  @Access('intake', 'director', 'mediator', 'sysadmin')
  @ApiOperation({ summary: '调解室 / Meeting rooms' })
  @ApiOkResponse({ schema: MEETING_ROOMS })
  async list(@CurrentActor() actor: Actor): Promise<{ items: object[] }> {
    const rooms = await this.source.manager.find(MeetingRoomEntity, {
      where: { organisationId: actor.org! },
      order: { active: 'DESC', name: 'ASC' },
    });
    return { items: rooms.map(({ organisationId: _, ...room }) => room) };
  }

  @Post()
  @Access('sysadmin', 'director')
  @ApiOperation({ summary: '新增调解室 / Add a room' })
  @ApiCreatedResponse({ schema: CREATED })
  async add(
    @CurrentActor() actor: Actor,
    @Body(new BodyOf('NewMeetingRoom', NEW_ROOM)) { name, seats }: Payload<typeof NEW_ROOM>,
  ): Promise<{ id: string }> {
    const id = newId();
    const room = { id, organisationId: actor.org!, name: name.trim(), ...(seats && { seats }) };
    await this.acts.do(actor, 'addMeetingRoom', { room: id, name: room.name }, (manager) =>
      manager.insert(MeetingRoomEntity, room),
    );
    return { id };
  }

  @Patch(':id')
  @HttpCode(204)
  @Access('sysadmin', 'director')
  @ApiOperation({ summary: '更改调解室 / Change, close or reopen a room' })
  @ApiNoContentResponse()
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
    @Body(new BodyOf('MeetingRoomPatch', PATCH)) patch: Payload<typeof PATCH>,
  ): Promise<void> {
    if (Object.keys(patch).length === 0) return;
    await this.acts.do(actor, 'changeMeetingRoom', { room: id, ...patch }, async (manager) => {
      const { affected } = await manager.update(MeetingRoomEntity, { id, organisationId: actor.org! }, { ...patch });
      if (!affected) throw notFound();
    });
  }
}
