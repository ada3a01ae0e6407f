import { Module } from '@nestjs/common';
import { CandidatesController } from './candidates.controller.js';
import { FindingsController } from './findings.controller.js';
import { OutgoingController } from './outgoing.controller.js';
import { PlacesController } from './places.controller.js';

/** What the front desks ask before a dispute is registered, and what its sender sees of it afterwards. */
@Module({ controllers: [FindingsController, CandidatesController, PlacesController, OutgoingController] })
export class RegistrationModule {}
