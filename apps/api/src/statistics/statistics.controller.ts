import { Controller, Get, Headers, Module, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { daysBetween, type Actor, type Payload, type Role } from '#libs/domain';
import { recordRead, type Corridor } from '#libs/casework';
import { decodeCursor, encodeCursor, type Page } from '../http/page.js';
import { Access } from '../http/access.js';
import { QueryOf } from '../http/body.js';
import { TheCorridor } from '../http/corridor.js';
import { CurrentActor } from '../http/current-actor.js';
import { languageOf } from '../http/language.js';
import { invalidValue } from '../http/problems.js';
import { casesBehind, type CountedCase } from './board-cases.queries.js';
import type { Board, BoardQuestion } from './board.js';
import { board } from './board.queries.js';
import { boardCsv, boardXlsx } from './board-file.js';
import { BOARD, CELL, COUNTED_CASES, EXPORT, QUESTION } from './board.schemas.js';
import type { Breakdown } from './indicators.js';
import { withoutSmallCells } from './small-cells.js';

/** Taking figures away is a right of its own. */
const EXPORTERS = ['director', 'supervisor', 'court', 'finance'] as const satisfies readonly Role[];
const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** A court's or a mediator's own figures are the same board: nobody counts what he may not see. */
@ApiTags('statistics')
@Controller('api/statistics')
export class StatisticsController {
  constructor(@TheCorridor() private readonly corridor: Corridor) {}

  @Get('board')
  @Access('signedIn')
  @ApiOperation({ summary: '统计 / Figures of the cases this person may see, split one way, with their checks' })
  @ApiOkResponse({ schema: BOARD })
  async board(
    @CurrentActor() actor: Actor,
    @Query(new QueryOf('StatisticsBoard', QUESTION)) given: Payload<typeof QUESTION>,
  ): Promise<Board & { mayExport: boolean }> {
    const found = await board(this.corridor.db, actor, await questionOf(this.corridor, given));
    return { ...found, mayExport: EXPORTERS.some((role) => actor.roles.includes(role)) };
  }

  @Get('board/export')
  @Access(...EXPORTERS)
  @ApiOperation({ summary: '导出统计 / The board as a file, with its definitions and checks; the export is recorded' })
  @ApiProduces(...Object.values(TYPES))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @CurrentActor() actor: Actor,
    @Headers('accept-language') accept: string | undefined,
    @Query(new QueryOf('StatisticsExport', EXPORT)) { format, publication = false, ...given }: Payload<typeof EXPORT>,
  ): Promise<StreamableFile> {
    const question = await questionOf(this.corridor, given);
    const found = await board(this.corridor.db, actor, question);
    const [{ now }] = await this.corridor.db.query<{ now: string }>(`select zhihe_now() as now`, [], 'now');
    await recordRead(this.corridor, actor, 'exportStatistics', { ...question, format, publication });
    const shown = publication ? withoutSmallCells(found) : found;
    const language = languageOf(accept);
    const file = format === 'csv' ? boardCsv(shown, language) : await boardXlsx(shown, language, now);
    const name = `zhihe-statistics-${question.from}-${question.to}.${format}`;
    return new StreamableFile(file, { type: TYPES[format], disposition: `attachment; filename="${name}"` });
  }

  @Get('cases')
  @Access('signedIn')
  @ApiOperation({ summary: '统计数字背后的案件 / The cases behind one figure of the board, newest first' })
  @ApiOkResponse({ schema: COUNTED_CASES })
  async cases(
    @CurrentActor() actor: Actor,
    @Query(new QueryOf('StatisticsCases', CELL)) { indicator, key, limit = 25, after, ...given }: Payload<typeof CELL>,
  ): Promise<Page<CountedCase>> {
    const cursor = after ? decodeCursor(after) : null;
    if (after && !cursor) throw invalidValue('/after', 'CURSOR_INVALID');
    const question = await questionOf(this.corridor, given);
    if (key && !question.by) throw invalidValue('/key', 'UNKNOWN_FIELD');
    const cell = { ...question, indicator, key: key ?? null };
    const { items, more, ...counted } = await casesBehind(this.corridor.db, actor, cell, limit, cursor);
    const last = items.at(-1);
    return {
      items: items.map(({ sortValue: _cursor, ...row }) => row),
      next: more && last ? encodeCursor(last.sortValue, last.id) : null,
      ...counted,
    };
  }
}

const LONGEST_DAYS = 7_400;

/** Without dates: this year so far, as it is known today. */
export async function questionOf(corridor: Corridor, given: Payload<typeof QUESTION>): Promise<BoardQuestion> {
  const [{ today }] = await corridor.db.query<{ today: string }>(`select zhihe_today() as today`, [], 'today');
  const { asOf = today, to = asOf, from = `${to.slice(0, 4)}-01-01`, by } = given;
  if (from > to || daysBetween(from, to) > LONGEST_DAYS) throw invalidValue('/from', 'SPAN_INVALID');
  if (to > asOf) throw invalidValue('/asOf', 'SPAN_INVALID');
  return { from, to, asOf, by: by === undefined || by === 'none' ? null : (by as Breakdown) };
}

@Module({ controllers: [StatisticsController] })
export class StatisticsModule {}
