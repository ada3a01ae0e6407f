import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { newId } from '#libs/casework';
import { Database, type Queryable } from '#libs/persistence';
import type { Env } from '#config/env';
import { ENV } from '../house.js';
import { HttpProblem, invalidValue, notFound } from '../http/problems.js';
import { EvidenceStore } from './evidence-store.js';
import { safeFileName } from './file-name.js';
import { mediaTypeOf } from './file-type.js';
import type { Received } from './receive.js';

export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Who uploads: a person, or the ticket of an online application. */
export interface Holder {
  readonly id: string;
  readonly isParty: boolean;
}

const MEGABYTE = 1024 ** 2;
/** Parties send from phones, and nobody vouches for them (trust.md §3.2). */
export const PARTY_FILE_BYTES = 20 * MEGABYTE;
/** What may wait to be filed: of one holder, and of all together, so that no stranger fills the disk. */
const WAITING = { bytes: 200 * MEGABYTE, bytesOfParty: 100 * MEGABYTE, files: 100, all: 10 * 1024 * MEGABYTE };

/** Files between being received and being filed with an act. */
@Injectable()
export class Uploads {
  constructor(
    private readonly db: Database,
    private readonly store: EvidenceStore,
    @Inject(ENV) private readonly env: Env,
  ) {}

  limitOf({ isParty }: Holder): number {
    const staff = this.env.evidenceMaxMb * MEGABYTE;
    return isParty ? Math.min(staff, PARTY_FILE_BYTES) : staff;
  }

  /** Receives a stream; answers what it found it to be. Throws FILE_TOO_LARGE, FILE_REFUSED, UPLOADS_WAITING and more. */
  async take(holder: Holder, stream: unknown, givenName: string | undefined): Promise<Upload> {
    if (!(stream instanceof Readable)) throw new HttpProblem('UNSUPPORTED_MEDIA_TYPE');
    const name = safeFileName(readName(givenName));
    await requireRoom(this.db, holder, 0);
    const received = await this.store.receive(stream, this.limitOf(holder));
    try {
      const found = await mediaTypeOf(received.path, name);
      if ('fault' in found) throw new HttpProblem('FILE_REFUSED', { errors: [{ pointer: '', code: found.fault }] });
      return await this.keep(holder, received, name, found.mediaType);
    } catch (error) {
      await this.store.discard(received);
      throw error;
    }
  }

  /** A sheet of our own making, held by whoever it speaks of until it is filed. */
  async put(holder: Holder, bytes: Buffer, name: string, mediaType: string): Promise<Upload> {
    const received = await this.store.receive(Readable.from([bytes]), bytes.length);
    try {
      return await this.keep(holder, received, name, mediaType);
    } catch (error) {
      await this.store.discard(received);
      throw error;
    }
  }

  async waiting(holder: Pick<Holder, 'id'>): Promise<Upload[]> {
    return this.db.query<Upload>(
      `select id, name, media_type as "mediaType", bytes, sha256 from evidence_upload where held_by = $1 order by id`,
      [holder.id],
      'uploads-waiting',
    );
  }

  /** Takes back what was not filed; the bytes go with the next sweep. */
  async drop(holder: Pick<Holder, 'id'>, id: string): Promise<void> {
    const rows = await this.db.query(`delete from evidence_upload where id = $1 and held_by = $2 returning id`, [
      id,
      holder.id,
    ]);
    if (rows.length === 0) throw notFound();
  }

  /** Bytes and row together: while the hash is locked no sweep can take the bytes away again. */
  private keep(holder: Holder, received: Received, name: string, mediaType: string): Promise<Upload> {
    const { bytes, sha256 } = received;
    return this.db.transaction(async (tx) => {
      await lock(tx, `held:${holder.id}`);
      await requireRoom(tx, holder, bytes);
      await lock(tx, `file:${sha256}`);
      await this.store.keep(received);
      const id = newId();
      await tx.query(
        `insert into evidence_upload (id, held_by, name, media_type, bytes, sha256) values ($1, $2, $3, $4, $5, $6)`,
        [id, holder.id, name, mediaType, bytes, sha256],
      );
      return { id, name, mediaType, bytes, sha256 };
    });
  }
}

/** Until the end of the transaction. */
export const lock = (tx: Queryable, what: string): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [what]);

async function requireRoom(db: Queryable, { id, isParty }: Holder, more: number): Promise<void> {
  const [{ own, files, all }] = await db.query<{ own: number; files: number; all: number }>(
    `select coalesce(sum(bytes) filter (where held_by = $1), 0)::bigint as own,
       count(*) filter (where held_by = $1)::int as files, coalesce(sum(bytes), 0)::bigint as all from evidence_upload`,
    [id],
    'uploads-room',
  );
  if (all + more > WAITING.all) throw new HttpProblem('STORAGE_FULL');
  if (own + more > (isParty ? WAITING.bytesOfParty : WAITING.bytes) || files >= WAITING.files) {
    throw new HttpProblem('UPLOADS_WAITING');
  }
}

/** `X-File-Name`, URL-encoded because headers are ASCII. */
function readName(given: string | undefined): string {
  try {
    const name = decodeURIComponent(given ?? '');
    if (name.trim() !== '') return name;
  } catch {
    // Not URL-encoded: answered like a missing one.
  }
  throw invalidValue('', 'FILE_NAME_MISSING');
}
