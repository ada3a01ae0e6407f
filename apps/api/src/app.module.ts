import { Module, type DynamicModule } from '@nestjs/common';
import { AuditModule } from './audit/audit.controller.js';
import { CalendarModule } from './calendar/calendar.controller.js';
import { CasesModule } from './cases/cases.module.js';
import { DemoModule } from './demo/demo-clock.controller.js';
import { HealthModule } from './health/health.controller.js';
import { HouseModule, type House } from './house.js';
import type { RouteTable } from './http/route-table.js';
import { IdentityModule } from './identity/identity.module.js';
import { RoomsModule } from './rooms/rooms.module.js';
import { StatisticsModule } from './statistics/statistics.controller.js';
import { WorkModule } from './work/work.controller.js';

@Module({})
export class AppModule {
  static of(house: House, table: RouteTable): DynamicModule {
    return {
      module: AppModule,
      imports: [
        HouseModule.of(house, table),
        HealthModule,
        IdentityModule,
        RoomsModule,
        CasesModule,
        WorkModule,
        CalendarModule,
        StatisticsModule,
        AuditModule,
        DemoModule,
      ],
    };
  }
}
