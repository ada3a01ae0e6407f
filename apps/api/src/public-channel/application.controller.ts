import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Env } from '#config/env';
import { Database } from '#libs/persistence';
import type { Corridor } from '#libs/casework';
import { FILE_CONTENT, UPLOAD, UPLOADS } from '../evidence/evidence.schemas.js';
import { Uploads, type Upload } from '../evidence/uploads.js';
import { ENV } from '../house.js';
import { Access } from '../http/access.js';
import { BodyOf, IdInPath } from '../http/body.js';
import { TheCorridor } from '../http/corridor.js';
import { problemResponse } from '../http/problem-schema.js';
import { UploadAccess } from '../http/upload-body.js';
import { APPLICATION, type Application } from './application.fields.js';
import { Applications, TICKET_HOURS, type Registered } from './applications.js';
import { countAttempts, placeOf } from './attempts.js';
import { CHOICES, RECEIPT } from './channel.schemas.js';
import { choicesOf } from './choices.js';
import { guestTokenIn, setGuestCookie } from './guest-cookies.js';
import { CurrentApplicant, Guests, type Applicant } from './guests.js';

/** Applying without an account, in three steps on a phone. */
@ApiTags('public')
@Controller('api/public')
export class ApplicationController {
  constructor(
    private readonly db: Database,
    @TheCorridor() private readonly corridor: Corridor,
    @Inject(ENV) private readonly env: Env,
    private readonly applications: Applications,
    private readonly uploads: Uploads,
    private readonly guests: Guests,
  ) {}

  @Get('choices')
  @Access('public')
  @ApiOperation({ summary: '网上申请的选项 / What an online application can say' })
  @ApiOkResponse({ schema: CHOICES })
  choices(): Promise<object> {
    return choicesOf(this.corridor, this.env);
  }

  /** A browser that holds a ticket keeps it: its uploads belong to it. */
  @Post('application')
  @HttpCode(204)
  @Access('public')
  @ApiOperation({ summary: '开始网上申请 / Begin an application' })
  @ApiNoContentResponse()
  @problemResponse(429)
  async begin(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    if (guestTokenIn(request, 'applicant') && (await this.guests.recognise('applicant', request))) return;
    const token = await this.applications.begin(request.ip);
    setGuestCookie(request, reply, 'applicant', token, TICKET_HOURS * 3600);
  }

  @Get('application/evidence')
  @Access('applicant')
  @ApiOperation({ summary: '已上传的材料 / What was uploaded for the application' })
  @ApiOkResponse({ schema: UPLOADS })
  async waiting(@CurrentApplicant() { ticket }: Applicant): Promise<{ items: Upload[] }> {
    return { items: await this.uploads.waiting({ id: ticket }) };
  }

  @Post('application/evidence')
  @UploadAccess('applicant')
  @ApiOperation({ summary: '上传材料 / Upload a file for the application' })
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
    @CurrentApplicant() { ticket }: Applicant,
    @Body() stream: unknown,
    @Headers('x-file-name') name: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<Upload> {
    await countAttempts(this.db, 60, [{ what: 'upload-address', who: placeOf(request.ip), most: 200 }]);
    return this.uploads.take({ id: ticket, isParty: true }, stream, name);
  }

  @Delete('application/evidence/:id')
  @HttpCode(204)
  @Access('applicant')
  @ApiOperation({ summary: '删除已上传的材料 / Remove an uploaded file' })
  @ApiNoContentResponse()
  async drop(@CurrentApplicant() { ticket }: Applicant, @Param('id', IdInPath) id: string): Promise<void> {
    await this.uploads.drop({ id: ticket }, id);
  }

  @Post('application/send')
  @HttpCode(201)
  @Access('applicant')
  @ApiOperation({ summary: '提交申请 / Send the application; the code on the receipt is shown this once' })
  @ApiCreatedResponse({ schema: RECEIPT })
  @problemResponse(409)
  @problemResponse(429)
  async send(
    @CurrentApplicant() applicant: Applicant,
    @Body(new BodyOf('OnlineApplication', APPLICATION)) application: Application,
    @Req() request: FastifyRequest,
  ): Promise<Registered> {
    return this.applications.send(applicant, application, request.id, request.ip);
  }

  /** The receipt is in hand; this browser may begin another application. */
  @Delete('application')
  @HttpCode(204)
  @Access('applicant')
  @ApiOperation({ summary: '结束本次申请 / Close the application' })
  @ApiNoContentResponse()
  end(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): void {
    setGuestCookie(request, reply, 'applicant', '');
  }
}
