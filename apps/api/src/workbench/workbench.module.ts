import { Module } from '@nestjs/common';
import { Absences } from './absences.js';
import { AbsencesController } from './absences.controller.js';
import { NoticesController } from './notices.controller.js';
import { TaskActs } from './task-acts.js';
import { TasksController } from './tasks.controller.js';
import { WorkbenchController } from './workbench.controller.js';

/** What waits for people: the workbench, tasks, notices, and who stands in for whom. */
@Module({
  controllers: [WorkbenchController, TasksController, NoticesController, AbsencesController],
  providers: [TaskActs, Absences],
})
export class WorkbenchModule {}
