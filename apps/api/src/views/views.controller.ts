import { Body, Controller, Delete, Get, HttpCode, Module, Param, Post, Put, Req } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { flag, optional, text, type Actor, type Payload } from '#libs/domain';
import { Database } from '#libs/persistence';
import { Access } from '../http/access.js';
import { BodyOf, IdInPath } from '../http/body.js';
import { CurrentActor } from '../http/current-actor.js';
import { problemResponse } from '../http/problem-schema.js';
import { HttpProblem, notFound } from '../http/problems.js';
import { object, id as uuid } from '../http/schema-parts.js';
import { expectedVersion } from '../rooms/command-headers.js';
import { mayShareViews } from './view-rights.js';
import { canonicalQuery } from './view-query.js';
import {
  addView,
  changeView,
  listViews,
  setDefaultView,
  versionOf,
  type SavedView,
  type ViewContent,
} from './views.queries.js';
import { VIEWS } from './views.schemas.js';

const VIEW = {
  name: text({ max: 60, example: '三日内到期' }),
  query: text({ min: 0, max: 4000, example: 'open=true&dueWithin=3&sort=due' }),
  shared: optional(flag()),
};
const IF_MATCH = ApiHeader({ name: 'If-Match', required: true, description: 'The version you saw, quoted: "7"' });

/** Lists as people want to see them again. What a view shows is decided anew for whoever opens it. */
@ApiTags('views')
@Controller('api/views')
export class ViewsController {
  constructor(private readonly db: Database) {}

  @Get()
  @Access('signedIn')
  @ApiOperation({ summary: '已存视图 / My views and those shared in my organisation' })
  @ApiOkResponse({ schema: VIEWS })
  async list(@CurrentActor() actor: Actor): Promise<{ items: SavedView[] }> {
    return { items: await listViews(this.db, actor) };
  }

  @Post()
  @Access('signedIn')
  @ApiOperation({ summary: '保存视图 / Save a view; sharing it is for who leads' })
  @ApiCreatedResponse({ schema: object({ id: uuid }) })
  @problemResponse(409)
  async add(
    @CurrentActor() actor: Actor,
    @Body(new BodyOf('View', VIEW)) view: Payload<typeof VIEW>,
  ): Promise<{ id: string }> {
    const id = await addView(this.db, actor, contentOf(actor, view));
    if (!id) throw nameTaken();
    return { id };
  }

  @Put(':id')
  @HttpCode(204)
  @Access('signedIn')
  @ApiOperation({ summary: '修改视图 / Change a view' })
  @ApiNoContentResponse()
  @IF_MATCH
  @problemResponse(409)
  @problemResponse(412)
  @problemResponse(428)
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
    @Body(new BodyOf('View', VIEW)) view: Payload<typeof VIEW>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.write(actor, id, expectedVersion(request.headers), contentOf(actor, view));
  }

  @Delete(':id')
  @HttpCode(204)
  @Access('signedIn')
  @ApiOperation({ summary: '删除视图 / Remove a view' })
  @ApiNoContentResponse()
  @IF_MATCH
  @problemResponse(412)
  @problemResponse(428)
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.write(actor, id, expectedVersion(request.headers), null);
  }

  @Put(':id/default')
  @HttpCode(204)
  @Access('signedIn')
  @ApiOperation({ summary: '设为默认 / My list opens with this view' })
  @ApiNoContentResponse()
  async open(@CurrentActor() actor: Actor, @Param('id', IdInPath) id: string): Promise<void> {
    if (!(await setDefaultView(this.db, actor, id))) throw notFound();
  }

  @Delete(':id/default')
  @HttpCode(204)
  @Access('signedIn')
  @ApiOperation({ summary: '取消默认 / My list opens without a view' })
  @ApiNoContentResponse()
  async openPlain(@CurrentActor() actor: Actor, @Param('id', IdInPath) _id: string): Promise<void> {
    await setDefaultView(this.db, actor, null);
  }

  private async write(actor: Actor, id: string, version: number, content: ViewContent | null): Promise<void> {
    const currentVersion = await versionOf(this.db, actor, id);
    if (currentVersion === undefined) throw notFound();
    try {
      if (await changeView(this.db, actor, id, version, content)) return;
    } catch (error) {
      if ((error as { constraint?: string }).constraint === 'saved_view_name') throw nameTaken();
      throw error;
    }
    const seen = { expectedVersion: version, currentVersion };
    throw new HttpProblem('EDITED', { params: seen, members: { currentVersion } });
  }
}

function contentOf(actor: Actor, { name, query, shared = false }: Payload<typeof VIEW>): ViewContent {
  if (shared && !mayShareViews(actor)) throw new HttpProblem('FORBIDDEN');
  return { name: name.trim(), query: canonicalQuery(query), shared };
}

const nameTaken = () => new HttpProblem('DUPLICATE', { errors: [{ pointer: '/name', code: 'VIEW_NAME_TAKEN' }] });

@Module({ controllers: [ViewsController] })
export class ViewsModule {}
