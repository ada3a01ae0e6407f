import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  addDays,
  count,
  day,
  daysBetween,
  flag,
  list,
  optional,
  ref,
  text,
  type Actor,
  type Payload,
} from '#libs/domain';
import type { Corridor } from '#libs/casework';
import { Access } from '../http/access.js';
import { QueryOf } from '../http/body.js';
import { TheCorridor } from '../http/corridor.js';
import { CurrentActor } from '../http/current-actor.js';
import { invalidValue } from '../http/problems.js';
import { freeSlots, type Slot } from './free-slots.js';
import { FREE_SLOTS, SESSIONS } from './session.schemas.js';
import { listSessions, SHOWN_MOST, type SessionRow } from './sessions.queries.js';
import { takenTimes } from './taken-times.queries.js';

const FILTER = {
  from: day(),
  to: day(),
  mediator: optional(ref('person')),
  room: optional(text({ max: 100 })),
  cancelled: optional(flag()),
};
const WANTED = {
  mediators: list(ref('person'), { max: 10 }),
  room: optional(text({ max: 100 })),
  minutes: optional(count({ min: 30, max: 480 })),
  from: optional(day()),
  to: optional(day()),
};
const LONGEST_SPAN = 100;
const OFFERED = 12;

/** Sessions as a calendar shows them. They are planned, moved and cancelled by the events of the mediation. */
@ApiTags('sessions')
@Controller('api/sessions')
export class SessionsController {
  constructor(@TheCorridor() private readonly corridor: Corridor) {}

  @Get()
  @Access('signedIn')
  @ApiOperation({ summary: '日程 / Sessions of a span of days, with what stands in their way' })
  @ApiOkResponse({ schema: SESSIONS })
  async list(
    @CurrentActor() actor: Actor,
    @Query(new QueryOf('SessionFilter', FILTER)) { from, to, mediator, room, cancelled }: Payload<typeof FILTER>,
  ): Promise<{ items: SessionRow[]; truncated: boolean }> {
    const length = daysBetween(from, to);
    if (length < 0 || length > LONGEST_SPAN) throw invalidValue('/to', 'SPAN_INVALID');
    const rows = await listSessions(this.corridor.db, actor, {
      from,
      to,
      mediator: mediator ?? null,
      room: room ?? null,
      cancelled: cancelled ?? false,
    });
    return { items: rows.slice(0, SHOWN_MOST), truncated: rows.length > SHOWN_MOST };
  }

  /** Times at which these mediators and this room are free, soonest first. */
  @Get('free-slots')
  @Access('intake', 'director', 'mediator')
  @ApiOperation({ summary: '空闲时段 / When mediators and a room are free' })
  @ApiOkResponse({ schema: FREE_SLOTS })
  async free(
    @CurrentActor() actor: Actor,
    @Query(new QueryOf('FreeSlots', WANTED)) wanted: Payload<typeof WANTED>,
  ): Promise<{ items: Slot[] }> {
    const { mediators, room = null, minutes = 120 } = wanted;
    const { now, today, taken } = await takenTimes(this.corridor.db, actor, mediators, room);
    const { from = today, to = addDays(from, 30) } = wanted;
    const length = daysBetween(from, to);
    if (length < 0 || length > LONGEST_SPAN) throw invalidValue('/to', 'SPAN_INVALID');
    const items = freeSlots(this.corridor.calendar, taken, {
      now,
      from,
      to,
      minutes,
      most: OFFERED,
      region: actor.region,
    });
    return { items };
  }
}
