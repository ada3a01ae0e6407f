import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { choice, flag, optional, text, type Actor, type Payload } from '#libs/domain';
import { OrganisationEntity } from '#libs/persistence';
import { newId } from '#libs/casework';
import { Access } from '../http/access.js';
import { BodyOf, IdInPath, QueryOf } from '../http/body.js';
import { CurrentActor } from '../http/current-actor.js';
import { notFound } from '../http/problems.js';
import { AdminActs } from './admin-acts.js';
import { CREATED, ORGANISATIONS } from './identity.schemas.js';

const KINDS = ['COMMITTEE', 'COURT', 'ORGAN', 'PARTNER', 'JUSTICE_BUREAU', 'FINANCE', 'SUPERVISION', 'PUBLIC'] as const;
const NEW_ORGANISATION = {
  kind: choice(KINDS),
  name: text({ max: 200, example: '西宁市中级人民法院' }),
  region: text({ max: 40, example: 'xining' }),
  code: optional(text({ max: 64, example: '青01' })),
};
const PATCH = { name: optional(text({ max: 200 })), active: optional(flag()) };
const FILTER = { kind: optional(choice(KINDS)), region: optional(text({ max: 40 })) };

@ApiTags('administration')
@Controller('api/organisations')
export class OrganisationsController {
  constructor(
    private readonly source: DataSource,
    private readonly acts: AdminActs,
  ) {}

  /** Names of offices, for the choices of a form. */
  @Get()
  @Access('signedIn')
  @ApiOperation({ summary: '单位 / Organisations' })
  @ApiOkResponse({ schema: ORGANISATIONS })
  async list(
    @Query(new QueryOf('OrganisationFilter', FILTER)) filter: Payload<typeof FILTER>,
  ): Promise<{ items: OrganisationEntity[] }> {
    return {
      items: await this.source.manager.find(OrganisationEntity, { where: filter, order: { id: 'ASC' }, take: 1000 }),
    };
  }

  @Post()
  @Access('sysadmin')
  @ApiOperation({ summary: '新建单位 / Add an organisation' })
  @ApiCreatedResponse({ schema: CREATED })
  async create(
    @CurrentActor() actor: Actor,
    @Body(new BodyOf('NewOrganisation', NEW_ORGANISATION)) organisation: Payload<typeof NEW_ORGANISATION>,
  ): Promise<{ id: string }> {
    const id = newId();
    const object = { organisation: id, kind: organisation.kind, region: organisation.region };
    await this.acts.do(actor, 'createOrganisation', object, (manager) =>
      manager.insert(OrganisationEntity, { id, ...organisation }),
    );
    return { id };
  }

  /** Closing an organisation signs out all its people. */
  @Patch(':id')
  @HttpCode(204)
  @Access('sysadmin')
  @ApiOperation({ summary: '更改单位 / Rename or close an organisation' })
  @ApiNoContentResponse()
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
    @Body(new BodyOf('OrganisationPatch', PATCH)) patch: Payload<typeof PATCH>,
  ): Promise<void> {
    if (Object.keys(patch).length === 0) return;
    await this.acts.do(actor, 'changeOrganisation', { organisation: id, ...patch }, async (manager) => {
      const { affected } = await manager.update(OrganisationEntity, { id }, { ...patch });
      if (!affected) throw notFound();
    });
  }
}
