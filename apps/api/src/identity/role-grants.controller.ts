import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { choice, count, instant, optional, ref, ROLES, text, type Actor, type Payload } from '#libs/domain';
import { Database } from '#libs/persistence';
import { Access } from '../http/access.js';
import { BodyOf, IdInPath, QueryOf } from '../http/body.js';
import { CurrentActor } from '../http/current-actor.js';
import { CREATED, ROLE_GRANTS } from './identity.schemas.js';
import { RoleGrants } from './role-grants.js';
import { listGrants, STANDINGS, type GrantRow } from './role-grants.queries.js';

const GRANTABLE = ROLES.filter((role) => role !== 'system');
const NEW_GRANT = {
  person: ref('person'),
  role: choice(GRANTABLE),
  region: text({ max: 40, example: 'xining' }),
  beginsAt: optional(instant()),
  endsAt: optional(instant()),
};
const FILTER = {
  person: optional(ref('person')),
  role: optional(choice(GRANTABLE)),
  standing: optional(choice(STANDINGS)),
  limit: optional(count({ min: 1, max: 100 })),
  after: optional(ref('person')),
};

/** Roles are given and ended by security administration, never to or by the person concerned. */
@ApiTags('administration')
@Controller('api/role-grants')
export class RoleGrantsController {
  constructor(
    private readonly db: Database,
    private readonly grants: RoleGrants,
  ) {}

  @Get()
  @Access('sysadmin', 'secadmin', 'auditadmin')
  @ApiOperation({ summary: '角色授予 / Grants with begin and end, newest first' })
  @ApiOkResponse({ schema: ROLE_GRANTS })
  async list(
    @Query(new QueryOf('GrantFilter', FILTER)) filter: Payload<typeof FILTER>,
  ): Promise<{ items: GrantRow[]; next: string | null }> {
    const { person = null, role = null, standing = null, limit = 50, after = null } = filter;
    return listGrants(this.db, { person, role, standing }, limit, after);
  }

  @Post()
  @Access('secadmin')
  @ApiOperation({ summary: '授予角色 / Grant a role' })
  @ApiCreatedResponse({ schema: CREATED })
  async grant(
    @CurrentActor() actor: Actor,
    @Body(new BodyOf('NewRoleGrant', NEW_GRANT)) grant: Payload<typeof NEW_GRANT>,
  ): Promise<{ id: string }> {
    return { id: await this.grants.grant(actor, grant) };
  }

  @Delete(':id')
  @HttpCode(204)
  @Access('secadmin')
  @ApiOperation({ summary: '终止角色 / End a role now' })
  @ApiNoContentResponse()
  async end(@CurrentActor() actor: Actor, @Param('id', IdInPath) id: string): Promise<void> {
    await this.grants.end(actor, id);
  }
}
