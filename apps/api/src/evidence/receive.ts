import { createHash, type Hash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { HttpProblem, invalidValue } from '../http/problems.js';

export interface Received {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Whoever sends slower than this in any of these spans is cut off; a phone in a lift is faster. */
const PACE = { spanMs: 30_000, bytes: 32 * 1024 };

/**
 * Takes a stream to the file at `path` and says what came. Memory holds one piece at a time, and the sender waits while the
 * disk writes. On any failure, also when the sender goes away, nothing is left behind. Throws FILE_TOO_LARGE,
 * REQUEST_TIMEOUT, STORAGE_FULL, INVALID_VALUE (an empty file).
 */
export async function receive(stream: Readable, path: string, limit: number): Promise<Received> {
  const hash = createHash('sha256');
  const gauge = new Gauge(hash, limit);
  const file = await open(path, 'wx', 0o600);
  const watch = setInterval(() => gauge.requirePace(stream), PACE.spanMs);
  try {
    await pipeline(stream, gauge, file.createWriteStream({ flush: true }));
    if (gauge.bytes === 0) throw invalidValue('', 'FILE_EMPTY');
    return { path, bytes: gauge.bytes, sha256: hash.digest('hex') };
  } catch (error) {
    await file.close().catch(() => {});
    await rm(path, { force: true });
    throw problemIn(error);
  } finally {
    clearInterval(watch);
  }
}

/** Counts and hashes what passes. */
class Gauge extends Transform {
  bytes = 0;
  private seen = 0;

  constructor(
    private readonly hash: Hash,
    private readonly limit: number,
  ) {
    super();
  }

  override _transform(chunk: Buffer, _: string, done: (error: Error | null, chunk?: Buffer) => void): void {
    this.bytes += chunk.length;
    if (this.bytes > this.limit) {
      // What is still under way is not read; the connection cannot be used again.
      const limitMb = Math.floor(this.limit / 1024 ** 2);
      done(new HttpProblem('FILE_TOO_LARGE', { params: { limitMb }, headers: { Connection: 'close' } }));
      return;
    }
    this.hash.update(chunk);
    done(null, chunk);
  }

  requirePace(sender: Readable): void {
    if (this.bytes - this.seen < PACE.bytes) {
      sender.destroy(new HttpProblem('REQUEST_TIMEOUT', { headers: { Connection: 'close' } }));
    }
    this.seen = this.bytes;
  }
}

function problemIn(error: unknown): unknown {
  const { code } = error as { code?: string };
  if (code === 'ENOSPC' || code === 'EDQUOT') return new HttpProblem('STORAGE_FULL', { cause: error });
  // The sender has gone; whatever is answered, nobody hears it.
  if (code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET') {
    return new HttpProblem('REQUEST_TIMEOUT', { cause: error });
  }
  return error;
}
