import { Body, Controller, Delete, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { text, type Payload } from '#libs/domain';
import { Access } from '../http/access.js';
import { BodyOf } from '../http/body.js';
import { problemResponse } from '../http/problem-schema.js';
import { Entry } from './entry.js';
import { setGuestCookie } from './guest-cookies.js';
import { CurrentParty, SESSION_MINUTES, type PartyGuest } from './guests.js';

const FOLLOW = {
  reference: text({ max: 40, example: 'ZH-7K3M-Q8TZ-1A5B-9XWC' }),
  code: text({ max: 40, example: '7K3MQ-8TZ1A' }),
};
const REFERENCE = { reference: text({ max: 40, example: 'ZH-7K3M-Q8TZ-1A5B-9XWC' }) };

/** Reference and code: the way to one's own case without an account. Every refusal is the same refusal. */
@ApiTags('public')
@Controller('api/public/follow')
export class FollowController {
  constructor(private readonly entry: Entry) {}

  @Post()
  @HttpCode(204)
  @Access('public')
  @ApiOperation({ summary: '凭查询号和查询码进入 / Enter with reference and code' })
  @ApiNoContentResponse()
  @problemResponse(401)
  @problemResponse(429)
  async open(
    @Body(new BodyOf('Follow', FOLLOW)) { reference, code }: Payload<typeof FOLLOW>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = await this.entry.open(reference, code, request.ip);
    setGuestCookie(request, reply, 'channel', token, SESSION_MINUTES * 60);
  }

  @Post('code')
  @HttpCode(204)
  @Access('public')
  @ApiOperation({ summary: '索取邮件验证码 / Ask for a one-time code by mail, if an address was left' })
  @ApiNoContentResponse()
  @problemResponse(429)
  async askForCode(
    @Body(new BodyOf('FollowCode', REFERENCE)) { reference }: Payload<typeof REFERENCE>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.entry.askForCode(reference, request.ip);
  }

  @Delete()
  @HttpCode(204)
  @Access('channel')
  @ApiOperation({ summary: '退出查询 / Leave' })
  @ApiNoContentResponse()
  async end(
    @CurrentParty() { tokenHash }: PartyGuest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.entry.end(tokenHash);
    setGuestCookie(request, reply, 'channel', '');
  }
}
