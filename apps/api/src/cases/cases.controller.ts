import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { instant, optional, type Actor, type Payload } from '#libs/domain';
import type { Corridor } from '#libs/casework';
import { Access } from '../http/access.js';
import { IdInPath, QueryOf } from '../http/body.js';
import { TheCorridor } from '../http/corridor.js';
import { CurrentActor } from '../http/current-actor.js';
import { notFound } from '../http/problems.js';
import { pageAt, type PageAt } from './case-at.queries.js';
import { pageOf, visibleCase, type CasePage } from './case-page.queries.js';
import { CASE_AT, CASE_PAGE } from './case.schemas.js';
import { noteSecretOpened } from './secret-opened.js';

const AT = { at: optional(instant()) };

@ApiTags('cases')
@Controller('api/cases')
export class CasesController {
  constructor(@TheCorridor() private readonly corridor: Corridor) {}

  @Get(':id')
  @Access('signedIn')
  @ApiOperation({ summary: '案件页；at 给出当时的样子 / The case, now or at an instant' })
  @ApiOkResponse({ schema: { oneOf: [CASE_PAGE, CASE_AT] } })
  async page(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
    @Query(new QueryOf('CaseAt', AT)) { at }: Payload<typeof AT>,
  ): Promise<CasePage | PageAt> {
    const found = await visibleCase(this.corridor, actor, id);
    if (!found) throw notFound();
    if (found.file.secret) await noteSecretOpened(this.corridor, actor, id);
    if (!at) return pageOf(this.corridor, actor, found);
    const then = await pageAt(this.corridor, actor, id, new Date(at).toISOString());
    if (!then) throw notFound();
    return then;
  }
}
