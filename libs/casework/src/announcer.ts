import type { Queryable } from '#libs/persistence';

/** What the live stream of every API process listens to. */
export const LIVE_CHANNEL = 'zhihe_live';

/** NOTIFY carries less than 8,000 bytes; one case is about fifty. */
const MOST_AT_ONCE = 100;
const PAUSE_MS = 100;

/**
 * Tells every process which cases moved, after the commit and on nobody's time: NOTIFY inside a commit makes all commits
 * wait for one another (a third of the throughput is left with sixteen writers). What is announced is a hint to look
 * again, so one that is lost with its process is no harm.
 */
export class Announcer {
  private readonly moved = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Queryable,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** `entry`: length of the case's chain after the step. */
  readonly announce = (caseId: string, entry: number): void => {
    this.moved.set(caseId, entry);
    this.timer ??= setTimeout(() => void this.flush(), PAUSE_MS).unref();
  };

  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const all = [...this.moved];
    this.moved.clear();
    for (let at = 0; at < all.length; at += MOST_AT_ONCE) {
      await notifyLive(this.db, { cases: all.slice(at, at + MOST_AT_ONCE) }).catch(this.onError);
    }
  }
}

export type LiveWord =
  | { readonly cases: readonly (readonly [caseId: string, entry: number])[] }
  | { readonly task: string; readonly case: string; readonly people: readonly string[] }
  | { readonly notice: string; readonly person: string }
  | { readonly ended: string };

export async function notifyLive(db: Queryable, word: LiveWord): Promise<void> {
  await db.query(`select pg_notify($1, $2)`, [LIVE_CHANNEL, JSON.stringify(word)], 'notify-live');
}
