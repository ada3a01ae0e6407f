import { Module } from '@nestjs/common';
import { ComplaintsModule } from '../complaints/complaints.controller.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { AccessCodeController } from './access-code.controller.js';
import { AccessCodes } from './access-codes.js';
import { ApplicationController } from './application.controller.js';
import { Applications } from './applications.js';
import { Entry } from './entry.js';
import { FollowController } from './follow.controller.js';
import { Guests } from './guests.js';
import { OwnCaseController } from './own-case.controller.js';
import { PartyActs } from './party-acts.js';
import { Signings } from './signings.js';

/** 当事人公开渠道: apply, follow, answer, read and sign, complain; without an account. */
@Module({
  imports: [EvidenceModule, ComplaintsModule],
  controllers: [ApplicationController, FollowController, OwnCaseController, AccessCodeController],
  providers: [Guests, AccessCodes, Applications, Entry, PartyActs, Signings],
  exports: [Guests],
})
export class PublicChannelModule {}
