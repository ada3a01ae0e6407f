import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { choice, instant, optional, ref, ROLES, text, type Actor, type Payload } from '#libs/domain';
import { Access } from '../http/access.js';
import { BodyOf, IdInPath } from '../http/body.js';
import { CurrentActor } from '../http/current-actor.js';
import { CREATED } from './identity.schemas.js';
import { RoleGrants } from './role-grants.js';

const GRANTABLE = ROLES.filter((role) => role !== 'system');
const NEW_GRANT = {
  person: ref('person'),
  role: choice(GRANTABLE),
  region: text({ max: 40, example: 'xining' }),
  beginsAt: optional(instant()),
  endsAt: optional(instant()),
};

/** Roles are given and ended by security administration, never to or by the person concerned. */
@ApiTags('administration')
@Controller('api/role-grants')
export class RoleGrantsController {
  constructor(private readonly grants: RoleGrants) {}

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
