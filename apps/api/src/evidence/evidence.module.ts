import { join } from 'node:path';
import { Module } from '@nestjs/common';
import type { Env } from '#config/env';
import { ENV } from '../house.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceStore } from './evidence-store.js';
import { EvidenceSweep } from './sweep.js';
import { Uploads } from './uploads.js';

const STORE = {
  provide: EvidenceStore,
  inject: [ENV],
  useFactory: ({ evidenceDir, dataDir }: Env) => new EvidenceStore(evidenceDir ?? join(dataDir, 'evidence')),
};

@Module({
  controllers: [EvidenceController],
  providers: [STORE, Uploads, EvidenceSweep],
  exports: [STORE, Uploads],
})
export class EvidenceModule {}
