import { Readable } from 'node:stream';
import { Controller, Get, Module, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { count, optional, ref, type Actor, type Payload, type SignedHead } from '#libs/domain';
import { recordLines, recordRead, SealedTree, signedHeads, type Corridor } from '#libs/casework';
import { Access } from '../http/access.js';
import { QueryOf } from '../http/body.js';
import { TheCorridor } from '../http/corridor.js';
import { CurrentActor } from '../http/current-actor.js';
import { SIGNED_HEAD } from './head.schema.js';
import { list, object } from '../http/schema-parts.js';

const SCOPE = { case: optional(ref('case')), head: optional(count({ min: 1 })) };

@ApiTags('audit')
@Controller('api/audit')
export class AuditController {
  private readonly tree: SealedTree;

  constructor(@TheCorridor() private readonly corridor: Corridor) {
    this.tree = new SealedTree(corridor.db, corridor.alg);
  }

  /** Taking the record away is itself recorded, before the first line leaves. */
  @Get('export')
  @Access('supervisor', 'auditadmin')
  @ApiOperation({
    summary: '导出记录 / The record as JSON Lines, for the stand-alone verifier',
    description:
      'With `case`, the entries of one case, proven to lie under a signed head; with `head` (the size of a head somebody kept) under that one.',
  })
  @ApiProduces('application/x-ndjson')
  @ApiOkResponse({ schema: { type: 'string' } })
  async export(
    @CurrentActor() actor: Actor,
    @Query(new QueryOf('AuditScope', SCOPE)) asked: Payload<typeof SCOPE>,
  ): Promise<StreamableFile> {
    const { case: caseId = null, head }: { case?: string | null; head?: number } = asked;
    await recordRead(this.corridor, actor, 'exportRecord', caseId ? { case: caseId } : {});
    const scope = { case: caseId, ...(head !== undefined && { head }) };
    const lines = recordLines(this.corridor, actor.region, scope, this.tree);
    return new StreamableFile(Readable.from(withFeeds(lines)), {
      type: 'application/x-ndjson',
      disposition: 'attachment; filename="zhihe-record.jsonl"',
    });
  }

  @Get('heads')
  @Access('signedIn')
  @ApiOperation({ summary: '封签 / Signed heads of the record; keep them where this system cannot write' })
  @ApiOkResponse({ schema: object({ items: list(SIGNED_HEAD) }) })
  async heads(): Promise<{ items: SignedHead[] }> {
    return { items: await signedHeads(this.corridor) };
  }
}

async function* withFeeds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

@Module({ controllers: [AuditController] })
export class AuditModule {}
