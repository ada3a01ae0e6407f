import { Controller, Get, HttpCode, Module, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { count, flag, optional, type Actor, type Payload } from '#libs/domain';
import { visibility, type Corridor } from '#libs/casework';
import { Access } from '../http/access.js';
import { IdInPath, QueryOf } from '../http/body.js';
import { TheCorridor } from '../http/corridor.js';
import { CurrentActor } from '../http/current-actor.js';
import { notFound } from '../http/problems.js';

const NOTICES = { unread: optional(flag()), limit: optional(count({ min: 1, max: 100 })) };
const ITEMS = { type: 'object', properties: { items: { type: 'array', items: { type: 'object' } } } };

/** What waits for a person: notices with the state of each delivery, and tasks of their roles. */
@ApiTags('work')
@Controller('api')
export class WorkController {
  constructor(@TheCorridor() private readonly corridor: Corridor) {}

  @Get('notices')
  @Access('signedIn')
  @ApiOperation({ summary: '我的通知 / My notices, newest first' })
  @ApiOkResponse({ schema: ITEMS })
  async notices(
    @CurrentActor() actor: Actor,
    @Query(new QueryOf('Notices', NOTICES)) { unread = false, limit = 50 }: Payload<typeof NOTICES>,
  ): Promise<{ items: object[] }> {
    const items = await this.corridor.db.query(
      `select n.id, n.case_id as "case", n.template, n.params, n.created_at as at, n.read_at as "readAt",
         (select json_agg(json_build_object('channel', d.channel, 'state', d.state)) from delivery d where d.notice_id = n.id) as deliveries
       from notice n where n.person_id = $1 and (not $2 or n.read_at is null) order by n.created_at desc, n.id desc limit $3`,
      [actor.id, unread, limit],
      'my-notices',
    );
    return { items };
  }

  @Post('notices/:id/read')
  @Access('signedIn')
  @HttpCode(204)
  @ApiOperation({ summary: '已读 / I have read it' })
  @ApiNoContentResponse()
  async read(@CurrentActor() actor: Actor, @Param('id', IdInPath) id: string): Promise<void> {
    const rows = await this.corridor.db.query(
      `with seen as (update notice set read_at = coalesce(read_at, zhihe_now()) where id = $1 and person_id = $2 returning id)
       update delivery d set state = 'READ', updated_at = zhihe_now() from seen
       where d.notice_id = seen.id and d.channel = 'IN_APP' returning d.id`,
      [id, actor.id],
      'read-notice',
    );
    if (rows.length === 0) throw notFound();
  }

  @Get('tasks')
  @Access('signedIn')
  @ApiOperation({ summary: '待办 / Open tasks of my roles, in cases I may see' })
  @ApiOkResponse({ schema: ITEMS })
  async tasks(@CurrentActor() actor: Actor): Promise<{ items: object[] }> {
    const seen = visibility(actor, 2);
    const items = await this.corridor.db.query(
      `select t.id, t.kind, t.role, t.person_id as person, t.due_on as due, t.created_at as at, t.params,
         c.id as "case", c.case_number as "caseNumber", c.register_number as "registerNumber", c.title
       from task t join case_file c on c.id = t.case_id
       where t.state = 'OPEN' and t.role = any($1::text[]) and ${seen.sql}
       order by t.due_on nulls last, t.created_at limit 200`,
      [actor.roles, ...seen.values],
    );
    return { items };
  }
}

@Module({ controllers: [WorkController] })
export class WorkModule {}
