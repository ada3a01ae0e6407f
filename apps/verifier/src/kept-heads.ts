import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readHeads, type SignedHead } from '#libs/domain';

/** A head the reader relies on cannot be read: going on without it would promise more than is checked. */
export class KeptHeadProblem extends Error {}

/**
 * The heads in the given files, and in the files of the given folders. In a folder other papers may lie about: those
 * are listed in `skipped`. A folder without any head, or a file given by name that is none, is a KeptHeadProblem.
 */
export async function readKeptHeads(paths: readonly string[]): Promise<{ heads: SignedHead[]; skipped: string[] }> {
  const heads: SignedHead[] = [];
  const skipped: string[] = [];
  for (const path of paths) {
    const isFolder = (await stat(path)).isDirectory();
    const files = isFolder ? await filesIn(path) : [path];
    const before = heads.length;
    for (const file of files) {
      const found = readHeads((await readFile(file, 'utf8')).replace(/^\ufeff/, ''));
      if (found) heads.push(...found);
      else skipped.push(file);
    }
    if (heads.length === before) throw new KeptHeadProblem(path);
  }
  return { heads: distinct(heads), skipped };
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(folder, entry.name))
    .sort();
}

/** The same head is often kept twice, on paper and in the mail. */
function distinct(heads: readonly SignedHead[]): SignedHead[] {
  return [...new Map(heads.map((head) => [JSON.stringify(head), head])).values()];
}
