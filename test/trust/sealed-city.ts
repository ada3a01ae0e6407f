import { verifyLines, type SignedHead, type Verdict } from '#libs/domain';
import { recordLines } from '#libs/casework';
import { Sealer, type SealerPaces } from '../../apps/worker/src/sealing/sealer.js';
import { SEALER } from '../record/honest-record.js';
import type { City } from '../support/city.js';

/** A sealer that keeps what it publishes, and signs a head with every pass unless told otherwise. */
export function aSealer(city: City, paces: Partial<SealerPaces> = {}) {
  const published: SignedHead[] = [];
  const publish = async (head: SignedHead) => void published.push(head);
  const all = { settledMs: 60_000, batch: 5_000, headEveryMs: 0, ...paces };
  return { sealer: new Sealer(city.corridor.db, 'sha256', SEALER, publish, all), published };
}

export async function exported(city: City, caseId: string | null = null): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of recordLines(city.corridor, 'xining', { case: caseId })) lines.push(line);
  return lines;
}

export const verified = async (city: City, kept: readonly SignedHead[] = []): Promise<Verdict> => {
  const lines = await exported(city);
  return verifyLines(() => lines, kept);
};

/** `[entries, sealed, highest place]`; equal when nothing is missing and nothing is twice. */
export async function sealedSoFar(city: City): Promise<[number, number, number]> {
  const [row] = await city.corridor.db.query<{ entries: number; sealed: number; last: number }>(
    `select (select count(*)::int from audit_entry) as entries, (select count(*)::int from audit_seal) as sealed,
       (select coalesce(max(seq), 0) from audit_seal) as last`,
  );
  return [row.entries, row.sealed, row.last];
}
