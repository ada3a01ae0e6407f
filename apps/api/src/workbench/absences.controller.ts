import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { day, optional, ref, type Actor, type Payload } from '#libs/domain';
import { Database } from '#libs/persistence';
import { Access } from '../http/access.js';
import { BodyOf, IdInPath, QueryOf } from '../http/body.js';
import { CurrentActor } from '../http/current-actor.js';
import { problemResponse } from '../http/problem-schema.js';
import { HttpProblem } from '../http/problems.js';
import { CREATED } from '../identity/identity.schemas.js';
import { listAbsences, substitutesFor, type AbsenceRow } from './absence.queries.js';
import { Absences } from './absences.js';
import { isHead } from './who-may.js';
import { ABSENCES, SUBSTITUTES } from './workbench.schemas.js';

const NEW_ABSENCE = { person: optional(ref('person')), substitute: ref('person'), from: day(), to: day() };
const WHOSE = { person: optional(ref('person')) };

/** 外出与代办: while it runs, the substitute may send `X-Acting-For` with the id of the absent. */
@ApiTags('work')
@Controller('api/absences')
export class AbsencesController {
  constructor(
    private readonly db: Database,
    private readonly absences: Absences,
  ) {}

  @Get()
  @Access('signedIn')
  @ApiOperation({ summary: '外出与代办 / Absences of mine, those I stand in for, as director everybody’s' })
  @ApiOkResponse({ schema: ABSENCES })
  async list(@CurrentActor() actor: Actor): Promise<{ items: readonly AbsenceRow[] }> {
    return { items: await listAbsences(this.db, actor) };
  }

  @Get('substitutes')
  @Access('signedIn')
  @ApiOperation({ summary: '可代办的同事 / Colleagues who could stand in' })
  @ApiOkResponse({ schema: SUBSTITUTES })
  async substitutes(
    @CurrentActor() actor: Actor,
    @Query(new QueryOf('Substitutes', WHOSE)) { person = actor.id }: Payload<typeof WHOSE>,
  ): Promise<{ items: readonly { id: string; name: string }[] }> {
    if (person !== actor.id && !isHead(actor)) throw new HttpProblem('FORBIDDEN');
    return { items: await substitutesFor(this.db, actor, person) };
  }

  @Post()
  @Access('signedIn')
  @ApiOperation({ summary: '登记外出与代办人 / Declare an absence; for somebody else as director' })
  @ApiCreatedResponse({ schema: CREATED })
  @problemResponse(409)
  async declare(
    @CurrentActor() actor: Actor,
    @Body(new BodyOf('NewAbsence', NEW_ABSENCE)) absence: Payload<typeof NEW_ABSENCE>,
  ): Promise<{ id: string }> {
    return { id: await this.absences.declare(actor, absence) };
  }

  @Post(':id/end')
  @Access('signedIn')
  @HttpCode(204)
  @ApiOperation({ summary: '提前结束 / Back early' })
  @ApiNoContentResponse()
  end(@CurrentActor() actor: Actor, @Param('id', IdInPath) id: string): Promise<void> {
    return this.absences.end(actor, id);
  }
}
