import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import {
  choice,
  count,
  day,
  flag,
  instant,
  optional,
  ref,
  RIGHT_CODES,
  ROUTES,
  text,
  DISPUTE_CLASSES,
  type Actor,
  type Payload,
} from '#libs/domain';
import type { Corridor } from '#libs/casework';
import { Access } from '../http/access.js';
import { IdInPath, QueryOf } from '../http/body.js';
import { TheCorridor } from '../http/corridor.js';
import { CurrentActor } from '../http/current-actor.js';
import { invalidValue, notFound } from '../http/problems.js';
import { caseAt, type CaseAt } from './case-at.queries.js';
import { CASE_SORTS, decodeCursor, listCases, type CaseRow, type CaseSort, type Page } from './case-list.queries.js';
import { casePage, type CasePage } from './case-page.queries.js';
import { CASE_AT, CASE_LIST, CASE_PAGE, TIMELINE } from './case.schemas.js';
import { timeline, type TimelineEntry } from './timeline.queries.js';

const LIST = {
  stage: optional(text({ max: 60, example: 'mediation.MEDIATING' })),
  route: optional(choice(ROUTES)),
  right: optional(choice(RIGHT_CODES)),
  class: optional(choice(DISPUTE_CLASSES)),
  outcome: optional(choice(['SUCCESS', 'FAILURE', 'NOT_ACCEPTED'])),
  open: optional(flag()),
  court: optional(ref('organisation')),
  mediator: optional(ref('person')),
  dueBefore: optional(day()),
  registeredFrom: optional(day()),
  registeredTo: optional(day()),
  q: optional(text({ max: 100 })),
  sort: optional(choice(Object.keys(CASE_SORTS) as CaseSort[])),
  limit: optional(count({ min: 1, max: 100 })),
  after: optional(text({ max: 300 })),
};
const AT = { at: optional(instant()) };
const TIMELINE_PAGE = { limit: optional(count({ min: 1, max: 500 })), after: optional(count()) };

@ApiTags('cases')
@Controller('api/cases')
export class CasesController {
  constructor(@TheCorridor() private readonly corridor: Corridor) {}

  @Get()
  @Access('signedIn')
  @ApiOperation({ summary: '案件列表 / Cases this person may see' })
  @ApiOkResponse({ schema: CASE_LIST })
  @ApiQuery({ name: 'limit', required: false, description: '1–100, default 25' })
  async list(
    @CurrentActor() actor: Actor,
    @Query(new QueryOf('CaseList', LIST)) query: Payload<typeof LIST>,
  ): Promise<Page<CaseRow>> {
    const { sort = '-registeredOn', limit = 25, after, ...filter } = query;
    const cursor = after ? decodeCursor(after) : null;
    if (after && !cursor) throw invalidValue('/after', 'CURSOR_INVALID');
    return listCases(this.corridor.db, actor, filter, sort, limit, cursor);
  }

  @Get(':id')
  @Access('signedIn')
  @ApiOperation({ summary: '案件页；at 给出当时的样子 / The case, now or at an instant' })
  @ApiOkResponse({ schema: { oneOf: [CASE_PAGE, CASE_AT] } })
  async page(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
    @Query(new QueryOf('CaseAt', AT)) { at }: Payload<typeof AT>,
  ): Promise<CasePage | CaseAt> {
    const page = await casePage(this.corridor, actor, id);
    if (!page) throw notFound();
    if (!at) return page;
    const then = await caseAt(this.corridor, id, new Date(at).toISOString());
    if (!then) throw notFound();
    return then;
  }

  @Get(':id/timeline')
  @Access('signedIn')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: '时间线 / The record of the case, oldest first' })
  @ApiOkResponse({ schema: TIMELINE })
  async timeline(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
    @Query(new QueryOf('Timeline', TIMELINE_PAGE)) { limit = 100, after = 0 }: Payload<typeof TIMELINE_PAGE>,
  ): Promise<Page<TimelineEntry>> {
    const page = await casePage(this.corridor, actor, id);
    if (!page) throw notFound();
    const items = await timeline(this.corridor.db, actor, id, after, limit);
    const last = items.at(-1)?.no;
    const next = last !== undefined && last < page.entries ? String(last) : null;
    return { items, next, total: page.entries, totalCapped: false };
  }
}
