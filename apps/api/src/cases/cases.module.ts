import { Module } from '@nestjs/common';
import { CaseDeadlinesController } from './case-deadlines.controller.js';
import { CaseListController } from './case-list.controller.js';
import { CasePeopleController } from './case-people.controller.js';
import { CaseRecordController } from './case-record.controller.js';
import { CaseCandidatesController } from './candidates/candidates.controller.js';
import { CasesController } from './cases.controller.js';

@Module({
  controllers: [
    CaseListController,
    CasesController,
    CaseRecordController,
    CaseDeadlinesController,
    CasePeopleController,
    CaseCandidatesController,
  ],
})
export class CasesModule {}
