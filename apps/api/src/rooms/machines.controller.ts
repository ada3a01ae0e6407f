import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ACT_FIELDS, type Lifecycle, type Room } from '#libs/domain';
import type { Corridor } from '#libs/casework';
import { Access } from '../http/access.js';
import { TheCorridor } from '../http/corridor.js';
import { notFound } from '../http/problems.js';
import { schemaOf } from '../http/schema.js';

/** The machines themselves, for drawings and forms: a client needs no copy of the rules. */
@ApiTags('machines')
@Controller('api/machines')
export class MachinesController {
  constructor(@TheCorridor() private readonly corridor: Corridor) {}

  @Get()
  @Access('signedIn')
  @ApiOperation({ summary: '状态机一览 / All lifecycles' })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  list(): object {
    const items = [...this.corridor.lifecycles.values()].map(({ room, version, steps }) => ({
      room,
      version,
      states: [...steps.keys()],
    }));
    return { items };
  }

  @Get(':room')
  @Access('signedIn')
  @ApiOperation({ summary: '状态机定义 / One lifecycle: states, events, guards, fields' })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  show(@Param('room') room: string): object {
    const lifecycle = this.corridor.lifecycles.get(room as Room);
    if (!lifecycle) throw notFound();
    return definitionOf(lifecycle);
  }
}

function definitionOf({ room, version, steps, events, guards, finals, clocks }: Lifecycle<any>): object {
  return {
    room,
    version,
    states: [...steps.keys()].map((state) => ({ state, final: finals.has(state), clock: clocks.get(state) ?? null })),
    transitions: [...steps].flatMap(([from, ways]) =>
      [...ways].flatMap(([event, candidates]) =>
        candidates.map((step) => ({ from, event, to: step.target, guards: step.guards })),
      ),
    ),
    events: Object.entries(events).map(([event, { by, law = [], fields }]) => ({
      event,
      by,
      law,
      fields: schemaOf({ ...fields, ...ACT_FIELDS }),
    })),
    guards: Object.entries(guards).map(([guard, { law, curedBy }]) => ({ guard, law, curedBy })),
  };
}
