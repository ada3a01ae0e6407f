import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { MeetingRoomsController } from './meeting-rooms.controller.js';
import { SessionsController } from './sessions.controller.js';
import { UnavailabilityController } from './unavailability.controller.js';

/** The calendar of sessions: who sits where and when, and when they are free. */
@Module({
  imports: [IdentityModule],
  controllers: [SessionsController, MeetingRoomsController, UnavailabilityController],
})
export class SessionsModule {}
