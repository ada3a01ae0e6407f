import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import type { SignedHead } from '#libs/domain';

/** Signed heads leave the database: a file a day and the latest, to be copied to where this system cannot write. */
export function headFiles(dataDir: string): (head: SignedHead) => Promise<void> {
  const folder = join(dataDir, 'heads');
  return async (head) => {
    await mkdir(folder, { recursive: true });
    const text = `${JSON.stringify(head)}\n`;
    await writeFile(join(folder, `${head.at.slice(0, 10)}.jsonl`), text, { flag: 'a' });
    await writeFile(join(folder, 'latest.json.new'), text);
    await rename(join(folder, 'latest.json.new'), join(folder, 'latest.json'));
  };
}

/** The sealer's key pair from its key file (Ed25519, PEM). The API is never told where that is. */
export async function readSealerKey(file: string): Promise<{ privateKey: KeyObject; publicKey: KeyObject }> {
  const privateKey = createPrivateKey(await readFile(file));
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error('The sealing key must be Ed25519.');
  return { privateKey, publicKey: createPublicKey(privateKey) };
}
