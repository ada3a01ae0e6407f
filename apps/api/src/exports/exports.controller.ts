import { Controller, Get, Headers, Module, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { choice, LANGUAGES, optional, type Actor, type Payload } from '#libs/domain';
import type { Corridor } from '#libs/casework';
import { CASE_FILTER, CASE_LOOK } from '../cases/case-list.fields.js';
import { Access } from '../http/access.js';
import { QueryOf } from '../http/body.js';
import { TheCorridor } from '../http/corridor.js';
import { CurrentActor } from '../http/current-actor.js';
import { languageOf } from '../http/language.js';
import { DEFAULT_COLUMNS } from './case-sheet.js';
import { exportCases } from './export-cases.js';
import { MAY_EXPORT } from './export-right.js';

const { limit: _page, ...LOOK } = CASE_LOOK;
const EXPORT = {
  ...CASE_FILTER,
  ...LOOK,
  format: choice(['xlsx', 'csv']),
  /** Of the file; else what the browser asks for. */
  language: optional(choice(LANGUAGES)),
};
const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

@ApiTags('cases')
@Controller('api/cases/export')
export class ExportsController {
  constructor(@TheCorridor() private readonly corridor: Corridor) {}

  @Get()
  @Access(...MAY_EXPORT)
  @ApiOperation({ summary: '导出所见列表（记录在案）/ Export the list as seen; the record keeps that it was taken' })
  @ApiProduces('text/csv', TYPES.xlsx)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @CurrentActor() actor: Actor,
    @Query(new QueryOf('CaseExport', EXPORT)) query: Payload<typeof EXPORT>,
    @Headers('accept-language') accepted: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const {
      format,
      language = languageOf(accepted),
      sort = '-registeredOn',
      columns = DEFAULT_COLUMNS,
      ...filter
    } = query;
    const file = await exportCases(this.corridor, actor, { format, filter, sort, columns, language });
    await reply
      .header('Content-Type', TYPES[format])
      .header('Content-Disposition', `attachment; filename="cases.${format}"`)
      .send(file);
  }
}

@Module({ controllers: [ExportsController] })
export class ExportsModule {}
