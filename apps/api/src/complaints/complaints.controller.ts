import { Body, Controller, Get, HttpCode, Module, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor, Payload } from '#libs/domain';
import { Database } from '#libs/persistence';
import { Access } from '../http/access.js';
import { BodyOf, IdInPath, QueryOf } from '../http/body.js';
import { CurrentActor } from '../http/current-actor.js';
import { decodeCursor, type Page } from '../http/page.js';
import { problemResponse } from '../http/problem-schema.js';
import { invalidValue } from '../http/problems.js';
import { COMPLAINT_LIST, DECISION, type DecisionInput } from './complaint.fields.js';
import { listComplaints, type ComplaintRow } from './complaint.queries.js';
import { COMPLAINTS } from './complaint.schemas.js';
import { Complaints } from './complaints.js';

/** 投诉处理: the director decides, supervision looks on and decides what concerns the director. */
@ApiTags('complaints')
@Controller('api/complaints')
export class ComplaintsController {
  constructor(
    private readonly db: Database,
    private readonly complaints: Complaints,
  ) {}

  @Get()
  @Access('director', 'supervisor')
  @ApiOperation({ summary: '投诉 / Complaints about mediators' })
  @ApiOkResponse({ schema: COMPLAINTS })
  async list(
    @CurrentActor() actor: Actor,
    @Query(new QueryOf('ComplaintList', COMPLAINT_LIST))
    { open = true, limit = 25, after }: Payload<typeof COMPLAINT_LIST>,
  ): Promise<Page<ComplaintRow>> {
    const cursor = after ? decodeCursor(after) : null;
    if (after && !cursor) throw invalidValue('/after', 'CURSOR_INVALID');
    return listComplaints(this.db, actor, open, limit, cursor);
  }

  @Post(':id/decide')
  @HttpCode(204)
  @Access('director', 'supervisor')
  @ApiOperation({ summary: '答复投诉 / Decide a complaint; the party is told' })
  @ApiNoContentResponse()
  @problemResponse(409)
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', IdInPath) id: string,
    @Body(new BodyOf('ComplaintDecision', DECISION)) decision: DecisionInput,
  ): Promise<void> {
    await this.complaints.decide(actor, id, decision);
  }
}

@Module({ controllers: [ComplaintsController], providers: [Complaints], exports: [Complaints] })
export class ComplaintsModule {}
