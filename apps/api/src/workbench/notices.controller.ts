import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { count, flag, optional, type Actor, type Payload } from '#libs/domain';
import { visibility } from '#libs/casework';
import { Database } from '#libs/persistence';
import { AccessWhileWatching, Access } from '../http/access.js';
import { IdInPath, QueryOf } from '../http/body.js';
import { CurrentActor } from '../http/current-actor.js';
import { notFound } from '../http/problems.js';
import { deskOf } from './who-may.js';
import { NOTICES } from './workbench.schemas.js';

const LIST = { unread: optional(flag()), limit: optional(count({ min: 1, max: 100 })) };

export interface Notice {
  readonly id: string;
  readonly case: string | null;
  readonly template: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly at: string;
  readonly readAt: string | null;
  readonly deliveries: readonly { readonly channel: string; readonly state: string }[] | null;
}

/** What a person should know, with the state of each delivery. */
@ApiTags('work')
@Controller('api/notices')
export class NoticesController {
  constructor(private readonly db: Database) {}

  /** Of an absent colleague the substitute reads what concerns cases open to both; it stays unread for the colleague. */
  @Get()
  @AccessWhileWatching()
  @ApiOperation({ summary: '我的通知 / My notices, newest first' })
  @ApiOkResponse({ schema: NOTICES })
  async notices(
    @CurrentActor() actor: Actor,
    @Query(new QueryOf('Notices', LIST)) { unread = false, limit = 50 }: Payload<typeof LIST>,
  ): Promise<{ unread: number; items: readonly Notice[] }> {
    const seen = visibility(actor, 4);
    const mine = actor.actingFor
      ? `n.person_id = $1 and exists (select from case_file c where c.id = n.case_id and ${seen.sql})`
      : `n.person_id = $1`;
    const [row] = await this.db.query<{ unread: number; items: Notice[] | null }>(
      `select (select count(*)::int from notice n where ${mine} and n.read_at is null) as unread,
         (select json_agg(x) from (
           select n.id, n.case_id as "case", n.template, n.params, n.created_at as at, n.read_at as "readAt",
             (select json_agg(json_build_object('channel', d.channel, 'state', d.state))
               from delivery d where d.notice_id = n.id) as deliveries
           from notice n where ${mine} and (not $2 or n.read_at is null)
           order by n.created_at desc, n.id desc limit $3) x) as items`,
      [deskOf(actor), unread, limit, ...(actor.actingFor ? seen.values : [])],
    );
    return { unread: row.unread, items: row.items ?? [] };
  }

  @Post('read-all')
  @Access('signedIn')
  @HttpCode(204)
  @ApiOperation({ summary: '全部已读 / I have read them all' })
  @ApiNoContentResponse()
  async readAll(@CurrentActor() actor: Actor): Promise<void> {
    await this.db.query(
      `with seen as (update notice set read_at = zhihe_now() where person_id = $1 and read_at is null returning id)
       update delivery d set state = 'READ', updated_at = zhihe_now() from seen
       where d.notice_id = seen.id and d.channel = 'IN_APP'`,
      [actor.id],
      'read-all-notices',
    );
  }

  @Post(':id/read')
  @Access('signedIn')
  @HttpCode(204)
  @ApiOperation({ summary: '已读 / I have read it' })
  @ApiNoContentResponse()
  async read(@CurrentActor() actor: Actor, @Param('id', IdInPath) id: string): Promise<void> {
    const rows = await this.db.query(
      `with seen as (update notice set read_at = coalesce(read_at, zhihe_now()) where id = $1 and person_id = $2 returning id)
       update delivery d set state = 'READ', updated_at = zhihe_now() from seen
       where d.notice_id = seen.id and d.channel = 'IN_APP' returning d.id`,
      [id, actor.id],
      'read-notice',
    );
    if (rows.length === 0) throw notFound();
  }
}
