import { Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/domain';
import { Database } from '#libs/persistence';
import { AccessWhileWatching } from '../http/access.js';
import { IdInPath } from '../http/body.js';
import { CurrentActor } from '../http/current-actor.js';
import { notFound } from '../http/problems.js';
import { id, instant, list, object, text } from '../http/schema-parts.js';
import { leaveCase, watchCase, type Viewer } from './presence.queries.js';

const VIEWERS = object({ items: list(object({ person: id, name: text, since: instant })) });

/** Who else has this case open. Said again every 20 seconds while a page is open; forgotten after 45. */
@ApiTags('live')
@Controller('api/cases/:id/presence')
export class PresenceController {
  constructor(private readonly db: Database) {}

  @Post()
  @AccessWhileWatching()
  @HttpCode(200)
  @ApiOperation({ summary: '我正在查看 / I have this case open; which colleagues have too' })
  @ApiOkResponse({ schema: VIEWERS })
  async watch(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) caseId: string,
  ): Promise<{ items: readonly Viewer[] }> {
    const items = await watchCase(this.db, actor, caseId);
    if (!items) throw notFound();
    return { items };
  }

  @Delete()
  @AccessWhileWatching()
  @HttpCode(204)
  @ApiOperation({ summary: '我已离开 / I have closed it' })
  @ApiNoContentResponse()
  leave(@CurrentActor() actor: Actor, @Param('id', IdInPath) caseId: string): Promise<void> {
    return leaveCase(this.db, actor, caseId);
  }
}
