import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor, Payload, SignedHead } from '#libs/domain';
import type { Corridor } from '#libs/casework';
import { decodeCursor, encodeCursor, type Page } from '../http/page.js';
import { Access } from '../http/access.js';
import { BodyOf, IdInPath, QueryOf } from '../http/body.js';
import { TheCorridor } from '../http/corridor.js';
import { CurrentActor } from '../http/current-actor.js';
import { languageOf } from '../http/language.js';
import { invalidValue, notFound } from '../http/problems.js';
import { askForCheck, findCheck, listChecks, type CheckRow } from './checks.queries.js';
import { CAP, numberAfter, pageOf } from './list-page.js';
import { listHeads, recordState, type RecordState } from './record.queries.js';
import {
  ASKED,
  CHECK,
  CHECKS,
  CHECKS_ASKED,
  HEADS,
  HEADS_ASKED,
  NEW_CHECK,
  RECORD_STATE,
} from './supervision.schemas.js';

/** The record watched from inside. What proves more is an export, verified elsewhere (`npm run audit:verify`). */
@ApiTags('supervision')
@Controller('api/supervision')
export class RecordController {
  constructor(@TheCorridor() private readonly corridor: Corridor) {}

  @Get('record')
  @Access('supervisor', 'auditadmin')
  @ApiOperation({ summary: '记录状态 / Length, seal and last checks of the record' })
  @ApiOkResponse({ schema: RECORD_STATE })
  state(): Promise<RecordState> {
    return recordState(this.corridor.db);
  }

  @Get('record/heads')
  @Access('supervisor', 'auditadmin')
  @ApiOperation({ summary: '封签列表 / Signed heads, newest first' })
  @ApiOkResponse({ schema: HEADS })
  async heads(
    @Query(new QueryOf('HeadsAsked', HEADS_ASKED)) { limit = 25, after }: Payload<typeof HEADS_ASKED>,
  ): Promise<Page<SignedHead>> {
    return pageOf(await listHeads(this.corridor.db, limit, numberAfter(after)));
  }

  @Post('checks')
  @Access('supervisor', 'auditadmin')
  @HttpCode(202)
  @ApiOperation({
    summary: '立即核验 / Ask a worker to verify the record or to compare all cases with it; answers at once',
  })
  @ApiAcceptedResponse({ schema: ASKED })
  async ask(
    @CurrentActor() actor: Actor,
    @Body(new BodyOf('NewCheck', NEW_CHECK)) { kind }: Payload<typeof NEW_CHECK>,
  ): Promise<{ id: string }> {
    return { id: await askForCheck(this.corridor, actor, kind) };
  }

  @Get('checks')
  @Access('supervisor', 'auditadmin')
  @ApiOperation({ summary: '核验与比对 / Checks of the record, newest first' })
  @ApiOkResponse({ schema: CHECKS })
  async checks(
    @Query(new QueryOf('ChecksAsked', CHECKS_ASKED)) { kind, limit = 25, after }: Payload<typeof CHECKS_ASKED>,
  ): Promise<Page<CheckRow>> {
    const cursor = after ? decodeCursor(after) : null;
    if (after && !(cursor && !Number.isNaN(Date.parse(cursor.value)))) throw invalidValue('/after', 'CURSOR_INVALID');
    const { items, next, total } = await listChecks(this.corridor.db, kind ?? null, limit, cursor);
    return {
      items,
      next: next && encodeCursor(next.value, next.id),
      total: Math.min(total, CAP),
      totalCapped: total > CAP,
    };
  }

  @Get('checks/:id')
  @Access('supervisor', 'auditadmin')
  @ApiOperation({ summary: '一次核验 / One check: how far it is, and what it found, in words' })
  @ApiOkResponse({ schema: CHECK })
  async check(
    @Param('id', IdInPath) id: string,
    @Headers('accept-language') accept: string | undefined,
  ): Promise<CheckRow & { result: object | null }> {
    const found = await findCheck(this.corridor.db, id, languageOf(accept));
    if (!found) throw notFound();
    return found;
  }
}
