import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { Database } from '#libs/persistence';
import { LOG } from '../house.js';
import { EvidenceStore } from './evidence-store.js';
import { lock } from './uploads.js';

const HOUR_MS = 3_600_000;
/** A file that nobody has filed within a day goes (trust.md I7). */
export const UNFILED_MS = 24 * HOUR_MS;

/** Takes away what was uploaded and never filed. True time: a demo city's clock jumps. Two sweepers do no harm. */
@Injectable()
export class EvidenceSweep implements OnModuleInit, OnModuleDestroy {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly db: Database,
    private readonly store: EvidenceStore,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.run().catch((error) => this.log.error({ err: error }, 'sweep')), HOUR_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  async run(ageMs = UNFILED_MS): Promise<void> {
    await this.store.sweepIncoming(ageMs);
    await this.db.query(`delete from evidence_upload where created_at < now() - make_interval(secs => $1)`, [
      ageMs / 1000,
    ]);
    for await (const hashes of this.store.olderThan(ageMs)) {
      for (const hash of await this.unreferenced(hashes)) await this.remove(hash);
    }
  }

  private async unreferenced(hashes: readonly string[]): Promise<string[]> {
    if (hashes.length === 0) return [];
    const rows = await this.db.query<{ hash: string }>(`${UNREFERENCED} order by 1`, [hashes]);
    return rows.map(({ hash }) => hash);
  }

  /** Asked again under the lock that an upload of the same content takes. */
  private async remove(hash: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await lock(tx, `file:${hash}`);
      const rows = await tx.query(UNREFERENCED, [[hash]]);
      if (rows.length > 0) await this.store.remove(hash);
    });
  }
}

const UNREFERENCED = `select hash from unnest($1::text[]) as hash
  where not exists (select from evidence_file f where f.sha256 = hash)
    and not exists (select from evidence_upload u where u.sha256 = hash)`;
