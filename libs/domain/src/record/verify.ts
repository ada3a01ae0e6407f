import { Continuity } from './continuity.js';
import { looksLikeEntry, readLine, type EntryLine, type HeaderLine, type ReadLine } from './export-line.js';
import { UNUSABLE, type Finding, type Notice, type Verdict } from './finding.js';
import { HeadBook } from './head-book.js';
import type { SignedHead } from './head.js';
import { appendLeaf, emptyFrontier, rootOf, type Frontier } from './merkle.js';
import { verifyInclusion } from './merkle-proofs.js';

/**
 * Verifies an export against itself and against heads that were kept outside. `open` starts the lines from the beginning
 * and is called twice: heads stand behind the entries, and a root can only be noted while its entries pass by.
 * Never throws on account of what the lines say.
 */
export async function verifyLines(
  open: () => Iterable<string> | AsyncIterable<string>,
  keptHeads: readonly SignedHead[] = [],
): Promise<Verdict> {
  const verifier = new RecordVerifier(keptHeads);
  for await (const line of open()) verifier.survey(line);
  for await (const line of open()) verifier.check(line);
  return verifier.verdict();
}

/** For a caller with its own loop: `survey` every line, then `check` every line, then `verdict` once. */
export class RecordVerifier {
  private readonly surveyed: SignedHead[] = [];
  private readonly findings: Finding[] = [];
  private findingCount = 0;
  private usable = false;
  private line = 0;
  private entries = 0;
  private heads = 0;
  private lastSeq = 0;
  private unsealed = 0;
  private stage: ReadLine['kind'] = 'header';
  private header?: HeaderLine;
  private continuity!: Continuity;
  private book!: HeadBook;
  private tree!: Frontier;
  /** In an extract: the first sealed entry per case that no proof ties to a head yet. */
  private readonly unproven = new Map<string, Finding>();

  constructor(private readonly kept: readonly SignedHead[] = []) {}

  survey(text: string): void {
    if (looksLikeEntry(text)) return;
    const line = readLine(text);
    if (typeof line === 'object' && line.kind === 'head') this.surveyed.push(line);
  }

  check(text: string): void {
    this.line++;
    const line = readLine(text);
    if (this.line === 1) return this.begin(line);
    if (!this.header) return;
    if (typeof line === 'string') return this.report({ code: line });
    if (line.kind === 'header' || ORDER.indexOf(line.kind) < ORDER.indexOf(this.stage)) {
      this.report({ code: 'LINE_ORDER' });
    } else {
      this.stage = line.kind;
    }
    if (line.kind === 'entry') this.checkEntry(line);
    else if (line.kind === 'key' && !this.book.addKey(line)) this.report({ code: 'KEY_BAD', found: line.keyId });
    else if (line.kind === 'head') {
      this.heads++;
      for (const finding of this.book.checkExported(line, this.sealed, this.whole)) this.report(finding);
    }
  }

  verdict(): Verdict {
    if (this.line === 0) this.report({ code: 'EMPTY', line: undefined });
    const anchor = this.header && this.checkEnd();
    return {
      ok: this.findingCount === 0,
      outcome: this.findingCount === 0 ? 'intact' : this.usable ? 'tampered' : 'unusable',
      region: this.header?.region,
      exportedAt: this.header?.exportedAt,
      scope: this.header && (this.whole ? 'all' : 'case'),
      entries: this.entries,
      sealed: this.entries - this.unsealed,
      cases: this.continuity?.caseCount ?? 0,
      heads: this.heads,
      kept: this.kept.length,
      anchor,
      latest: this.book?.latest,
      notices: this.header ? this.notices(anchor) : [],
      first: firstOf(this.findings),
      findingCount: this.findingCount,
      findings: this.findings,
    };
  }

  private begin(line: ReturnType<typeof readLine>): void {
    if (typeof line === 'string' || line.kind !== 'header') return this.report({ code: 'NOT_AN_EXPORT' });
    this.header = line;
    this.continuity = new Continuity(line.alg);
    this.book = new HeadBook(line.alg, this.kept, this.surveyed);
    this.tree = emptyFrontier(line.alg);
    this.book.noteRoot(0, rootOf(this.tree));
  }

  private checkEntry({ seq, hash, body, bodyText, proof }: EntryLine & { readonly bodyText: string }): void {
    this.entries++;
    const place = { seq: seq ?? undefined, case: body.case, no: body.no };
    this.checkSequence(seq, place);
    for (const broken of this.continuity.follow(body, bodyText, hash)) this.report({ ...place, ...broken });
    if (seq === null) return;
    if (this.whole) {
      this.tree = appendLeaf(this.tree, hash);
      if (this.book.speaksOf(this.tree.size)) this.book.noteRoot(this.tree.size, rootOf(this.tree));
    }
    const root = proof && this.book.trustedRoot(proof.size);
    if (proof && root !== undefined) {
      const { size, path } = proof;
      // The chain hangs on its last link: with this entry all earlier ones of its case are proven.
      if (verifyInclusion(this.alg, { entryHash: hash, index: seq - 1, size, path, root }))
        this.unproven.delete(body.case);
      else this.report({ ...place, code: 'PROOF_BAD' });
    } else if (!this.whole && !this.unproven.has(body.case)) {
      this.unproven.set(body.case, { ...place, code: 'UNANCHORED', line: this.line });
    }
  }

  private checkSequence(seq: number | null, place: Omit<Finding, 'code'>): void {
    if (seq === null) {
      this.unsealed++;
      return;
    }
    const expected = this.lastSeq + 1;
    if (this.unsealed > 0) this.report({ ...place, code: 'SEALED_AFTER_UNSEALED' });
    if (seq < expected) this.report({ ...place, code: 'SEQ_REPEATED', expected, found: seq });
    else if (seq > expected && this.whole) this.report({ ...place, code: 'SEQ_GAP', expected, found: seq });
    this.lastSeq = Math.max(this.lastSeq, seq);
  }

  private checkEnd(): SignedHead | undefined {
    const stated = this.header!.sealed;
    const counted = this.whole ? this.tree.size : Math.max(this.lastSeq, stated);
    if (counted !== stated) {
      this.report({
        code: 'SEALED_COUNT',
        line: 1,
        seq: Math.min(counted, stated) + 1,
        expected: stated,
        found: counted,
      });
    }
    // More head lines were there on the first pass than came on the second.
    if (this.surveyed.length > this.heads) this.report({ code: 'FILE_CHANGED' });
    const { findings, anchor } = this.book.checkKept(this.sealed, this.whole);
    for (const finding of findings) this.report({ ...finding, line: undefined });
    for (const entry of this.unproven.values()) if (anchor && entry.seq! <= anchor.size) this.report(entry);
    return anchor;
  }

  private notices(anchor: SignedHead | undefined): Notice[] {
    const notices: Notice[] = [];
    if (!this.whole) notices.push({ code: 'EXTRACT' });
    if (this.kept.length === 0) notices.push({ code: this.heads === 0 ? 'NO_HEAD_AT_ALL' : 'NO_KEPT_HEAD' });
    const afterKept = anchor && this.whole ? this.tree.size - anchor.size : 0;
    if (afterKept > 0) notices.push({ code: 'AFTER_KEPT_HEAD', count: afterKept });
    const afterLast = this.whole && this.heads > 0 ? this.tree.size - this.book.lastSize : 0;
    if (afterLast > 0) notices.push({ code: 'AFTER_LAST_HEAD', count: afterLast });
    if (this.unsealed > 0) notices.push({ code: 'NOT_SEALED', count: this.unsealed });
    if (this.unproven.size > 0) notices.push({ code: 'UNPROVEN_CASES', count: this.unproven.size });
    for (const key of this.book.unvouchedKeys()) notices.push({ code: 'KEY_NOT_VOUCHED', key });
    return notices;
  }

  private report(finding: Finding): void {
    this.findingCount++;
    this.usable ||= !UNUSABLE.includes(finding.code);
    if (this.findings.length < MAX_FINDINGS) this.findings.push({ line: this.line, ...finding });
  }

  private get alg() {
    return this.header!.alg;
  }

  private get whole(): boolean {
    return this.header!.scope !== 'case';
  }

  /** How many sealed entries heads may speak of: those seen, or in an extract those the header says there are. */
  private get sealed(): number {
    return this.whole ? this.tree.size : this.header!.sealed;
  }
}

const MAX_FINDINGS = 100;
const ORDER: readonly ReadLine['kind'][] = ['header', 'key', 'entry', 'head'];

/** An entry that is wrong in itself says more than a head that no longer fits; among heads, the narrowest span does. */
function firstOf(findings: readonly Finding[]): Finding | undefined {
  const spans = findings.filter((finding) => finding.upTo !== undefined).sort((a, b) => a.upTo! - b.upTo!);
  return findings.find(({ code }) => !/^(KEY|HEAD|KEPT|SEALED_COUNT|UNANCHORED)/.test(code)) ?? spans[0] ?? findings[0];
}
