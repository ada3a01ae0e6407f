import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { text, type Payload } from '#libs/domain';
import { Database } from '#libs/persistence';
import { Access } from '../http/access.js';
import { BodyOf } from '../http/body.js';
import { CurrentVisitor } from '../http/current-actor.js';
import type { Visitor } from '../http/doorkeeper.js';
import { HttpProblem, invalidValue } from '../http/problems.js';
import { SESSION_HOURS } from './actor.queries.js';
import { Accounts } from './accounts.js';
import { Recognition } from './recognition.js';
import { sessionTokenIn, setSessionCookie } from './session-cookie.js';
import { sessionView, type SessionView } from './session.view.js';
import { SESSION_VIEW } from './identity.schemas.js';
import { SignIn } from './sign-in.js';
import { hashOf, looksLikeToken } from './token.js';

const SIGN_IN = {
  username: text({ max: 64, example: 'intake' }),
  password: text({ max: 200, example: 'zhihe-demo-2026' }),
};
const NEW_PASSWORD = { current: text({ max: 200 }), next: text({ max: 200, example: '一句足够长的口令 2026' }) };

@ApiTags('identity')
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly db: Database,
    private readonly signIns: SignIn,
    private readonly recognition: Recognition,
    private readonly accounts: Accounts,
  ) {}

  @Post()
  @HttpCode(200)
  @Access('public')
  @ApiOperation({ summary: '登录 / Sign in' })
  @ApiOkResponse({ schema: SESSION_VIEW })
  async begin(
    @Body(new BodyOf('SignIn', SIGN_IN)) { username, password }: Payload<typeof SIGN_IN>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const old = sessionTokenIn(request);
    const { token } = await this.signIns.signIn(username, password, request.ip, looksLikeToken(old) ? old : undefined);
    if (looksLikeToken(old)) this.recognition.forget(hashOf(old));
    setSessionCookie(request, reply, token, SESSION_HOURS * 3600);
    const visitor = await this.recognition.find('session', hashOf(token));
    if (!visitor) throw new HttpProblem('SIGN_IN_FAILED');
    return sessionView(this.db, visitor.actor, visitor.expiresAt);
  }

  @Get()
  @Access('signedIn')
  @ApiOperation({ summary: '我是谁 / Who am I' })
  @ApiOkResponse({ schema: SESSION_VIEW })
  show(@CurrentVisitor() { actor, expiresAt }: Visitor): Promise<SessionView> {
    return sessionView(this.db, actor, expiresAt);
  }

  @Delete()
  @HttpCode(204)
  @Access('signedIn')
  @ApiOperation({ summary: '退出 / Sign out' })
  @ApiNoContentResponse()
  async end(
    @CurrentVisitor() { tokenHash, via }: Visitor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    if (via !== 'session') throw new HttpProblem('FORBIDDEN');
    await this.signIns.signOut(tokenHash);
    this.recognition.forget(tokenHash);
    setSessionCookie(request, reply, '');
  }

  /** One's own password; every other session of the person ends. */
  @Post('password')
  @HttpCode(204)
  @Access('signedIn')
  @ApiOperation({ summary: '修改本人密码 / Change my password' })
  @ApiNoContentResponse()
  async changePassword(
    @CurrentVisitor() { actor, tokenHash, via }: Visitor,
    @Body(new BodyOf('NewPassword', NEW_PASSWORD)) { current, next }: Payload<typeof NEW_PASSWORD>,
  ): Promise<void> {
    if (via !== 'session' || actor.actingFor) throw new HttpProblem('FORBIDDEN');
    if (!(await this.accounts.changeOwnPassword(actor, current, next, tokenHash))) {
      throw invalidValue('/current', 'PASSWORD_WRONG');
    }
  }
}
