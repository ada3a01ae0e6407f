import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { optional, text, type Actor, type Payload } from '#libs/domain';
import type { Corridor } from '#libs/casework';
import { Access } from '../http/access.js';
import { QueryOf } from '../http/body.js';
import { TheCorridor } from '../http/corridor.js';
import { CurrentActor } from '../http/current-actor.js';
import { invalidValue } from '../http/problems.js';
import { CASE_FILTER, CASE_LOOK } from './case-list.fields.js';
import { listOptions, type ListOptions } from './case-list.options.js';
import { caseList, type CaseListPage } from './case-list.queries.js';
import { CASE_LIST, LIST_OPTIONS } from './case-list.schemas.js';
import { cursorOf } from './case-list.sort.js';

const LIST = { ...CASE_FILTER, ...CASE_LOOK, after: optional(text({ max: 800 })) };

@ApiTags('cases')
@Controller('api/cases')
export class CaseListController {
  constructor(@TheCorridor() private readonly corridor: Corridor) {}

  @Get()
  @Access('signedIn')
  @ApiOperation({ summary: '案件列表 / Cases this person may see' })
  @ApiOkResponse({ schema: CASE_LIST })
  list(
    @CurrentActor() actor: Actor,
    @Query(new QueryOf('CaseList', LIST)) query: Payload<typeof LIST>,
  ): Promise<CaseListPage> {
    const { sort = '-registeredOn', limit = 25, columns, after, ...filter } = query;
    const cursor = after ? cursorOf(after, sort) : null;
    if (after && !cursor) throw invalidValue('/after', 'CURSOR_INVALID');
    return caseList(this.corridor, actor, { filter, sort, limit, after: cursor, columns });
  }

  /** What the list of this person can be filtered by, and what more he may do with it: a client holds no copy of it. */
  @Get('list-options')
  @Access('signedIn')
  @ApiOperation({ summary: '列表可选项 / Choices of the filters, and what this person may do with a list' })
  @ApiOkResponse({ schema: LIST_OPTIONS })
  options(@CurrentActor() actor: Actor): Promise<ListOptions> {
    return listOptions(this.corridor, actor);
  }
}
