import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import type { SignedHead } from '#libs/domain';

/**
 * Signed heads leave the database: a file a day and the latest, to be copied to where this system cannot write. A head
 * that was published before is not written again.
 */
export function headFiles(dataDir: string): (head: SignedHead) => Promise<void> {
  const folder = join(dataDir, 'heads');
  const latest = join(folder, 'latest.json');
  return async (head) => {
    await mkdir(folder, { recursive: true });
    const text = `${JSON.stringify(head)}\n`;
    const published = await readFile(latest, 'utf8').catch(() => '');
    if (published === text) return;
    await writeFile(join(folder, `${head.at.slice(0, 10)}.jsonl`), text, { flag: 'a' });
    await writeFile(`${latest}.new`, text);
    await rename(`${latest}.new`, latest);
  };
}

/** The sealer's key pair from its key file (Ed25519, PEM). The API is never told where that is. */
export async function readSealerKey(file: string): Promise<{ privateKey: KeyObject; publicKey: KeyObject }> {
  const privateKey = createPrivateKey(await readFile(file));
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error('The sealing key must be Ed25519.');
  return { privateKey, publicKey: createPublicKey(privateKey) };
}
