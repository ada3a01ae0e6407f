import { Controller, Get, Header, Param, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Database } from '#libs/persistence';
import { Access } from '../http/access.js';
import { notFound } from '../http/problems.js';
import { actorById } from '../identity/actor.queries.js';
import { hashOf, looksLikeToken } from '../identity/token.js';
import { feedBehind, feedContent } from './feed.queries.js';
import { icalendarOf } from './icalendar.js';

/** What a calendar program fetches: no cookie, no header, only the address. */
@ApiTags('calendar')
@Controller('api/calendar/feed')
export class FeedController {
  constructor(private readonly db: Database) {}

  /** Never more than the person may see at this moment: roles, exclusions and assignments are asked anew each time. */
  @Get(':file')
  @Access('byLink')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Content-Disposition', 'inline; filename="zhihe.ics"')
  @ApiOperation({ summary: '日历订阅内容 / A subscribed calendar (iCalendar)' })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  async read(@Param('file') file: string, @Req() { protocol, host }: FastifyRequest): Promise<string> {
    const token = /^(.+)\.ics$/.exec(file)?.[1];
    const feed = looksLikeToken(token) ? await feedBehind(this.db, hashOf(token)) : null;
    const actor = feed && (await actorById(this.db, feed.person));
    if (!feed || !actor) throw notFound();
    return icalendarOf(await feedContent(this.db, actor), feed, `${protocol}://${host}`);
  }
}
