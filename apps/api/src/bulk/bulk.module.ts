import { Module } from '@nestjs/common';
import { bulkController } from './bulk.controller.js';

@Module({ controllers: [bulkController()] })
export class BulkModule {}
