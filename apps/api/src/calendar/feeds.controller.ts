import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource, IsNull } from 'typeorm';
import { choice, flag, LANGUAGES, text, type Payload } from '#libs/domain';
import { newId } from '#libs/casework';
import { CalendarFeedEntity } from '#libs/persistence';
import { Access } from '../http/access.js';
import { BodyOf, IdInPath } from '../http/body.js';
import { CurrentVisitor } from '../http/current-actor.js';
import type { Visitor } from '../http/doorkeeper.js';
import { HttpProblem, notFound } from '../http/problems.js';
import { id, instant, list, maybe, object, text as words, yesNo } from '../http/schema-parts.js';
import { AdminActs } from '../identity/admin-acts.js';
import { hashOf, newToken } from '../identity/token.js';

const NEW_FEED = { label: text({ max: 100, example: '手机日历' }), language: choice(LANGUAGES), withParties: flag() };
const FEEDS = object({
  items: list(
    object({ id, label: words, language: words, withParties: yesNo, createdAt: instant, readAt: maybe(instant) }),
  ),
});
const NEW_FEED_ANSWER = object({ id, path: words });

/** More calendars than one person has programs to read them with. */
const MOST = 10;

/** Calendars a person subscribes to. Each has a secret address, which can be taken back at any time. */
@ApiTags('calendar')
@Controller('api/calendar/feeds')
export class FeedsController {
  constructor(
    private readonly source: DataSource,
    private readonly acts: AdminActs,
  ) {}

  @Get()
  @Access('signedIn')
  @ApiOperation({ summary: '我的日历订阅 / My calendar subscriptions' })
  @ApiOkResponse({ schema: FEEDS })
  async list(@CurrentVisitor() { actor }: Visitor): Promise<{ items: object[] }> {
    const feeds = await this.source.manager.find(CalendarFeedEntity, {
      where: { personId: actor.id, endedAt: IsNull() },
      order: { createdAt: 'ASC' },
    });
    return { items: feeds.map(({ personId: _, tokenHash: __, endedAt: ___, ...feed }) => feed) };
  }

  /** The address is shown this once. */
  @Post()
  @Access('signedIn')
  @ApiOperation({ summary: '新建日历订阅 / Make a subscription' })
  @ApiCreatedResponse({ schema: NEW_FEED_ANSWER })
  async create(
    @CurrentVisitor() { actor, via }: Visitor,
    @Body(new BodyOf('NewFeed', NEW_FEED)) wish: Payload<typeof NEW_FEED>,
  ): Promise<{ id: string; path: string }> {
    if (via !== 'session' || actor.actingFor) throw new HttpProblem('FORBIDDEN');
    const [feed, token] = [newId(), newToken()];
    await this.acts.do(actor, 'createFeed', { feed, withParties: wish.withParties }, async (manager) => {
      const mine = await manager.countBy(CalendarFeedEntity, { personId: actor.id, endedAt: IsNull() });
      if (mine >= MOST) throw new HttpProblem('INVALID_VALUE', { errors: [{ pointer: '', code: 'FEEDS_TOO_MANY' }] });
      await manager.insert(CalendarFeedEntity, { id: feed, personId: actor.id, tokenHash: hashOf(token), ...wish });
    });
    return { id: feed, path: `/api/calendar/feed/${token}.ics` };
  }

  @Delete(':id')
  @HttpCode(204)
  @Access('signedIn')
  @ApiOperation({ summary: '停用日历订阅 / End a subscription' })
  @ApiNoContentResponse()
  async end(@CurrentVisitor() { actor }: Visitor, @Param('id', IdInPath) feed: string): Promise<void> {
    await this.acts.do(actor, 'endFeed', { feed }, async (manager) => {
      const mine = { id: feed, personId: actor.id, endedAt: IsNull() };
      const { affected } = await manager.update(CalendarFeedEntity, mine, { endedAt: () => 'now()' });
      if (!affected) throw notFound();
    });
  }
}
