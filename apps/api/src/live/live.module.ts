import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { LiveController } from './live.controller.js';
import { LiveStreams } from './live-streams.js';
import { PresenceController } from './presence.controller.js';

/** What happens while somebody looks: changes of cases, new notices, and who else is here. */
@Module({
  imports: [IdentityModule],
  controllers: [LiveController, PresenceController],
  providers: [LiveStreams],
})
export class LiveModule {}
