import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Room } from '#libs/domain';
import type { Corridor } from '#libs/casework';
import { Access } from '../http/access.js';
import { TheCorridor } from '../http/corridor.js';
import { notFound } from '../http/problems.js';
import { definitionOf } from './machine-definition.js';
import { MACHINE, MACHINES } from './machine.schemas.js';

/** The machines themselves, for drawings and forms: a client needs no copy of the rules. */
@ApiTags('machines')
@Controller('api/machines')
export class MachinesController {
  constructor(@TheCorridor() private readonly corridor: Corridor) {}

  @Get()
  @Access('signedIn')
  @ApiOperation({ summary: '状态机一览 / All lifecycles' })
  @ApiOkResponse({ schema: MACHINES })
  list(): object {
    const items = [...this.corridor.lifecycles.values()].map(({ room, version, steps, usualWay }) => ({
      room,
      version,
      states: [...steps.keys()],
      usualWay,
    }));
    return { items };
  }

  @Get(':room')
  @Access('signedIn')
  @Header('Cache-Control', 'private, max-age=300')
  @ApiOperation({ summary: '状态机定义 / One lifecycle: states, events, guards, fields, articles' })
  @ApiOkResponse({ schema: MACHINE })
  show(@Param('room') room: string): object {
    const lifecycle = this.corridor.lifecycles.get(room as Room);
    if (!lifecycle) throw notFound();
    return definitionOf(lifecycle);
  }
}
