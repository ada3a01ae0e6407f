import { createHash } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { newId } from '#libs/casework';
import { receive, type Received } from './receive.js';

/**
 * Bytes on disk under the hash of their content: `files/ab/abcd…`. A file appears there whole or not at all; equal files are
 * one. Names, holders and cases are the database's business.
 */
export class EvidenceStore {
  constructor(private readonly folder: string) {}

  /** Into the waiting room; `keep` or `discard` follows. */
  async receive(stream: Readable, limit: number): Promise<Received> {
    await mkdir(this.incoming, { recursive: true, mode: 0o700 });
    return receive(stream, join(this.incoming, newId()), limit);
  }

  /** Puts a received file into its place. */
  async keep({ path, sha256 }: Received): Promise<void> {
    const folder = this.shelfOf(sha256);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (await exists(this.placeOf(sha256))) {
      await rm(path, { force: true });
      return;
    }
    await rename(path, this.placeOf(sha256));
    // The name must survive a power cut as the bytes do.
    const shelf = await open(folder);
    await shelf.sync().finally(() => shelf.close());
  }

  async discard({ path }: Received): Promise<void> {
    await rm(path, { force: true });
  }

  /** The bytes, after they were found to be what they were when they came in (trust.md F-06). */
  async read(sha256: string): Promise<ReadStream> {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(this.placeOf(sha256))) hash.update(chunk as Buffer);
    if (hash.digest('hex') !== sha256) throw new Error(`The stored file ${sha256} is no longer what it was.`);
    return createReadStream(this.placeOf(sha256));
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.placeOf(sha256), { force: true });
  }

  /** Hashes of files that have lain for at least `ageMs`, one shelf at a time. */
  async *olderThan(ageMs: number): AsyncGenerator<string[]> {
    for (const shelf of await namesIn(join(this.folder, 'files'))) {
      yield await filterOld(join(this.folder, 'files', shelf), ageMs);
    }
  }

  /** What an interrupted upload has left. */
  async sweepIncoming(ageMs: number): Promise<void> {
    for (const name of await filterOld(this.incoming, ageMs)) await rm(join(this.incoming, name), { force: true });
  }

  private get incoming(): string {
    return join(this.folder, 'incoming');
  }

  private shelfOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('No hash, no place.');
    return join(this.folder, 'files', sha256.slice(0, 2));
  }

  private placeOf(sha256: string): string {
    return join(this.shelfOf(sha256), sha256);
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

async function filterOld(folder: string, ageMs: number): Promise<string[]> {
  const old: string[] = [];
  for (const name of await namesIn(folder)) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found?.isFile() && found.mtimeMs <= Date.now() - ageMs) old.push(name);
  }
  return old;
}
