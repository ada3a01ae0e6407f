import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { optional, personal, text, type Actor, type Payload } from '#libs/domain';
import { loadCase, type Corridor } from '#libs/casework';
import { Access } from '../http/access.js';
import { BodyOf, IdInPath } from '../http/body.js';
import { TheCorridor } from '../http/corridor.js';
import { CurrentActor } from '../http/current-actor.js';
import { invalidValue, notFound } from '../http/problems.js';
import { AccessCodes, type Receipt } from './access-codes.js';
import { isMailbox } from './application.js';
import { ACCESS_CODE } from './channel.schemas.js';

const ISSUE = { email: optional(personal(text({ max: 200, example: 'zhao@example.cn' }))) };

/** At the window: a slip of paper with which a party follows its case from home. */
@ApiTags('cases')
@Controller('api/cases')
export class AccessCodeController {
  constructor(
    @TheCorridor() private readonly corridor: Corridor,
    private readonly codes: AccessCodes,
  ) {}

  @Post(':id/parties/:party/access-code')
  @HttpCode(201)
  @Access('intake', 'director')
  @ApiOperation({ summary: '打印查询凭证 / Issue reference and code to a party; the earlier ones end' })
  @ApiCreatedResponse({ schema: ACCESS_CODE })
  async issue(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
    @Param('party', IdInPath) party: string,
    @Body(new BodyOf('AccessCode', ISSUE)) { email }: Payload<typeof ISSUE>,
  ): Promise<Receipt> {
    if (email !== undefined && !isMailbox(email)) throw invalidValue('/email', 'EMAIL_FORM');
    const { case: found } = await loadCase(this.corridor.db, actor, { case: id }, null);
    const receipt = found && (await this.codes.issue(actor, id, found.file.region, party, email ?? null));
    if (!receipt) throw notFound();
    return receipt;
  }
}
