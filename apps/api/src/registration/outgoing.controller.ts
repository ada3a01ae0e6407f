import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { choice, count, optional, text, type Actor, type Payload } from '#libs/domain';
import type { Corridor } from '#libs/casework';
import { Access } from '../http/access.js';
import { IdInPath, QueryOf } from '../http/body.js';
import { TheCorridor } from '../http/corridor.js';
import { CurrentActor } from '../http/current-actor.js';
import { decodeCursor, type Page } from '../http/page.js';
import { invalidValue, notFound } from '../http/problems.js';
import {
  listOutgoing,
  OUTGOING_PARTS,
  outgoingCase,
  outgoingCounts,
  type OutgoingCounts,
  type OutgoingRow,
} from './outgoing.queries.js';
import { OUTGOING, OUTGOING_CASE, OUTGOING_COUNTS } from './registration.schemas.js';

const LIST = {
  part: optional(choice(OUTGOING_PARTS)),
  q: optional(text({ max: 100, min: 0 })),
  limit: optional(count({ min: 1, max: 100 })),
  after: optional(text({ max: 300 })),
};

/** What a court or an organ has sent to the committee: where it stands, by when, and whose move it is. */
@ApiTags('registration')
@Controller('api/outgoing')
export class OutgoingController {
  constructor(@TheCorridor() private readonly corridor: Corridor) {}

  @Get()
  @Access('court', 'organ')
  @ApiOperation({ summary: '我单位发出的案件 / Cases my organisation has sent' })
  @ApiOkResponse({ schema: OUTGOING })
  async list(
    @CurrentActor() actor: Actor,
    @Query(new QueryOf('Outgoing', LIST)) { part = 'OPEN', q = '', limit = 25, after }: Payload<typeof LIST>,
  ): Promise<Page<OutgoingRow>> {
    const cursor = after ? decodeCursor(after) : null;
    if (after && !cursor) throw invalidValue('/after', 'CURSOR_INVALID');
    return listOutgoing(this.corridor, actor, part, q.trim(), limit, cursor);
  }

  @Get('counts')
  @Access('court', 'organ')
  @ApiOperation({ summary: '各栏件数 / How many there are in each part' })
  @ApiOkResponse({ schema: OUTGOING_COUNTS })
  counts(@CurrentActor() actor: Actor): Promise<OutgoingCounts> {
    return outgoingCounts(this.corridor, actor);
  }

  @Get(':id')
  @Access('court', 'organ')
  @ApiOperation({ summary: '其中一件 / One of them' })
  @ApiOkResponse({ schema: OUTGOING_CASE })
  async show(@CurrentActor() actor: Actor, @Param('id', IdInPath) id: string): Promise<OutgoingRow> {
    const found = await outgoingCase(this.corridor, actor, id);
    if (!found) throw notFound();
    return found;
  }
}
