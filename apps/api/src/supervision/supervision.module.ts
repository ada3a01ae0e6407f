import { Module } from '@nestjs/common';
import { RecordController } from './record.controller.js';
import { SupervisionController } from './supervision.controller.js';

@Module({ controllers: [SupervisionController, RecordController] })
export class SupervisionModule {}
