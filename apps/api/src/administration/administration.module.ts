import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { ExclusionsController } from './exclusions.controller.js';
import { HolidayNotices } from './holiday-notices.js';
import { HolidayNoticesController } from './holiday-notices.controller.js';
import { OperationController } from './operation.controller.js';
import { Queues } from './queues.js';
import { SupervisionController } from './supervision.controller.js';

/** The work of the three administrations beside people and roles: calendars, the machine, and what is to be watched. */
@Module({
  imports: [IdentityModule],
  controllers: [HolidayNoticesController, OperationController, SupervisionController, ExclusionsController],
  providers: [HolidayNotices, Queues],
})
export class AdministrationModule {}
