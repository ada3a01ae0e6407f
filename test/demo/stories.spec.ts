import { replay } from '#libs/domain';
import { loadHistory } from '#libs/casework';
import { loadBadData, momentsOf, type Attempted } from '../../apps/demo/src/bad-data.js';
import { sampleCases } from '../../apps/demo/src/case-file.js';
import { compare } from '../../apps/demo/src/comparison.js';
import { loadExpected } from '../../apps/demo/src/expected.js';
import { observe, observeFigures, observeGroups } from '../../apps/demo/src/observed.js';
import { Player } from '../../apps/demo/src/player.js';
import { CITY_TIME } from '../../apps/demo/src/world.js';
import { CorridorCity } from './corridor-city.js';

const STORIES = sampleCases();
const BAD_DATA = loadBadData();
const expected = loadExpected();
const differences = (wanted: object, got: object) => compare(wanted, got).filter(({ same }) => !same);

let city: CorridorCity;
let player: Player;
const attempts: Attempted[] = [];
beforeAll(async () => {
  city = await CorridorCity.open();
  player = new Player(city);
  await player.play(
    STORIES,
    momentsOf(BAD_DATA, expected.badData, (attempt) => attempts.push(attempt)),
  );
  await city.clock(CITY_TIME);
}, 120_000);
afterAll(() => city.close());

const pageOf = (story: string) => city.page(player.cases.get(story)!);

describe('the sample cases', () => {
  it('are fifteen, and each has its expected result', () => {
    expect(STORIES.map(({ case: story }) => story)).toEqual(Object.keys(expected.cases));
    expect(STORIES).toHaveLength(15);
  });

  it.each(STORIES.map(({ case: story, title }) => [story, title]))('%s %s comes out as expected', async (story) => {
    const cells = compare(expected.cases[story], observe(await pageOf(story)));
    expect(cells.filter(({ same }) => !same)).toEqual([]);
    expect(cells.length).toBeGreaterThan(4);
  });

  it('add up to the expected statistics', async () => {
    const { from, asOf, figures, source, right } = expected.statistics;
    const [bySource, byRight] = [await city.board(from, asOf, 'source'), await city.board(from, asOf, 'right')];
    expect(differences(figures, observeFigures(bySource, byRight))).toEqual([]);
    expect(differences(source, observeGroups(bySource))).toEqual([]);
    expect(differences(right, observeGroups(byRight))).toEqual([]);
  });
});

describe('what must not be accepted', () => {
  it.each(BAD_DATA.map((bad) => [bad.id, bad.about]))('(%s) %s', (id) => {
    const { status, codes, entriesLeft } = attempts.find(({ bad }) => bad.id === id)!;
    expect({ status, codes, entriesLeft }).toEqual({ ...expected.badData[id], entriesLeft: 0 });
  });
});

describe('the record', () => {
  it.each(STORIES.map(({ case: story }) => [story]))('of %s alone rebuilds the case', async (story) => {
    const { db, lifecycles } = city.corridor;
    const id = player.cases.get(story)!;
    const { file, processes } = replay(lifecycles, await loadHistory(db, id));
    const [stored] = await db.query<{ facts: object }>(`select facts from case_file where id = $1`, [id]);
    expect(file).toEqual(stored.facts);
    const rows = await db.query<any>(`select id, state, version, facts, last from process where case_id = $1`, [id]);
    expect(rows.length).toBe(processes.size);
    for (const row of rows) {
      const { id: process, state, version, facts, last } = processes.get(row.id)!;
      expect({ id: process, state, version, facts, last }).toEqual(row);
    }
  });
});

describe('a run that is repeated', () => {
  it('finds every act played and adds nothing', async () => {
    const entries = async () => Promise.all(STORIES.map(async ({ case: story }) => (await pageOf(story)).entries));
    const before = await entries();
    await new Player(city).play(STORIES);
    expect(await entries()).toEqual(before);
  });
});
