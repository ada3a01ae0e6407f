import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsNull } from 'typeorm';
import { text, type Actor, type Payload } from '#libs/domain';
import { newId } from '#libs/casework';
import { Database, PayeeAccountEntity } from '#libs/persistence';
import { Access } from '../http/access.js';
import { BodyOf, IdInPath } from '../http/body.js';
import { CurrentActor } from '../http/current-actor.js';
import { HttpProblem, notFound } from '../http/problems.js';
import { AdminActs } from '../identity/admin-acts.js';
import { CREATED } from '../identity/identity.schemas.js';
import { PAYEE_ACCOUNTS } from './subsidy.schemas.js';

const NEW_ACCOUNT = {
  holder: text({ max: 100, example: '李青山' }),
  bank: text({ max: 100, example: '青海银行西宁分行' }),
  account: text({ min: 8, max: 40, example: '6222020000001234567' }),
};

/** Where a mediator is paid: entered by the mediator, verified by finance. A new one has to be verified again. */
@ApiTags('subsidies')
@Controller('api/payee-accounts')
export class PayeeAccountsController {
  constructor(
    private readonly db: Database,
    private readonly acts: AdminActs,
  ) {}

  @Get()
  @Access('mediator', 'finance', 'supervisor')
  @ApiOperation({ summary: '收款账户 / My account, or those of the region; numbers by their ends' })
  @ApiOkResponse({ schema: PAYEE_ACCOUNTS })
  async list(@CurrentActor() actor: Actor): Promise<{ items: object[] }> {
    const all = actor.roles.some((role) => role === 'finance' || role === 'supervisor');
    const items = await this.db.query(
      `select a.id, a.person_id as person, p.name, a.holder, a.bank,
         left(a.account, 4) || repeat('*', greatest(length(a.account) - 8, 4)) || right(a.account, 4) as account,
         a.entered_at as "enteredAt", a.verified_at as "verifiedAt"
       from payee_account a join person p on p.id = a.person_id join organisation o on o.id = p.organisation_id
       where a.ended_at is null and ($1 or a.person_id = $2) and o.region = $3 order by a.verified_at nulls first, p.name`,
      [all, actor.id, actor.region],
      'payee-accounts',
    );
    return { items };
  }

  @Post()
  @Access('mediator')
  @ApiOperation({ summary: '登记本人账户 / Enter my account; the one before it ends' })
  @ApiCreatedResponse({ schema: CREATED })
  async enter(
    @CurrentActor() actor: Actor,
    @Body(new BodyOf('NewPayeeAccount', NEW_ACCOUNT)) { holder, bank, account }: Payload<typeof NEW_ACCOUNT>,
  ): Promise<{ id: string }> {
    // Cover for a colleague ends where it comes to where his money goes.
    if (actor.actingFor) throw new HttpProblem('FORBIDDEN');
    const id = newId();
    await this.acts.do(actor, 'enterPayeeAccount', { account: id }, async (manager) => {
      const now = () => 'zhihe_now()';
      await manager.update(PayeeAccountEntity, { personId: actor.id, endedAt: IsNull() }, { endedAt: now });
      await manager.insert(PayeeAccountEntity, {
        id,
        personId: actor.id,
        holder: holder.trim(),
        bank: bank.trim(),
        account: account.replace(/\s/g, ''),
        enteredBy: actor.id,
      });
    });
    return { id };
  }

  @Post(':id/verify')
  @HttpCode(204)
  @Access('finance')
  @ApiOperation({ summary: '核验账户 / Verify an account that somebody else entered' })
  @ApiNoContentResponse()
  async verify(@CurrentActor() actor: Actor, @Param('id', IdInPath) id: string): Promise<void> {
    await this.acts.do(actor, 'verifyPayeeAccount', { account: id }, async (manager) => {
      const { affected } = await manager
        .createQueryBuilder()
        .update(PayeeAccountEntity)
        .set({ verifiedBy: actor.id, verifiedAt: () => 'zhihe_now()' })
        .where('id = :id and verified_at is null and ended_at is null and entered_by <> :me', { id, me: actor.id })
        .execute();
      if (!affected) throw notFound();
    });
  }
}
