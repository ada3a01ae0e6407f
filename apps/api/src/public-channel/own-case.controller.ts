import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
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
import type { FastifyReply, FastifyRequest } from 'fastify';
import { flag, optional, ref, text, type Payload } from '#libs/domain';
import { recordRead, type Corridor } from '#libs/casework';
import { COMPLAINT, type ComplaintInput } from '../complaints/complaint.fields.js';
import { Complaints } from '../complaints/complaints.js';
import { EvidenceStore } from '../evidence/evidence-store.js';
import { evidenceFile } from '../evidence/evidence.queries.js';
import { FILE_CONTENT, UPLOAD, UPLOADS } from '../evidence/evidence.schemas.js';
import { sendFile } from '../evidence/file-answer.js';
import { Uploads, type Upload } from '../evidence/uploads.js';
import { Access } from '../http/access.js';
import { BodyOf, IdInPath, QueryOf } from '../http/body.js';
import { TheCorridor } from '../http/corridor.js';
import { languageOf } from '../http/language.js';
import { problemResponse } from '../http/problem-schema.js';
import { notFound } from '../http/problems.js';
import { UploadAccess } from '../http/upload-body.js';
import { countAttempts, placeOf } from './attempts.js';
import { COMPLAINT_LODGED, OWN_CASE, OWN_PAPER, SIGNED } from './channel.schemas.js';
import { CurrentParty, type PartyGuest } from './guests.js';
import { MATERIALS } from './materials.fields.js';
import { ownCase, signingOf, type OwnCase } from './own-case.js';
import { compose } from './papers/compose.js';
import { contentHash, OWN_PAPERS, type OwnPaper } from './papers/paper-document.js';
import { paperScene } from './papers/paper-scene.js';
import { PartyActs } from './party-acts.js';
import { SIGNATURE, type SignatureInput } from './signature.js';
import { Signings, type Signable, type Signed } from './signings.js';

const CONSENT = { agree: flag(), words: optional(text({ max: 2000 })) };
const ANSWER = { attending: flag(), reason: optional(text({ max: 500 })) };
const ONE_SESSION = { session: optional(ref('session')) };
const CONTENT = { download: optional(flag()) };
const SIGNABLE: readonly string[] = ['RIGHTS_NOTICE', 'AGREEMENT'] satisfies Signable[];

/** A party in its own case: what stands, what comes next, its papers, and what it can do by itself. */
@ApiTags('public')
@Controller('api/public/case')
export class OwnCaseController {
  constructor(
    @TheCorridor() private readonly corridor: Corridor,
    private readonly acts: PartyActs,
    private readonly signings: Signings,
    private readonly complaints: Complaints,
    private readonly uploads: Uploads,
    private readonly store: EvidenceStore,
  ) {}

  @Get()
  @Access('channel')
  @ApiOperation({ summary: '我的案件 / My case, in plain words and dates' })
  @ApiOkResponse({ schema: OWN_CASE })
  async show(@CurrentParty() party: PartyGuest, @Headers('accept-language') language?: string): Promise<OwnCase> {
    const found = await ownCase(this.corridor, party, languageOf(language));
    if (!found) throw notFound();
    return found;
  }

  @Post('consent')
  @HttpCode(204)
  @Access('channel')
  @ApiOperation({ summary: '答复是否同意调解 / Agree to mediation, or refuse it' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiNoContentResponse()
  @problemResponse(409)
  async consent(
    @CurrentParty() party: PartyGuest,
    @Body(new BodyOf('Consent', CONSENT)) { agree, words }: Payload<typeof CONSENT>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const own = { party: party.party };
    if (agree) await this.acts.do(party, 'intake', 'recordConsent', { ...own, how: 'ONLINE' }, request);
    else await this.acts.do(party, 'intake', 'expressRefusal', { ...own, ...(words && { words }) }, request);
  }

  @Post('sessions/:id/answer')
  @HttpCode(204)
  @Access('channel')
  @ApiOperation({ summary: '答复调解时间 / Confirm or decline the time of a session' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiNoContentResponse()
  @problemResponse(409)
  async answer(
    @CurrentParty() party: PartyGuest,
    @Param('id', IdInPath) session: string,
    @Body(new BodyOf('SessionAnswer', ANSWER)) { attending, reason }: Payload<typeof ANSWER>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const payload = { session, party: party.party, attending, ...(reason && { reason }) };
    await this.acts.do(party, 'mediation', 'answerSession', payload, request);
  }

  @Get('evidence')
  @Access('channel')
  @ApiOperation({ summary: '已上传而未提交的文件 / What I uploaded and have not handed in' })
  @ApiOkResponse({ schema: UPLOADS })
  async waiting(@CurrentParty() { actor }: PartyGuest): Promise<{ items: Upload[] }> {
    return { items: await this.uploads.waiting(actor) };
  }

  @Post('evidence')
  @UploadAccess('channel')
  @ApiOperation({ summary: '上传文件 / Upload a file, to be handed in' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: FILE_CONTENT })
  @ApiHeader({ name: 'X-File-Name', required: true, description: 'URL-encoded' })
  @ApiCreatedResponse({ schema: UPLOAD })
  @problemResponse(413)
  @problemResponse(415)
  @problemResponse(422)
  @problemResponse(429)
  @problemResponse(507)
  async upload(
    @CurrentParty() { actor }: PartyGuest,
    @Body() stream: unknown,
    @Headers('x-file-name') name: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<Upload> {
    await countAttempts(this.corridor.db, 60, [{ what: 'upload-address', who: placeOf(request.ip), most: 200 }]);
    return this.uploads.take({ id: actor.id, isParty: true }, stream, name);
  }

  @Delete('evidence/:id')
  @HttpCode(204)
  @Access('channel')
  @ApiOperation({ summary: '删除未提交的文件 / Remove a file that was not handed in' })
  @ApiNoContentResponse()
  async drop(@CurrentParty() { actor }: PartyGuest, @Param('id', IdInPath) id: string): Promise<void> {
    await this.uploads.drop(actor, id);
  }

  /** With `complete` it answers what was asked for, and the clock of the decision runs anew. */
  @Post('materials')
  @HttpCode(204)
  @Access('channel')
  @ApiOperation({ summary: '提交材料 / Hand in what was uploaded' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiNoContentResponse()
  @problemResponse(409)
  async handIn(
    @CurrentParty() party: PartyGuest,
    @Body(new BodyOf('OwnMaterials', MATERIALS)) { materials, complete = false }: Payload<typeof MATERIALS>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const listed = { materials: materials.map((one) => ({ ...one, copies: 1, original: false })) };
    if (complete) await this.acts.do(party, 'intake', 'supplied', listed, request);
    else await this.acts.do(party, 'intake', 'addMaterials', { party: party.party, ...listed }, request);
  }

  @Get('evidence/:id/content')
  @Access('channel')
  @ApiOperation({ summary: '我提交的文件 / A file I handed in' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: FILE_CONTENT })
  async content(
    @CurrentParty() { actor, caseId }: PartyGuest,
    @Param('id', IdInPath) id: string,
    @Query(new QueryOf('OwnEvidenceContent', CONTENT)) { download = false }: Payload<typeof CONTENT>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await evidenceFile(this.corridor.db, actor, id);
    if (!file || file.caseId !== caseId) throw notFound();
    await recordRead(this.corridor, actor, 'readEvidence', { case: caseId, file: id, sha256: file.sha256 });
    await sendFile(reply, this.store, file, download);
  }

  /** The Chinese text is the paper; `hash` is of it, whatever language it is read in. */
  @Get('papers/:kind')
  @Access('channel')
  @ApiOperation({ summary: '我的文书 / One of my papers, as a page to print' })
  @ApiOkResponse({ schema: OWN_PAPER })
  async paper(
    @CurrentParty() party: PartyGuest,
    @Param('kind') kind: string,
    @Query(new QueryOf('OwnPaper', ONE_SESSION)) { session }: Payload<typeof ONE_SESSION>,
    @Headers('accept-language') language?: string,
  ): Promise<object> {
    const known = OWN_PAPERS.find((one) => one === kind);
    const scene = known && (await paperScene(this.corridor, party));
    const content = scene && compose(scene, known, 'zh-CN', session);
    if (!content) throw notFound();
    const inLanguage = languageOf(language);
    return {
      ...content,
      hash: contentHash(content),
      signing: signingOf(scene, known as OwnPaper),
      translation: inLanguage === 'zh-CN' ? null : compose(scene, known, inLanguage, session),
    };
  }

  @Post('papers/:kind/sign')
  @HttpCode(200)
  @Access('channel')
  @ApiOperation({ summary: '在线签署 / Sign a paper: evidence of consent, no reliable electronic signature' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiOkResponse({ schema: SIGNED })
  @problemResponse(409)
  @problemResponse(429)
  async sign(
    @CurrentParty() party: PartyGuest,
    @Param('kind') kind: string,
    @Body(new BodyOf('Signature', SIGNATURE)) signature: SignatureInput,
    @Req() request: FastifyRequest,
  ): Promise<Signed> {
    if (!SIGNABLE.includes(kind)) throw notFound();
    return this.signings.sign(party, kind as Signable, signature, request);
  }

  @Post('complaints')
  @HttpCode(201)
  @Access('channel')
  @ApiOperation({ summary: '投诉调解员 / Complain about a mediator; the mediator is not told who complained' })
  @ApiCreatedResponse({ schema: COMPLAINT_LODGED })
  @problemResponse(429)
  async complain(
    @CurrentParty() { actor, caseId, party, access }: PartyGuest,
    @Body(new BodyOf('Complaint', COMPLAINT)) complaint: ComplaintInput,
  ): Promise<{ id: string; dueOn: string }> {
    await countAttempts(this.corridor.db, 24 * 60, [{ what: 'complaint', who: access, most: 3 }]);
    return this.complaints.lodge(actor, caseId, party, complaint);
  }
}
