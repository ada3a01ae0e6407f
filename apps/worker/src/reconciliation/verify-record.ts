import { exportLine, RecordVerifier, type SignedHead, type Verdict } from '#libs/domain';
import { linesOf, snapshotOf, type Corridor } from '#libs/casework';
import type { CheckSteps } from './check-steps.js';

/** Lines between two reports of progress. */
const STRETCH = 200;
const WHOLE = { case: null };

/**
 * Every chain, the sealed sequence and every signed head, the way the stand-alone verifier does it, against the heads
 * that were published. It runs beside the system and so proves less than a verification elsewhere; it finds earlier.
 */
export async function* verifyRecord(corridor: Corridor, published: () => Promise<SignedHead[]>): CheckSteps {
  // First, so that none of them is newer than the snapshot.
  const kept = await published();
  const snapshot = await snapshotOf(corridor, WHOLE);
  const [{ entries }] = await corridor.db.query<{ entries: number }>(
    `select count(*)::int as entries from audit_entry`,
  );
  const total = entries + snapshot.heads.length;
  const verifier = new RecordVerifier(kept);
  for (const head of snapshot.heads) verifier.survey(exportLine({ kind: 'head', ...head }));
  let done = 0;
  for await (const line of linesOf(corridor, '*', WHOLE, snapshot)) {
    verifier.check(line);
    done += 1;
    if (done % STRETCH === 0) yield { done: Math.min(done, total), total };
  }
  const verdict = verifier.verdict();
  return { found: verdict.findingCount, total: verdict.entries, result: resultOf(verdict) };
}

/** Findings name entries and hashes, never what stands in them. */
function resultOf(verdict: Verdict): object {
  const { outcome, entries, sealed, cases, heads, kept, anchor, first, findings, notices } = verdict;
  return { outcome, entries, sealed, cases, heads, kept, anchor: anchor?.size ?? null, first, findings, notices };
}
