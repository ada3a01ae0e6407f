import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { choice, optional, text, type Actor, type Payload } from '#libs/domain';
import type { Corridor } from '#libs/casework';
import { Access } from '../http/access.js';
import { QueryOf } from '../http/body.js';
import { TheCorridor } from '../http/corridor.js';
import { CurrentActor } from '../http/current-actor.js';
import { candidatesFor, type Candidate } from './candidates.queries.js';
import { CANDIDATES } from './registration.schemas.js';

const WANTED = {
  ref: choice(['organisation', 'case', 'person']),
  /** The event of the form that asks. */
  for: text({ max: 60, example: 'sendReferral' }),
  q: optional(text({ max: 100, min: 0 })),
};

/** What a field of a form without a case may point at. */
@ApiTags('registration')
@Controller('api/candidates')
export class CandidatesController {
  constructor(@TheCorridor() private readonly corridor: Corridor) {}

  @Get()
  @Access('signedIn')
  @ApiOperation({ summary: '可选单位、案件、人员 / What a field of an opening form may point at' })
  @ApiOkResponse({ schema: CANDIDATES })
  async list(
    @CurrentActor() actor: Actor,
    @Query(new QueryOf('Candidates', WANTED)) { ref, for: event, q = '' }: Payload<typeof WANTED>,
  ): Promise<{ items: readonly Candidate[] }> {
    return { items: await candidatesFor(this.corridor.db, actor, ref, event, q.trim()) };
  }
}
