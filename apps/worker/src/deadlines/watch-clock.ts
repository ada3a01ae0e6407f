import pg from 'pg';

/** Hears when a demo city's clock is set, so that what became due rings at once and not at the next sweep. */
export async function watchClock(
  url: string,
  onSet: () => void,
  onError: (error: unknown) => void,
): Promise<{ stop(): Promise<void> }> {
  let client: pg.Client | undefined;
  let stopped = false;
  const connect = async () => {
    client = new pg.Client({ connectionString: url });
    client.on('error', (error) => {
      onError(error);
      if (!stopped) setTimeout(() => void connect().catch(onError), 2_000);
    });
    client.on('notification', onSet);
    await client.connect();
    await client.query('listen zhihe_clock');
  };
  await connect();
  return {
    async stop() {
      stopped = true;
      await client?.end();
    },
  };
}
