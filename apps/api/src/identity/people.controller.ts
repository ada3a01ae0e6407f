import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { count, flag, optional, personal, ref, text, type Actor, type Payload } from '#libs/domain';
import { Database } from '#libs/persistence';
import { Access } from '../http/access.js';
import { BodyOf, IdInPath, QueryOf } from '../http/body.js';
import { CurrentActor } from '../http/current-actor.js';
import { HttpProblem } from '../http/problems.js';
import { Accounts } from './accounts.js';
import { listPeople, type PersonRow } from './people.queries.js';
import { CREATED, PEOPLE } from './identity.schemas.js';

const NEW_PERSON = {
  name: personal(text({ max: 100, example: '马晓燕' })),
  username: text({ max: 64, example: 'ma.xiaoyan' }),
  organisation: ref('organisation'),
  email: optional(personal(text({ max: 200, example: 'ma@example.cn' }))),
  password: personal(text({ max: 200, example: '一句足够长的口令 2026' })),
};
const PATCH = {
  name: optional(personal(text({ max: 100 }))),
  email: optional(personal(text({ max: 200, example: 'ma@example.cn' }))),
  active: optional(flag()),
};
const PASSWORD = { password: personal(text({ max: 200, example: '一句足够长的口令 2026' })) };
const SEARCH = {
  q: optional(text({ max: 100 })),
  limit: optional(count({ min: 1, max: 100 })),
  after: optional(ref('person')),
};

/** System administration opens and closes accounts; security administration sets roles and passwords. */
@ApiTags('administration')
@Controller('api/people')
export class PeopleController {
  constructor(
    private readonly db: Database,
    private readonly accounts: Accounts,
  ) {}

  @Get()
  @Access('sysadmin', 'secadmin', 'auditadmin')
  @ApiOperation({ summary: '人员 / People, with the roles they hold or will hold' })
  @ApiOkResponse({ schema: PEOPLE })
  async list(
    @Query(new QueryOf('PeopleSearch', SEARCH)) { q, limit = 50, after }: Payload<typeof SEARCH>,
  ): Promise<{ items: PersonRow[]; next: string | null }> {
    return listPeople(this.db, q ?? null, limit, after ?? null);
  }

  @Post()
  @Access('sysadmin')
  @ApiOperation({ summary: '新建账户 / Open an account' })
  @ApiCreatedResponse({ schema: CREATED })
  async create(
    @CurrentActor() actor: Actor,
    @Body(new BodyOf('NewPerson', NEW_PERSON)) person: Payload<typeof NEW_PERSON>,
  ): Promise<{ id: string }> {
    return { id: await this.accounts.create(actor, person) };
  }

  @Patch(':id')
  @HttpCode(204)
  @Access('sysadmin')
  @ApiOperation({ summary: '更改账户 / Change or close an account' })
  @ApiNoContentResponse()
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
    @Body(new BodyOf('PersonPatch', PATCH)) patch: Payload<typeof PATCH>,
  ): Promise<void> {
    await this.accounts.change(actor, id, patch);
  }

  @Post(':id/password')
  @HttpCode(204)
  @Access('secadmin')
  @ApiOperation({ summary: '重置密码 / Set a new password' })
  @ApiNoContentResponse()
  async resetPassword(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
    @Body(new BodyOf('PasswordReset', PASSWORD)) { password }: Payload<typeof PASSWORD>,
  ): Promise<void> {
    // Like a role, a password is not something to give to oneself.
    if (id === actor.id) throw new HttpProblem('FORBIDDEN');
    await this.accounts.resetPassword(actor, id, password);
  }
}
