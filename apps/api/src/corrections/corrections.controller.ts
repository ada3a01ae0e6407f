import { Controller, Get, Inject, Module, Param, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#libs/domain';
import type { Corridor, FireRequest, Outcome } from '#libs/casework';
import { visibleCase } from '../cases/case-page.queries.js';
import { Access } from '../http/access.js';
import { IdInPath } from '../http/body.js';
import { TheCorridor } from '../http/corridor.js';
import { CurrentActor } from '../http/current-actor.js';
import { notFound } from '../http/problems.js';
import { FIRE } from '../house.js';
import { CORRECTIONS } from './corrections.schemas.js';
import { lastSteps, type LastStepView } from './last-steps.queries.js';

/** What could be taken back in a case, what would stand then, and why the rest cannot. Decided by the corridor, written nowhere. */
@ApiTags('cases')
@Controller('api/cases/:id/corrections')
export class CorrectionsController {
  constructor(
    @TheCorridor() private readonly corridor: Corridor,
    @Inject(FIRE) private readonly fire: (request: FireRequest) => Promise<Outcome>,
  ) {}

  @Get()
  @Access('intake', 'director', 'mediator', 'archivist', 'court')
  @ApiOperation({ summary: '可撤回的步骤 / The last step of every lifecycle, and what taking it back would leave' })
  @ApiOkResponse({ schema: CORRECTIONS })
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
    @Req() { id: requestId }: FastifyRequest,
  ): Promise<{ items: LastStepView[] }> {
    const found = await visibleCase(this.corridor, actor, id);
    if (!found) throw notFound();
    return { items: await lastSteps(this.corridor, this.fire, actor, found, requestId) };
  }
}

@Module({ controllers: [CorrectionsController] })
export class CorrectionsModule {}
