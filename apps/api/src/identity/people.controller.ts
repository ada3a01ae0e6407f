import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { choice, count, flag, optional, personal, ref, ROLES, text, type Actor, type Payload } from '#libs/domain';
import { Database } from '#libs/persistence';
import { Access } from '../http/access.js';
import { BodyOf, IdInPath, QueryOf } from '../http/body.js';
import { CurrentActor } from '../http/current-actor.js';
import { HttpProblem, notFound } from '../http/problems.js';
import { Accounts } from './accounts.js';
import { CREATED, PEOPLE, PERSON_PAGE } from './identity.schemas.js';
import { listPeople, onePerson, type PersonPage, type PersonRow } from './people.queries.js';

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
  organisation: optional(ref('organisation')),
  role: optional(choice(ROLES)),
  active: optional(flag()),
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
    @Query(new QueryOf('PeopleSearch', SEARCH)) search: Payload<typeof SEARCH>,
  ): Promise<{ items: PersonRow[]; next: string | null; total: number }> {
    const { q = null, organisation = null, role = null, active = null, limit = 50, after = null } = search;
    return listPeople(this.db, { q, organisation, role, active }, limit, after);
  }

  @Get(':id')
  @Access('sysadmin', 'secadmin', 'auditadmin')
  @ApiOperation({ summary: '人员详情 / One person, with every role ever granted' })
  @ApiOkResponse({ schema: PERSON_PAGE })
  async one(@Param('id', IdInPath) id: string): Promise<PersonPage> {
    const person = await onePerson(this.db, id);
    if (!person) throw notFound();
    return person;
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
