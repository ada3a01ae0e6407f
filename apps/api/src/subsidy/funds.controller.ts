import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { count, fen, optional, text, type Actor, type Payload } from '#libs/domain';
import { newId } from '#libs/casework';
import { Database, FundEntity } from '#libs/persistence';
import { Access } from '../http/access.js';
import { BodyOf, IdInPath, QueryOf } from '../http/body.js';
import { CurrentActor } from '../http/current-actor.js';
import { invalidValue, notFound } from '../http/problems.js';
import { AdminActs } from '../identity/admin-acts.js';
import { CREATED } from '../identity/identity.schemas.js';
import { FUND_ENTRY_LIST, FUND_LIST } from './subsidy.schemas.js';

const NEW_FUND = {
  year: count({ min: 2010, max: 2100 }),
  name: text({ max: 100, example: '2026 年度知识产权纠纷调解补贴资金' }),
  budgetFen: fen(),
};
const ENTRIES = { limit: optional(count({ min: 1, max: 200 })), after: optional(count()) };

/** A year's money for mediators and its ledger. Bookings are made by the steps of claims, never here. */
@ApiTags('subsidies')
@Controller('api/funds')
export class FundsController {
  constructor(
    private readonly db: Database,
    private readonly source: DataSource,
    private readonly acts: AdminActs,
  ) {}

  @Get()
  @Access('finance', 'reviewer1', 'reviewer2', 'reviewer3', 'supervisor')
  @ApiOperation({ summary: '资金 / Funds of the region: budget, available, set aside, paid' })
  @ApiOkResponse({ schema: FUND_LIST })
  async list(@CurrentActor() actor: Actor): Promise<{ items: object[] }> {
    const items = await this.db.query(
      `select id, year, name, budget_fen as "budgetFen", available_fen as "availableFen", committed_fen as "committedFen",
         paid_fen as "paidFen", closed_on as "closedOn"
       from fund where region = $1 order by year desc, name`,
      [actor.region],
      'funds-of-region',
    );
    return { items };
  }

  @Post()
  @Access('finance')
  @ApiOperation({ summary: '设立资金 / Open a fund' })
  @ApiCreatedResponse({ schema: CREATED })
  async open(
    @CurrentActor() actor: Actor,
    @Body(new BodyOf('NewFund', NEW_FUND)) { year, name, budgetFen }: Payload<typeof NEW_FUND>,
  ): Promise<{ id: string }> {
    const fund = { id: newId(), region: actor.region, year, name: name.trim() };
    const known = await this.source.manager.existsBy(FundEntity, { region: fund.region, year, name: fund.name });
    if (known) throw invalidValue('/name', 'FUND_EXISTS');
    await this.acts.do(actor, 'openFund', { fund: fund.id, year, name: fund.name, budgetFen }, (manager) =>
      manager.insert(FundEntity, { ...fund, budgetFen, availableFen: budgetFen }),
    );
    return { id: fund.id };
  }

  @Get(':id/entries')
  @Access('finance', 'reviewer1', 'reviewer2', 'reviewer3', 'supervisor')
  @ApiOperation({ summary: '账目 / The ledger of a fund, newest first' })
  @ApiOkResponse({ schema: FUND_ENTRY_LIST })
  async entries(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
    @Query(new QueryOf('FundEntries', ENTRIES)) { limit = 50, after }: Payload<typeof ENTRIES>,
  ): Promise<object> {
    const [fund] = await this.db.query<{ n: number }>(
      `select (select count(*)::int from fund_entry e where e.fund_id = f.id) as n from fund f where id = $1 and region = $2`,
      [id, actor.region],
      'fund-of-region',
    );
    if (!fund) throw notFound();
    const rows = await this.db.query<{ id: number }>(
      `select e.id, e.entry, e.debit, e.credit, e.fen, e.booked_on as "bookedOn", e.booked_at as "bookedAt",
         e.case_id as "case", c.case_number as "caseNumber"
       from fund_entry e left join case_file c on c.id = e.case_id
       where e.fund_id = $1 and ($2::bigint is null or e.id < $2) order by e.id desc limit $3`,
      [id, after ?? null, limit + 1],
      'fund-entries',
    );
    const items = rows.slice(0, limit);
    const next = rows.length > limit ? String(items.at(-1)!.id) : null;
    return { items, next, total: fund.n, totalCapped: false };
  }
}
