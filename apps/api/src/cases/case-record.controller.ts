import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { choice, count, day, optional, ref, ROOMS, type Actor, type Payload } from '#libs/domain';
import type { Corridor, LoadedCase } from '#libs/casework';
import { Access } from '../http/access.js';
import { IdInPath, QueryOf } from '../http/body.js';
import { TheCorridor } from '../http/corridor.js';
import { CurrentActor } from '../http/current-actor.js';
import type { Page } from '../http/page.js';
import { notFound } from '../http/problems.js';
import { visibleCase } from './case-page.queries.js';
import { CHAIN_CHECK, ENTRY_CHANGE, TIMELINE } from './case-record.schemas.js';
import { checkChain, type ChainCheck } from './chain-check.queries.js';
import { entryChange, type EntryChange } from './entry-change.queries.js';
import { TIMELINE_KINDS } from './timeline-filter.js';
import { timeline, type TimelineEntry } from './timeline.queries.js';

const TIMELINE_PAGE = {
  kind: optional(choice(TIMELINE_KINDS)),
  room: optional(choice(ROOMS)),
  person: optional(ref('person')),
  from: optional(day()),
  to: optional(day()),
  limit: optional(count({ min: 1, max: 500 })),
  after: optional(count()),
};

/** The record of a case, as people read it: what happened, what it changed, and whether it is whole. */
@ApiTags('cases')
@Controller('api/cases/:id')
export class CaseRecordController {
  constructor(@TheCorridor() private readonly corridor: Corridor) {}

  @Get('timeline')
  @Access('signedIn')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: '时间线 / The record of the case, oldest first' })
  @ApiOkResponse({ schema: TIMELINE })
  async timeline(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
    @Query(new QueryOf('Timeline', TIMELINE_PAGE)) query: Payload<typeof TIMELINE_PAGE>,
  ): Promise<Page<TimelineEntry>> {
    const { limit = 100, after = 0, ...filter } = query;
    return timeline(this.corridor, actor, await this.case(actor, id), filter, after, limit);
  }

  @Get('timeline/:no')
  @Access('signedIn')
  @ApiOperation({ summary: '前后对比 / What one entry changed: facts before and after, replayed from the record' })
  @ApiOkResponse({ schema: ENTRY_CHANGE })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
    @Param('no') no: string,
  ): Promise<EntryChange> {
    await this.case(actor, id);
    const change = /^[1-9]\d{0,8}$/.test(no) ? await entryChange(this.corridor, id, Number(no)) : null;
    if (!change) throw notFound();
    return change;
  }

  @Get('chain')
  @Access('signedIn')
  @ApiOperation({ summary: '核验 / How far the chain of the case holds and is sealed, hashed anew just now' })
  @ApiOkResponse({ schema: CHAIN_CHECK })
  async chain(@CurrentActor() actor: Actor, @Param('id', IdInPath) id: string): Promise<ChainCheck> {
    await this.case(actor, id);
    return checkChain(this.corridor, id);
  }

  private async case(actor: Actor, id: string): Promise<LoadedCase> {
    const found = await visibleCase(this.corridor, actor, id);
    if (!found) throw notFound();
    return found;
  }
}
