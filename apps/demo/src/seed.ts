import { readEnv } from '#config/env';
import { Database } from '#libs/persistence';
import { sampleCases } from './case-file.js';
import { CityClient } from './city-client.js';
import { Player } from './player.js';
import { CITY_TIME, furnish, loadWorld } from './world.js';

const env = readEnv(['databaseUrl', 'cityUrl']);
const db = Database.connect(env.databaseUrl, 1);
await furnish(db, loadWorld());
await db.close();
if (env.seedCases === 'all') {
  const city = new CityClient(env.cityUrl!);
  // An interrupted seeding goes on where it stopped.
  await new Player(city).play(sampleCases());
  await city.clock(CITY_TIME);
}
