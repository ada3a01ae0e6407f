import pg from 'pg';

const AGAIN_AFTER_MS = 2_000;

/** Hears when a demo city's clock is set, so that what became due rings at once and not at the next sweep. */
export async function watchClock(
  url: string,
  onSet: () => void,
  onError: (error: unknown) => void,
): Promise<{ stop(): Promise<void> }> {
  let client: pg.Client;
  let again: NodeJS.Timeout | undefined;
  let stopped = false;

  const connect = async (): Promise<void> => {
    const mine = (client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 }));
    mine.on('error', onError);
    mine.on('notification', onSet);
    mine.once('end', () => reconnect(mine));
    await mine.connect();
    await mine.query('listen zhihe_clock');
  };
  /** Once per broken connection, until there is one again. */
  const reconnect = (broken: pg.Client): void => {
    if (stopped || broken !== client) return;
    clearTimeout(again);
    again = setTimeout(() => void connect().catch((error) => (onError(error), reconnect(client))), AGAIN_AFTER_MS);
  };

  await connect();
  return {
    async stop() {
      stopped = true;
      clearTimeout(again);
      await client.end();
    },
  };
}
