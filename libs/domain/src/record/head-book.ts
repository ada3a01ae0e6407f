import { createPublicKey, type KeyObject } from 'node:crypto';
import type { DigestAlgorithm } from './digest.js';
import type { KeyLine } from './export-line.js';
import type { Finding, FindingCode } from './finding.js';
import { keyIdOf, signatureFits, type SignedHead } from './head.js';

/**
 * The signed heads of an export and those kept outside, held against the tree as it grows. The roots at the sizes that
 * some head speaks of are noted in passing, so the heads may stand behind the entries.
 */
export class HeadBook {
  /** The newest exported head that fits in every way. */
  latest?: SignedHead;

  private readonly keys = new Map<string, KeyObject>();
  private readonly roots = new Map<number, string>();
  private readonly keptKeys: ReadonlySet<string>;
  /** Every root that some head states for a size: one, in an honest record. */
  private readonly stated = new Map<number, Set<string>>();
  private trusted?: Map<number, string>;
  private read = 0;
  private rootReported = false;

  /** `exported` are the head lines as a first pass over the file found them. */
  constructor(
    private readonly alg: DigestAlgorithm,
    private readonly kept: readonly SignedHead[],
    private readonly exported: readonly SignedHead[],
  ) {
    for (const { size, root } of [...kept, ...exported]) {
      this.stated.set(size, (this.stated.get(size) ?? new Set()).add(root));
    }
    this.keptKeys = new Set(kept.map((head) => head.keyId));
  }

  get lastSize(): number {
    return this.latest?.size ?? 0;
  }

  /** Key ids of exported heads that no kept head mentions. */
  unvouchedKeys(): string[] {
    if (this.kept.length === 0) return [];
    return [...new Set(this.exported.map((head) => head.keyId))].filter((keyId) => !this.keptKeys.has(keyId));
  }

  /** The key's id is its fingerprint, so a kept head vouches for the key. False if the line does not hold what it says. */
  addKey({ keyId, publicKeyPem }: KeyLine): boolean {
    try {
      const key = createPublicKey(publicKeyPem);
      // A PEM text can be written in many ways; only the standard one is taken.
      const genuine = key.export({ type: 'spki', format: 'pem' }) === publicKeyPem && keyIdOf(key) === keyId;
      if (!genuine || key.asymmetricKeyType !== 'ed25519' || this.keys.has(keyId)) return false;
      this.keys.set(keyId, key);
      return true;
    } catch {
      return false;
    }
  }

  speaksOf(size: number): boolean {
    return this.stated.has(size);
  }

  noteRoot(size: number, root: string): void {
    this.roots.set(size, root);
  }

  /** Root of a head that an extract's proof may lean on: a kept one, or one signed with a key that a kept one vouches for. */
  trustedRoot(size: number): string | undefined {
    this.trusted ??= new Map(
      [...this.exported.filter((head) => this.isTrusted(head)), ...this.kept].map((head) => [head.size, head.root]),
    );
    return this.trusted.get(size);
  }

  /** The next head line. `sealed` is how many entries there are to speak of; `whole` says the tree was rebuilt. */
  checkExported(head: SignedHead, sealed: number, whole: boolean): Omit<Finding, 'line'>[] {
    const before = this.exported[this.read - 1];
    const surveyed = this.exported[this.read++];
    if (surveyed?.signature !== head.signature || surveyed.size !== head.size || surveyed.root !== head.root) {
      return [{ code: 'FILE_CHANGED' }];
    }
    // What a head without a good signature says about the tree is nobody's word.
    const unsigned = this.signatureProblems(head, 'HEAD');
    if (unsigned.length > 0) return unsigned;
    const findings: Omit<Finding, 'line'>[] = [];
    if (before && (head.at <= before.at || head.size < before.size)) {
      findings.push({ code: 'HEAD_ORDER', expected: before.at, found: head.at });
    }
    if (head.size > sealed) {
      findings.push(beyond('HEAD_BEYOND', head, this.lastSize, sealed));
    } else if (whole ? !this.fits(head) : this.isContradicted(head.size)) {
      // Once one root differs every later one does; the first says where to look.
      if (!this.rootReported) findings.push(this.rootFinding('HEAD_ROOT', head, this.lastSize));
      this.rootReported = true;
      return findings;
    }
    if (findings.length === 0) this.latest = head;
    return findings;
  }

  /** Holds the kept heads against the record; `anchor` is the largest one that fits in every way. */
  checkKept(sealed: number, whole: boolean): { findings: Finding[]; anchor?: SignedHead } {
    const findings: Finding[] = [];
    const shown = new Set(this.exported.map(({ size, root }) => `${size} ${root}`));
    let anchor: SignedHead | undefined;
    let lastFitting = 0;
    for (const head of this.kept.toSorted((a, b) => a.size - b.size)) {
      const problems: Finding[] = this.signatureProblems(head, 'KEPT');
      if (head.size > sealed) {
        problems.push(beyond('KEPT_BEYOND', head, lastFitting, sealed));
      } else if (whole ? !this.fits(head) : this.isContradicted(head.size)) {
        problems.push(this.rootFinding('KEPT_ROOT', head, lastFitting));
      } else if (whole && !shown.has(`${head.size} ${head.root}`)) {
        problems.push({ code: 'KEPT_ABSENT', seq: head.size, found: head.at });
      }
      if (this.fits(head)) lastFitting = head.size;
      if (problems.length === 0) anchor = head;
      findings.push(...problems);
    }
    return { findings, anchor };
  }

  private signatureProblems(head: SignedHead, whose: 'HEAD' | 'KEPT'): Finding[] {
    const code = this.signatureCode(head, whose);
    return code ? [{ code, seq: head.size || undefined, found: head.keyId }] : [];
  }

  private signatureCode(head: SignedHead, whose: 'HEAD' | 'KEPT'): FindingCode | undefined {
    const key = this.keys.get(head.keyId);
    if (!key) return whose === 'HEAD' ? 'HEAD_KEY_UNKNOWN' : 'KEPT_KEY_MISSING';
    if (!signatureFits(head, key)) return `${whose}_SIGNATURE`;
    return head.alg === this.alg ? undefined : `${whose}_ALG`;
  }

  private isTrusted(head: SignedHead): boolean {
    const vouched = this.kept.length === 0 || this.keptKeys.has(head.keyId);
    return vouched && this.signatureProblems(head, 'HEAD').length === 0;
  }

  /** In an extract there is no tree to compare with, but two heads of one size must not differ. */
  private isContradicted(size: number): boolean {
    return this.stated.get(size)!.size > 1;
  }

  private fits(head: SignedHead): boolean {
    return this.roots.get(head.size) === head.root;
  }

  /** What was changed lies behind the last head that fits. */
  private rootFinding(code: FindingCode, head: SignedHead, lastFitting: number): Finding {
    return { code, seq: lastFitting + 1, upTo: head.size, expected: head.root, found: this.roots.get(head.size) };
  }
}

/** Entries are missing: at the end, or further up and those behind moved up; only what a fitting head covers is certain. */
function beyond(code: FindingCode, { size }: SignedHead, lastFitting: number, sealed: number): Finding {
  return { code, seq: lastFitting + 1, upTo: size, expected: size, found: sealed };
}
