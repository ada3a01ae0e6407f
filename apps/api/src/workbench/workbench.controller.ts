import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/domain';
import type { Corridor } from '#libs/casework';
import { AccessWhileWatching } from '../http/access.js';
import { TheCorridor } from '../http/corridor.js';
import { CurrentActor } from '../http/current-actor.js';
import { workbench, type Workbench } from './workbench.queries.js';
import { WORKBENCH } from './workbench.schemas.js';

@ApiTags('work')
@Controller('api/workbench')
export class WorkbenchController {
  constructor(@TheCorridor() private readonly corridor: Corridor) {}

  @Get()
  @AccessWhileWatching()
  @ApiOperation({ summary: '工作台 / What waits for me today, by the roles I hold' })
  @ApiOkResponse({ schema: WORKBENCH })
  show(@CurrentActor() actor: Actor): Promise<Workbench> {
    return workbench(this.corridor, actor);
  }
}
