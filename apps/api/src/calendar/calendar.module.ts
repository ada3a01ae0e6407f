import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { CalendarController } from './calendar.controller.js';
import { FeedController } from './feed.controller.js';
import { FeedsController } from './feeds.controller.js';

/** Dates that explain themselves, and the calendar a person subscribes to. */
@Module({ imports: [IdentityModule], controllers: [CalendarController, FeedsController, FeedController] })
export class CalendarModule {}
