import pg from 'pg';
import { LIVE_CHANNEL, type LiveWord } from '#libs/casework';

const AGAIN_AFTER_MS = 1_000;

/**
 * One process's ear at PostgreSQL: a connection of its own that listens. What was said while it was broken is lost, so
 * `onBack` tells that it hears again.
 */
export class Wire {
  private client: pg.Client | undefined;
  private again: NodeJS.Timeout | undefined;
  private wanted = false;

  constructor(
    private readonly url: string,
    private readonly on: {
      readonly word: (word: LiveWord) => void;
      readonly back: () => void;
      readonly error: (error: unknown) => void;
    },
  ) {}

  /** Once somebody wants to hear. Does not wait: until it hears, `back` has not been called. */
  start(): void {
    if (this.wanted) return;
    this.wanted = true;
    void this.connect();
  }

  async stop(): Promise<void> {
    this.wanted = false;
    clearTimeout(this.again);
    await this.client?.end().catch(() => {});
  }

  private async connect(): Promise<void> {
    const client = (this.client = new pg.Client({ connectionString: this.url, connectionTimeoutMillis: 5_000 }));
    client.on('error', this.on.error);
    client.on('notification', ({ payload = '' }) => this.on.word(JSON.parse(payload) as LiveWord));
    client.once('end', () => this.reconnect(client));
    try {
      await client.connect();
      await client.query(`listen ${LIVE_CHANNEL}`);
      this.on.back();
    } catch (error) {
      this.on.error(error);
      await client.end().catch(() => {});
      this.reconnect(client);
    }
  }

  /** Once per broken connection, until there is one again. */
  private reconnect(broken: pg.Client): void {
    if (!this.wanted || broken !== this.client) return;
    clearTimeout(this.again);
    this.again = setTimeout(() => void this.connect(), AGAIN_AFTER_MS).unref();
  }
}
