import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { count, day, flag, group, list, optional, ref, text, type Actor, type Payload } from '#libs/domain';
import { Database, MediatorEntity, PersonEntity } from '#libs/persistence';
import { Access } from '../http/access.js';
import { BodyOf, IdInPath } from '../http/body.js';
import { CurrentActor } from '../http/current-actor.js';
import { invalidValue, notFound } from '../http/problems.js';
import { AdminActs } from './admin-acts.js';
import { CANDIDATES, MEDIATORS } from './identity.schemas.js';
import { listMediators, mediatorsToBe, type MediatorRow } from './mediators.queries.js';

const ROSTER_ENTRY = {
  termFrom: day(),
  termTo: optional(day()),
  fields: list(text({ max: 20, example: 'TM' }), { min: 0, max: 30 }),
  trainings: list(group({ on: day(), hours: count({ min: 1, max: 500 }), subject: text({ max: 200 }) }), { min: 0 }),
  courtRosters: list(ref('organisation'), { min: 0, max: 50 }),
  subsidyEligible: flag(),
};

/** The roster of mediators; the director keeps it. */
@ApiTags('mediators')
@Controller('api/mediators')
export class MediatorsController {
  constructor(
    private readonly db: Database,
    private readonly acts: AdminActs,
  ) {}

  @Get()
  @Access('intake', 'director', 'mediator', 'archivist', 'supervisor', 'secadmin')
  @ApiOperation({ summary: '调解员名册 / The roster, with open cases of each' })
  @ApiOkResponse({ schema: MEDIATORS })
  async list(@CurrentActor() actor: Actor): Promise<{ items: MediatorRow[] }> {
    return { items: await listMediators(this.db, actor) };
  }

  /** The role is granted by security administration, before or after. */
  @Get('candidates')
  @Access('director')
  @ApiOperation({ summary: '待登记人员 / People of the house who are not in the roster' })
  @ApiOkResponse({ schema: CANDIDATES })
  async candidates(@CurrentActor() actor: Actor): Promise<{ items: { id: string; name: string }[] }> {
    return { items: await mediatorsToBe(this.db, actor) };
  }

  @Put(':person')
  @HttpCode(204)
  @Access('director')
  @ApiOperation({ summary: '登记名册 / Enter or change a mediator in the roster' })
  @ApiNoContentResponse()
  async enter(
    @CurrentActor() actor: Actor,
    @Param('person', IdInPath) personId: string,
    @Body(new BodyOf('RosterEntry', ROSTER_ENTRY)) entry: Payload<typeof ROSTER_ENTRY>,
  ): Promise<void> {
    const { termFrom, termTo = null } = entry;
    if (termTo !== null && termTo < termFrom) throw invalidValue('/termTo', 'SPAN_REVERSED');
    await this.acts.do(actor, 'enterMediator', { person: personId, ...entry }, async (manager) => {
      const isOurs = await manager.existsBy(PersonEntity, { id: personId, organisationId: actor.org!, active: true });
      if (!isOurs) throw notFound();
      await manager.upsert(MediatorEntity, { personId, ...entry, termTo }, ['personId']);
    });
  }
}
