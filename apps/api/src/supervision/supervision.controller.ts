import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor, Payload } from '#libs/domain';
import type { Corridor } from '#libs/casework';
import { Access } from '../http/access.js';
import { QueryOf } from '../http/body.js';
import { TheCorridor } from '../http/corridor.js';
import { CurrentActor } from '../http/current-actor.js';
import type { Page } from '../http/page.js';
import { listExceptions, type ExceptionRow } from './exceptions.queries.js';
import { numberAfter, pageOf } from './list-page.js';
import { overview, type Overview } from './overview.queries.js';
import { listReads, type ReadRow } from './reads.queries.js';
import { EXCEPTIONS, EXCEPTIONS_ASKED, OVERVIEW, READS, READS_ASKED } from './supervision.schemas.js';

/** What a supervisor watches: loads, exceptions and who looked at what. Never what was mediated (P-08). */
@ApiTags('supervision')
@Controller('api/supervision')
export class SupervisionController {
  constructor(@TheCorridor() private readonly corridor: Corridor) {}

  @Get('overview')
  @Access('supervisor', 'director')
  @ApiOperation({ summary: '督办总览 / Open and overdue by stage and person, queues, and how far cases come' })
  @ApiOkResponse({ schema: OVERVIEW })
  overview(@CurrentActor() actor: Actor): Promise<Overview> {
    return overview(this.corridor, actor);
  }

  @Get('exceptions')
  @Access('supervisor', 'director')
  @ApiOperation({
    summary: '例外事项 / Late entries, overtaken expiries, steps taken back and reopened cases, newest first',
  })
  @ApiOkResponse({ schema: EXCEPTIONS })
  async exceptions(
    @CurrentActor() actor: Actor,
    @Query(new QueryOf('Exceptions', EXCEPTIONS_ASKED))
    { limit = 25, after, ...filter }: Payload<typeof EXCEPTIONS_ASKED>,
  ): Promise<Page<ExceptionRow>> {
    return pageOf(await listExceptions(this.corridor.db, actor, filter, limit, numberAfter(after)));
  }

  @Get('reads')
  @Access('supervisor', 'auditadmin')
  @ApiOperation({ summary: '查阅记录 / Who looked at personal or secret data and who took data out, newest first' })
  @ApiOkResponse({ schema: READS })
  async reads(
    @CurrentActor() actor: Actor,
    @Query(new QueryOf('Reads', READS_ASKED)) { limit = 25, after, ...filter }: Payload<typeof READS_ASKED>,
  ): Promise<Page<ReadRow>> {
    return pageOf(await listReads(this.corridor.db, actor, filter, limit, numberAfter(after)));
  }
}
