import { sign, verify, type KeyObject } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';
import { digest, DIGEST_ALGORITHMS, isDigest, type DigestAlgorithm } from './digest.js';
import { isInstant, isObject } from './entry.js';

/** What the record looked like at one moment. Kept outside the system, it is the yardstick for every later export. */
export interface TreeHead {
  /** How many sealed entries the tree holds. */
  readonly size: number;
  readonly root: string;
  /** When it was signed: UTC with milliseconds, later than the head before it. */
  readonly at: string;
  readonly alg: DigestAlgorithm;
}

export interface SignedHead extends TreeHead {
  readonly keyId: string;
  /** Ed25519, 128 hex digits. */
  readonly signature: string;
}

/** `privateKey` is Ed25519 and belongs to the sealer alone; this library never reads keys. */
export function signHead(head: TreeHead, privateKey: KeyObject, publicKey: KeyObject): SignedHead {
  const { size, root, at, alg } = head;
  const unsigned = { size, root, at, alg, keyId: keyIdOf(publicKey) };
  return { ...unsigned, signature: sign(null, signedBytes(unsigned), privateKey).toString('hex') };
}

/** False when the key is another one or the signature does not fit. */
export function verifyHead(head: SignedHead, publicKey: KeyObject): boolean {
  return (
    publicKey.asymmetricKeyType === 'ed25519' && keyIdOf(publicKey) === head.keyId && signatureFits(head, publicKey)
  );
}

/** The same for a caller that has already matched the Ed25519 key with its id, which costs as much as the signature. */
export function signatureFits(head: SignedHead, publicKey: KeyObject): boolean {
  return verify(null, signedBytes(head), publicKey, Buffer.from(head.signature, 'hex'));
}

/** Half the SHA-256 of the public key. Whoever kept a head has thereby kept the fingerprint of the key, too. */
export function keyIdOf(publicKey: KeyObject): string {
  return digest('sha256', publicKey.export({ type: 'spki', format: 'der' })).slice(0, 32);
}

/** The head in a stranger's object, other fields left aside, or null. */
export function asSignedHead(value: unknown): SignedHead | null {
  if (!isObject(value)) return null;
  const { size, root, at, alg, keyId, signature } = value;
  const fits =
    Number.isSafeInteger(size) &&
    (size as number) >= 0 &&
    isDigest(root) &&
    isInstant(at) &&
    DIGEST_ALGORITHMS.includes(alg as DigestAlgorithm) &&
    typeof keyId === 'string' &&
    /^[0-9a-f]{32}$/.test(keyId) &&
    typeof signature === 'string' &&
    /^[0-9a-f]{128}$/.test(signature);
  return fits ? ({ size, root, at, alg, keyId, signature } as SignedHead) : null;
}

/** The first line keeps a signature made here from meaning anything elsewhere. */
function signedBytes({ size, root, at, alg, keyId }: Omit<SignedHead, 'signature'>): Buffer {
  return Buffer.from(`zhihe tree head 1\n${canonicalJson({ size, root, at, alg, keyId })}`);
}
