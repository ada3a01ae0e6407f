import { Readable } from 'node:stream';
import { Controller, Get, Module, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { optional, ref, type Actor, type Payload, type SignedHead } from '#libs/domain';
import { recordRead, type Corridor } from '#libs/casework';
import { Access } from '../http/access.js';
import { QueryOf } from '../http/body.js';
import { TheCorridor } from '../http/corridor.js';
import { CurrentActor } from '../http/current-actor.js';
import { exportLines, heads } from './export.queries.js';

const SCOPE = { case: optional(ref('case')) };

@ApiTags('audit')
@Controller('api/audit')
export class AuditController {
  constructor(@TheCorridor() private readonly corridor: Corridor) {}

  /** Taking the record away is itself recorded, before the first line leaves. */
  @Get('export')
  @Access('supervisor', 'auditadmin')
  @ApiOperation({ summary: '导出记录 / The record as JSON Lines, for the stand-alone verifier' })
  @ApiProduces('application/x-ndjson')
  @ApiOkResponse({ schema: { type: 'string' } })
  async export(
    @CurrentActor() actor: Actor,
    @Query(new QueryOf('AuditScope', SCOPE)) scope: Payload<typeof SCOPE>,
  ): Promise<StreamableFile> {
    const caseId = scope.case ?? null;
    await recordRead(this.corridor, actor, 'exportRecord', caseId ? { case: caseId } : {});
    const lines = exportLines(this.corridor, actor.region, caseId);
    return new StreamableFile(Readable.from(withFeeds(lines)), {
      type: 'application/x-ndjson',
      disposition: 'attachment; filename="zhihe-record.jsonl"',
    });
  }

  @Get('heads')
  @Access('signedIn')
  @ApiOperation({ summary: '封签 / Signed heads of the record; keep them where this system cannot write' })
  @ApiOkResponse({ schema: { type: 'object', properties: { items: { type: 'array', items: { type: 'object' } } } } })
  async heads(): Promise<{ items: SignedHead[] }> {
    return { items: await heads(this.corridor) };
  }
}

async function* withFeeds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

@Module({ controllers: [AuditController] })
export class AuditModule {}
