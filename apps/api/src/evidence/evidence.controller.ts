import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { flag, optional, type Actor, type Payload } from '#libs/domain';
import { recordRead, type Corridor } from '#libs/casework';
import { Access } from '../http/access.js';
import { IdInPath, QueryOf } from '../http/body.js';
import { TheCorridor } from '../http/corridor.js';
import { CurrentActor } from '../http/current-actor.js';
import { problemResponse } from '../http/problem-schema.js';
import { notFound } from '../http/problems.js';
import { UploadAccess } from '../http/upload-body.js';
import { evidenceFile, evidenceOfCase, type EvidenceRow } from './evidence.queries.js';
import { EVIDENCE, FILE_CONTENT, UPLOAD, UPLOADS } from './evidence.schemas.js';
import { EvidenceStore } from './evidence-store.js';
import { sendFile } from './file-answer.js';
import { Uploads, type Upload } from './uploads.js';

const CONTENT = { download: optional(flag()) };
const HANDS = ['intake', 'director', 'mediator', 'archivist', 'court', 'organ', 'partner', 'party'] as const;

/**
 * Files of cases. One is uploaded first, and filed by the act that names it in its materials; so the record tells of every
 * file, and of nothing else.
 */
@ApiTags('evidence')
@Controller('api')
export class EvidenceController {
  constructor(
    @TheCorridor() private readonly corridor: Corridor,
    private readonly uploads: Uploads,
    private readonly store: EvidenceStore,
  ) {}

  @Post('evidence')
  @UploadAccess(...HANDS)
  @ApiOperation({ summary: '上传文件 / Upload a file, to be filed by a later act' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: FILE_CONTENT })
  @ApiHeader({ name: 'X-File-Name', required: true, description: 'URL-encoded' })
  @ApiCreatedResponse({ schema: UPLOAD })
  @problemResponse(413)
  @problemResponse(415)
  @problemResponse(422)
  @problemResponse(507)
  async upload(
    @CurrentActor() actor: Actor,
    @Body() stream: unknown,
    @Headers('x-file-name') name: string | undefined,
  ): Promise<Upload> {
    return this.uploads.take({ id: actor.id, isParty: actor.roles.includes('party') }, stream, name);
  }

  @Get('evidence')
  @Access(...HANDS)
  @ApiOperation({ summary: '我上传而未归入的文件 / What I uploaded and nobody filed' })
  @ApiOkResponse({ schema: UPLOADS })
  async waiting(@CurrentActor() actor: Actor): Promise<{ items: Upload[] }> {
    return { items: await this.uploads.waiting(actor) };
  }

  @Delete('evidence/:id')
  @HttpCode(204)
  @Access(...HANDS)
  @ApiOperation({ summary: '删除未归入的文件 / Remove what I uploaded and nobody filed' })
  @ApiNoContentResponse()
  async drop(@CurrentActor() actor: Actor, @Param('id', IdInPath) id: string): Promise<void> {
    await this.uploads.drop(actor, id);
  }

  @Get('cases/:id/evidence')
  @Access('signedIn')
  @ApiOperation({ summary: '案件文件 / Files of a case, as far as this reader may open them' })
  @ApiOkResponse({ schema: EVIDENCE })
  async ofCase(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
  ): Promise<{ items: EvidenceRow[]; kept: number }> {
    const found = await evidenceOfCase(this.corridor.db, actor, id);
    if (!found) throw notFound();
    return found;
  }

  /** Every reading is recorded. */
  @Get('evidence/:id/content')
  @Access('signedIn')
  @ApiOperation({ summary: '文件内容 / The bytes of a file' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: FILE_CONTENT })
  async content(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
    @Query(new QueryOf('EvidenceContent', CONTENT)) { download = false }: Payload<typeof CONTENT>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await evidenceFile(this.corridor.db, actor, id);
    if (!file) throw notFound();
    await recordRead(this.corridor, actor, 'readEvidence', { case: file.caseId, file: id, sha256: file.sha256 });
    await sendFile(reply, this.store, file, download);
  }
}
