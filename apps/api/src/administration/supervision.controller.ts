import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { count, day, daysBetween, optional, ref, text, type Payload } from '#libs/domain';
import { Database } from '#libs/persistence';
import { Access } from '../http/access.js';
import { QueryOf } from '../http/body.js';
import { invalidValue } from '../http/problems.js';
import { ADMIN_ACTS, REFUSALS } from './administration.schemas.js';
import { listActs, listRefusals, type AdminAct, type Refused } from './supervision.queries.js';

const ACTS = {
  actor: optional(ref('person')),
  event: optional(text({ max: 60, example: 'grantRole' })),
  after: optional(count({ min: 1, max: 2_000_000_000 })),
  limit: optional(count({ min: 1, max: 100 })),
};
const SPAN = { from: day(), to: day() };
const LONGEST_SPAN = 100;

/** What audit administration looks at: acts of the administrators and logged reads, and who was refused what. */
@ApiTags('administration')
@Controller('api/administration')
export class SupervisionController {
  constructor(private readonly db: Database) {}

  @Get('acts')
  @Access('auditadmin', 'supervisor')
  @ApiOperation({ summary: '管理操作记录 / Acts of administration and logged reads, newest first' })
  @ApiOkResponse({ schema: ADMIN_ACTS })
  async acts(
    @Query(new QueryOf('ActFilter', ACTS)) { actor, event, after, limit = 50 }: Payload<typeof ACTS>,
  ): Promise<{ items: AdminAct[]; next: number | null }> {
    return listActs(this.db, { actor: actor ?? null, event: event ?? null, after: after ?? null }, limit);
  }

  @Get('refusals')
  @Access('auditadmin', 'secadmin')
  @ApiOperation({ summary: '越权尝试 / Commands that were refused, by person, route and hour' })
  @ApiOkResponse({ schema: REFUSALS })
  async refusals(
    @Query(new QueryOf('RefusalSpan', SPAN)) { from, to }: Payload<typeof SPAN>,
  ): Promise<{ items: Refused[] }> {
    const length = daysBetween(from, to);
    if (length < 0 || length > LONGEST_SPAN) throw invalidValue('/to', 'SPAN_INVALID');
    return { items: await listRefusals(this.db, from, to) };
  }
}
