import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { choice, count, optional, ref, text, type Actor, type Payload } from '#libs/domain';
import { endExclusion, excludeFromCase, newId } from '#libs/casework';
import { Database } from '#libs/persistence';
import { Access } from '../http/access.js';
import { BodyOf, IdInPath, QueryOf } from '../http/body.js';
import { CurrentActor } from '../http/current-actor.js';
import { invalidValue, notFound } from '../http/problems.js';
import { AdminActs, queryableOf } from '../identity/admin-acts.js';
import { CREATED } from '../identity/identity.schemas.js';
import { EXCLUSIONS } from './administration.schemas.js';
import { listExclusions, type ExclusionRow } from './exclusions.queries.js';

const GROUNDS = ['KIN_OF_PARTY', 'INTEREST_IN_CASE', 'EARLIER_PART', 'OTHER_RELATION'] as const;
const NEW_EXCLUSION = {
  person: ref('person'),
  number: text({ max: 64, example: '西知调〔2025〕1号' }),
  ground: choice(GROUNDS),
};
const FILTER = {
  person: optional(ref('person')),
  after: optional(ref('case')),
  limit: optional(count({ min: 1, max: 100 })),
};
const POINTERS = {
  CASE_UNKNOWN: '/number',
  PERSON_UNKNOWN: '/person',
  MEDIATOR_OF_CASE: '/person',
  EXCLUDED_ALREADY: '/person',
} as const;

/** Who is shut out of which case. An exclusion beats every grant; security administration enters and ends its own. */
@ApiTags('administration')
@Controller('api/exclusions')
export class ExclusionsController {
  constructor(
    private readonly db: Database,
    private readonly acts: AdminActs,
  ) {}

  @Get()
  @Access('secadmin', 'auditadmin')
  @ApiOperation({ summary: '回避与排除 / People shut out of cases' })
  @ApiOkResponse({ schema: EXCLUSIONS })
  async list(
    @Query(new QueryOf('ExclusionFilter', FILTER)) { person, after, limit = 50 }: Payload<typeof FILTER>,
  ): Promise<{ items: ExclusionRow[]; next: string | null }> {
    return listExclusions(this.db, person ?? null, after ?? null, limit);
  }

  @Post()
  @Access('secadmin')
  @ApiOperation({ summary: '登记排除 / Shut a person out of a case' })
  @ApiCreatedResponse({ schema: CREATED })
  async enter(
    @CurrentActor() actor: Actor,
    @Body(new BodyOf('NewExclusion', NEW_EXCLUSION)) { person, number, ground }: Payload<typeof NEW_EXCLUSION>,
  ): Promise<{ id: string }> {
    const id = newId();
    await this.acts.do(actor, 'excludeFromCase', { exclusion: id, person, ground }, async (manager) => {
      const refused = await excludeFromCase(queryableOf(manager), {
        id,
        person,
        number: number.trim(),
        ground,
        by: actor.id,
      });
      if (refused) throw invalidValue(POINTERS[refused], refused);
    });
    return { id };
  }

  @Delete(':id')
  @HttpCode(204)
  @Access('secadmin')
  @ApiOperation({ summary: '终止排除 / End an exclusion that administration entered' })
  @ApiNoContentResponse()
  async end(@CurrentActor() actor: Actor, @Param('id', IdInPath) id: string): Promise<void> {
    await this.acts.do(actor, 'endExclusion', { exclusion: id }, async (manager) => {
      if (!(await endExclusion(queryableOf(manager), id))) throw notFound();
    });
  }
}
