import { Module, type DynamicModule } from '@nestjs/common';
import { AuditModule } from './audit/audit.controller.js';
import { AdministrationModule } from './administration/administration.module.js';
import { BulkModule } from './bulk/bulk.module.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { CasesModule } from './cases/cases.module.js';
import { CorrectionsModule } from './corrections/corrections.controller.js';
import { ComplaintsModule } from './complaints/complaints.controller.js';
import { DemoModule } from './demo/demo-clock.controller.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { ExportsModule } from './exports/exports.controller.js';
import { HealthModule } from './health/health.controller.js';
import { HouseModule, type House } from './house.js';
import type { RouteTable } from './http/route-table.js';
import { IdentityModule } from './identity/identity.module.js';
import { LiveModule } from './live/live.module.js';
import { LawsModule } from './laws/laws.controller.js';
import { RegistrationModule } from './registration/registration.module.js';
import { PublicChannelModule } from './public-channel/public-channel.module.js';
import { PapersModule } from './papers/papers.controller.js';
import { RoomsModule } from './rooms/rooms.module.js';
import { SearchModule } from './search/search.controller.js';
import { SessionsModule } from './sessions/sessions.module.js';
import { StatisticsModule } from './statistics/statistics.controller.js';
import { SubsidyModule } from './subsidy/subsidy.module.js';
import { SupervisionModule } from './supervision/supervision.module.js';
import { ViewsModule } from './views/views.controller.js';
import { WorkbenchModule } from './workbench/workbench.module.js';

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
        ExportsModule,
        CasesModule,
        SearchModule,
        ViewsModule,
        BulkModule,
        WorkbenchModule,
        RegistrationModule,
        CorrectionsModule,
        LiveModule,
        CalendarModule,
        SessionsModule,
        AdministrationModule,
        LawsModule,
        PapersModule,
        StatisticsModule,
        SubsidyModule,
        SupervisionModule,
        EvidenceModule,
        ComplaintsModule,
        PublicChannelModule,
        AuditModule,
        DemoModule,
      ],
    };
  }
}
