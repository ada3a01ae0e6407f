import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor, Payload } from '#libs/domain';
import type { Corridor } from '#libs/casework';
import { Access } from '../http/access.js';
import { BodyOf, IdInPath, QueryOf } from '../http/body.js';
import { TheCorridor } from '../http/corridor.js';
import { CurrentActor } from '../http/current-actor.js';
import { problemResponse } from '../http/problem-schema.js';
import { HttpProblem, invalidValue, notFound } from '../http/problems.js';
import { TaskActs } from './task-acts.js';
import { decodeCursor, listTasks, type TaskPage } from './task-list.queries.js';
import { takersOf, type Taker } from './task-takers.queries.js';
import { CANCEL, COMPLETE, PRIORITISE, REASSIGN, TASK_LIST, type TaskListQuery } from './task.fields.js';
import { watchesAll } from './who-may.js';
import { TAKERS, TASKS } from './workbench.schemas.js';

/** 待办: what somebody must do. Taken from the desk of a role, done by the case itself or by hand, handed on by the director. */
@ApiTags('work')
@Controller('api/tasks')
export class TasksController {
  constructor(
    @TheCorridor() private readonly corridor: Corridor,
    private readonly acts: TaskActs,
  ) {}

  @Get()
  @Access('signedIn')
  @ApiOperation({
    summary: '待办 / Open tasks: mine, available to my roles, or (director, supervisor) everybody’s',
  })
  @ApiOkResponse({ schema: TASKS })
  async list(
    @CurrentActor() actor: Actor,
    @Query(new QueryOf('TaskList', TASK_LIST)) { after, ...query }: TaskListQuery,
  ): Promise<TaskPage> {
    if (query.tab === 'all' && !watchesAll(actor)) throw new HttpProblem('FORBIDDEN');
    const cursor = after ? decodeCursor(after, query.sort) : null;
    if (after && !cursor) throw invalidValue('/after', 'CURSOR_INVALID');
    return listTasks(this.corridor, actor, query, cursor);
  }

  @Get(':id/takers')
  @Access('director')
  @ApiOperation({ summary: '可转派给谁 / Who could take it over, the least loaded first' })
  @ApiOkResponse({ schema: TAKERS })
  async takers(@CurrentActor() actor: Actor, @Param('id', IdInPath) id: string): Promise<{ items: readonly Taker[] }> {
    const items = await takersOf(this.corridor.db, actor, id);
    if (!items) throw notFound();
    return { items };
  }

  @Post(':id/claim')
  @Access('signedIn')
  @HttpCode(204)
  @ApiOperation({ summary: '领取 / Take it; of two at once one gets 409' })
  @ApiNoContentResponse()
  @problemResponse(409)
  claim(@CurrentActor() actor: Actor, @Param('id', IdInPath) id: string): Promise<void> {
    return this.acts.claim(actor, id);
  }

  @Post(':id/release')
  @Access('signedIn')
  @HttpCode(204)
  @ApiOperation({ summary: '退回 / Give it back to the desk' })
  @ApiNoContentResponse()
  @problemResponse(409)
  release(@CurrentActor() actor: Actor, @Param('id', IdInPath) id: string): Promise<void> {
    return this.acts.release(actor, id);
  }

  @Post(':id/reassign')
  @Access('director')
  @HttpCode(204)
  @ApiOperation({ summary: '转派 / Hand it to somebody who has its role and may see its case' })
  @ApiNoContentResponse()
  @problemResponse(409)
  reassign(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
    @Body(new BodyOf('TaskReassignment', REASSIGN)) { to }: Payload<typeof REASSIGN>,
  ): Promise<void> {
    return this.acts.reassign(actor, id, to);
  }

  @Post(':id/prioritise')
  @Access('director')
  @HttpCode(204)
  @ApiOperation({ summary: '设定优先级 / Set its priority' })
  @ApiNoContentResponse()
  @problemResponse(409)
  prioritise(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
    @Body(new BodyOf('TaskPriority', PRIORITISE)) { priority }: Payload<typeof PRIORITISE>,
  ): Promise<void> {
    return this.acts.prioritise(actor, id, priority);
  }

  @Post(':id/complete')
  @Access('signedIn')
  @HttpCode(204)
  @ApiOperation({ summary: '完成 / It is done; only where no event of the case does it' })
  @ApiNoContentResponse()
  @problemResponse(409)
  complete(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
    @Body(new BodyOf('TaskCompletion', COMPLETE)) { note }: Payload<typeof COMPLETE>,
  ): Promise<void> {
    return this.acts.complete(actor, id, note);
  }

  @Post(':id/cancel')
  @Access('director')
  @HttpCode(204)
  @ApiOperation({ summary: '取消 / It need not be done' })
  @ApiNoContentResponse()
  @problemResponse(409)
  cancel(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
    @Body(new BodyOf('TaskCancellation', CANCEL)) { reason }: Payload<typeof CANCEL>,
  ): Promise<void> {
    return this.acts.cancel(actor, id, reason);
  }
}
