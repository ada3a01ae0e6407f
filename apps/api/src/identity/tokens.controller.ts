import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource, IsNull } from 'typeorm';
import { count, text, type Payload } from '#libs/domain';
import { ApiTokenEntity } from '#libs/persistence';
import { newId } from '#libs/casework';
import { Access } from '../http/access.js';
import { BodyOf, IdInPath } from '../http/body.js';
import { CurrentVisitor } from '../http/current-actor.js';
import type { Visitor } from '../http/doorkeeper.js';
import { HttpProblem, notFound } from '../http/problems.js';
import { AdminActs } from './admin-acts.js';
import { NEW_TOKEN_ANSWER, TOKENS } from './identity.schemas.js';
import { Recognition } from './recognition.js';
import { hashOf, newToken } from './token.js';

const NEW_TOKEN = { label: text({ max: 100, example: '月度统计脚本' }), days: count({ min: 1, max: 366 }) };

/** Tokens for one's own programs. They can do what the person can, except make further tokens. */
@ApiTags('identity')
@Controller('api/tokens')
export class TokensController {
  constructor(
    private readonly source: DataSource,
    private readonly acts: AdminActs,
    private readonly recognition: Recognition,
  ) {}

  @Get()
  @Access('signedIn')
  @ApiOperation({ summary: '我的令牌 / My tokens' })
  @ApiOkResponse({ schema: TOKENS })
  async list(@CurrentVisitor() { actor }: Visitor): Promise<{ items: object[] }> {
    const tokens = await this.source.manager.find(ApiTokenEntity, {
      where: { personId: actor.id, endedAt: IsNull() },
      order: { createdAt: 'ASC' },
    });
    return { items: tokens.map(({ id, label, createdAt, expiresAt }) => ({ id, label, createdAt, expiresAt })) };
  }

  /** The token is shown this once. */
  @Post()
  @Access('signedIn')
  @ApiOperation({ summary: '新建令牌 / Make a token' })
  @ApiCreatedResponse({ schema: NEW_TOKEN_ANSWER })
  async create(
    @CurrentVisitor() { actor, via }: Visitor,
    @Body(new BodyOf('NewToken', NEW_TOKEN)) { label, days }: Payload<typeof NEW_TOKEN>,
  ): Promise<{ id: string; token: string; expiresAt: string }> {
    if (via !== 'session' || actor.actingFor) throw new HttpProblem('FORBIDDEN');
    const [id, token] = [newId(), newToken()];
    const expiresAt = new Date(Date.now() + days * 86_400_000).toISOString();
    await this.acts.do(actor, 'createToken', { token: id, expiresAt }, (manager) =>
      manager.insert(ApiTokenEntity, { id, personId: actor.id, tokenHash: hashOf(token), label, expiresAt }),
    );
    return { id, token, expiresAt };
  }

  @Delete(':id')
  @HttpCode(204)
  @Access('signedIn')
  @ApiOperation({ summary: '停用令牌 / End a token' })
  @ApiNoContentResponse()
  async end(@CurrentVisitor() { actor }: Visitor, @Param('id', IdInPath) id: string): Promise<void> {
    const mine = { id, personId: actor.id, endedAt: IsNull() };
    const token = await this.source.manager.findOneBy(ApiTokenEntity, mine);
    if (!token) throw notFound();
    await this.acts.do(actor, 'endToken', { token: id }, (manager) =>
      manager.update(ApiTokenEntity, mine, { endedAt: () => 'now()' }),
    );
    this.recognition.forget(token.tokenHash);
  }
}
