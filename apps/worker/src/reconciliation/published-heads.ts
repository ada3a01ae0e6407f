import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readHeads, type SignedHead } from '#libs/domain';

/**
 * The last head of each day that was written out beside the database, as head-files.ts does it. A file that cannot be
 * read is a yardstick that is missing, and no reason to say nothing at all.
 */
export function publishedHeads(dataDir: string): () => Promise<SignedHead[]> {
  const folder = join(dataDir, 'heads');
  return async () => {
    const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.jsonl')).sort();
    const heads: SignedHead[] = [];
    for (const file of files) {
      const lines = (await readFile(join(folder, file), 'utf8')).trim().split('\n');
      heads.push(...(readHeads(lines.at(-1)!) ?? []));
    }
    return heads;
  };
}
