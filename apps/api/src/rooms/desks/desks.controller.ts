import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor, Room } from '#libs/domain';
import { loadCase, type Corridor } from '#libs/casework';
import { Access } from '../../http/access.js';
import { IdInPath } from '../../http/body.js';
import { TheCorridor } from '../../http/corridor.js';
import { CurrentActor } from '../../http/current-actor.js';
import { notFound } from '../../http/problems.js';
import { processView, type ProcessView } from '../../cases/case-page.queries.js';
import { confirmationDesk, type ConfirmationDesk } from './confirmation-desk.js';
import { deskOf, type Desk } from './desk-entries.queries.js';
import { CONFIRMATION_DESK, DOSSIER_DESK, MEDIATION_DESK, SETTLEMENT_DESK } from './desk.schemas.js';
import { dossierDesk, type DossierDesk } from './dossier-desk.js';
import { mediationDesk, type MediationDesk } from './mediation-desk.js';
import { settlementDesk, type SettlementDesk } from './settlement-desk.js';

/** `process` is the lifecycle with what may happen now; everything around it is what that needs. */
type OnDesk<D> = D & { readonly caseId: string; readonly process: ProcessView };

/** Working views of one lifecycle, for the people of the committee. What is said in confidence comes by class of reader. */
@ApiTags('desks')
@Controller('api')
export class DesksController {
  constructor(@TheCorridor() private readonly corridor: Corridor) {}

  @Get('mediations/:id/desk')
  @Access('mediator', 'director', 'intake')
  @ApiOperation({ summary: '调解台 / Attendance, notes, proposals, undisputed facts' })
  @ApiOkResponse({ schema: MEDIATION_DESK })
  mediation(@CurrentActor() actor: Actor, @Param('id', IdInPath) id: string): Promise<OnDesk<MediationDesk>> {
    return this.show(actor, 'mediation', id, mediationDesk);
  }

  @Get('settlements/:id/desk')
  @Access('mediator', 'director', 'intake')
  @ApiOperation({ summary: '协议台 / Draft and findings, signatures, obligations, urging, visits' })
  @ApiOkResponse({ schema: SETTLEMENT_DESK })
  settlement(@CurrentActor() actor: Actor, @Param('id', IdInPath) id: string): Promise<OnDesk<SettlementDesk>> {
    return this.show(actor, 'settlement', id, settlementDesk);
  }

  @Get('confirmations/:id/desk')
  @Access('mediator', 'director', 'intake', 'court')
  @ApiOperation({ summary: '司法确认台 / Competent courts and why, days left, enclosures' })
  @ApiOkResponse({ schema: CONFIRMATION_DESK })
  confirmation(@CurrentActor() actor: Actor, @Param('id', IdInPath) id: string): Promise<OnDesk<ConfirmationDesk>> {
    return this.show(actor, 'confirmation', id, confirmationDesk);
  }

  @Get('dossiers/:id/desk')
  @Access('mediator', 'director', 'intake', 'archivist')
  @ApiOperation({ summary: '卷宗台 / Statutory contents, papers in order, checks' })
  @ApiOkResponse({ schema: DOSSIER_DESK })
  dossier(@CurrentActor() actor: Actor, @Param('id', IdInPath) id: string): Promise<OnDesk<DossierDesk>> {
    return this.show(actor, 'dossier', id, dossierDesk);
  }

  private async show<D>(actor: Actor, room: Room, id: string, build: (desk: Desk) => Promise<D>): Promise<OnDesk<D>> {
    const { case: found } = await loadCase(this.corridor.db, actor, { process: id, room }, null);
    const desk = deskOf(this.corridor, actor, found, id);
    if (!desk) throw notFound();
    const process = processView(this.corridor, desk.process, desk.found.file, actor);
    return { caseId: desk.found.file.id, process, ...(await build(desk)) };
  }
}
