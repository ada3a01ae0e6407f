import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { choice, optional, type Actor, type Payload } from '#libs/domain';
import { deliverAgain, giveUpTelling, ringAgain, tellAgain, type Corridor } from '#libs/casework';
import type { Queryable } from '#libs/persistence';
import { Access } from '../http/access.js';
import { QueryOf } from '../http/body.js';
import { TheCorridor } from '../http/corridor.js';
import { CurrentActor } from '../http/current-actor.js';
import { UUID } from '../http/field-check.js';
import { notFound } from '../http/problems.js';
import { AdminActs, queryableOf } from '../identity/admin-acts.js';
import { FAILURES, QUEUE_LIST, SYSTEM_HEALTH } from './administration.schemas.js';
import { FAILURE_KINDS, listFailures, type Failure, type FailureKind } from './failures.queries.js';
import { systemHealth, type SystemHealth } from './health.queries.js';
import { Queues, type QueueState } from './queues.js';

const FILTER = { kind: optional(choice(FAILURE_KINDS)) };

/** What those who run the machine look at: queues, what failed, how the parts are. No case is opened from here. */
@ApiTags('administration')
@Controller('api/administration')
export class OperationController {
  constructor(
    @TheCorridor() private readonly corridor: Corridor,
    private readonly queues: Queues,
    private readonly acts: AdminActs,
  ) {}

  @Get('queues')
  @Access('sysadmin')
  @ApiOperation({ summary: '队列 / Queues and what waits in them; null when they are out of reach' })
  @ApiOkResponse({ schema: QUEUE_LIST })
  async list(): Promise<{ backend: string; items: QueueState[] | null }> {
    return { backend: this.queues.backend, items: await this.queues.states() };
  }

  @Get('failures')
  @Access('sysadmin')
  @ApiOperation({ summary: '失败事项 / What failed and is still to be done, and why' })
  @ApiOkResponse({ schema: FAILURES })
  async failures(
    @Query(new QueryOf('FailureFilter', FILTER)) { kind }: Payload<typeof FILTER>,
  ): Promise<{ items: Failure[]; total: number }> {
    return listFailures(this.corridor.db, kind ?? null);
  }

  @Post('failures/:kind/:id/retry')
  @HttpCode(204)
  @Access('sysadmin')
  @ApiOperation({ summary: '重试 / Try once more, now' })
  @ApiNoContentResponse()
  async retry(@CurrentActor() actor: Actor, @Param('kind') kind: string, @Param('id') id: string): Promise<void> {
    await this.change(actor, 'retryFailed', AGAIN, kind, id);
  }

  /** A notice may be given up: nobody will be told any more. A clock of the law may not. */
  @Post('failures/:kind/:id/give-up')
  @HttpCode(204)
  @Access('sysadmin')
  @ApiOperation({ summary: '放弃 / Give a notice up' })
  @ApiNoContentResponse()
  async giveUp(@CurrentActor() actor: Actor, @Param('kind') kind: string, @Param('id') id: string): Promise<void> {
    await this.change(actor, 'giveUpFailed', { notices: (tx, row) => giveUpTelling(tx, Number(row)) }, kind, id);
  }

  @Get('health')
  @Access('sysadmin')
  @ApiOperation({ summary: '系统状态 / How the parts of the machine are' })
  @ApiOkResponse({ schema: SYSTEM_HEALTH })
  health(): Promise<SystemHealth> {
    return systemHealth(this.corridor);
  }

  private async change(actor: Actor, act: string, ways: Ways, kind: string, id: string): Promise<void> {
    const way = Object.hasOwn(ways, kind) ? ways[kind as FailureKind] : undefined;
    const fits = kind === 'deliveries' ? UUID.test(id) : /^\d{1,15}$/.test(id);
    if (!way || !fits) throw notFound();
    await this.acts.do(actor, act, { kind, id }, async (manager) => {
      if (!(await way(queryableOf(manager), id))) throw notFound();
    });
  }
}

type Ways = Partial<Record<FailureKind, (tx: Queryable, id: string) => Promise<boolean>>>;

const AGAIN: Ways = {
  notices: (tx, id) => tellAgain(tx, Number(id)),
  alarms: (tx, id) => ringAgain(tx, Number(id)),
  deliveries: deliverAgain,
};
