import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  choice,
  creditCode,
  DISPUTE_FIELDS,
  flag,
  group,
  idNumber,
  list,
  optional,
  PARTY_FIELDS,
  ROUTES,
  text,
  type Actor,
  type Payload,
} from '#libs/domain';
import type { Corridor } from '#libs/casework';
import { Access } from '../http/access.js';
import { BodyOf } from '../http/body.js';
import { TheCorridor } from '../http/corridor.js';
import { CurrentActor } from '../http/current-actor.js';
import { alikeCases, type AlikeCase } from './alike.queries.js';
import { findingsOn, type DisputeFindings } from './findings.js';
import { FINDINGS, KNOWN } from './registration.schemas.js';
import { organisationByCode } from './known-party.queries.js';

const { right, kind, rightNumbers, claimFen, flags } = DISPUTE_FIELDS;
/** As much of a dispute as can be judged before it is registered. */
const DISPUTE = {
  route: choice(ROUTES),
  right,
  kind,
  rightNumbers,
  claimFen,
  flags,
  online: optional(flag()),
  procedure: optional(choice(['ORDINARY', 'SIMPLIFIED'])),
  parties: list(
    group({
      role: PARTY_FIELDS.role,
      type: PARTY_FIELDS.type,
      name: text({ max: 200 }),
      idNumber: optional(idNumber()),
      creditCode: optional(creditCode()),
    }),
  ),
};
const CODE = { creditCode: creditCode() };

/** Before anything is written: may it be mediated, how heavy is it, has it been here before? Bodies, since numbers of people do not belong into addresses. */
@ApiTags('registration')
@Controller('api/registration')
export class FindingsController {
  constructor(@TheCorridor() private readonly corridor: Corridor) {}

  @Post('findings')
  @HttpCode(200)
  @Access('intake', 'director', 'court', 'organ', 'partner')
  @ApiOperation({ summary: '登记前审查 / What is found on a dispute before it is registered' })
  @ApiOkResponse({ schema: FINDINGS })
  async findings(
    @CurrentActor() actor: Actor,
    @Body(new BodyOf('DisputeToJudge', DISPUTE)) dispute: Payload<typeof DISPUTE>,
  ): Promise<DisputeFindings & { alike: readonly AlikeCase[] }> {
    const { today, alike } = await alikeCases(this.corridor.db, actor, dispute);
    return { ...findingsOn(this.corridor.book, dispute, today), alike };
  }

  @Post('known-organisation')
  @HttpCode(200)
  @Access('intake', 'director', 'court', 'organ', 'partner')
  @ApiOperation({ summary: '按信用代码查已登记单位 / Under which name an organisation has been here before' })
  @ApiOkResponse({ schema: KNOWN })
  async known(
    @CurrentActor() actor: Actor,
    @Body(new BodyOf('CodeToKnow', CODE)) { creditCode: code }: Payload<typeof CODE>,
  ): Promise<{ name: string | null }> {
    return { name: await organisationByCode(this.corridor.db, actor, code) };
  }
}
