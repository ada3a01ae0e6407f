import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { amountOf, classFromFacts, exclusionsOf, type CaseFacts } from '#libs/domain';
import { subsidyInputs } from '#libs/casework';
import { loadStandards } from '#config/subsidy';
import { sampleCases } from '../../apps/demo/src/case-file.js';
import { Player } from '../../apps/demo/src/player.js';
import { CITY_TIME } from '../../apps/demo/src/world.js';
import { CorridorCity } from './corridor-city.js';

const [standard] = loadStandards();
let city: CorridorCity;
let player: Player;
beforeAll(async () => {
  city = await CorridorCity.open();
  player = new Player(city);
  await player.play(sampleCases());
  await city.clock(CITY_TIME);
}, 120_000);
afterAll(() => city.close());

/** domain.md §8, in yuan; what is excluded is worth nothing. */
const EXPECTED: Record<string, readonly [number, string?]> = {
  S01: [300],
  S02: [700],
  S03: [180],
  S04: [0, 'COURT_FUNDED'],
  S05: [150],
  S06: [180],
  S07: [650],
  S08: [1200],
  S09: [1200],
  S10: [400],
  S11: [150],
  S12: [0, 'NO_WORK_DONE'],
  S14: [0, 'SHAM'],
};

async function worth(story: string) {
  const [{ facts }] = await city.corridor.db.query<{ facts: CaseFacts }>('select facts from case_file where id = $1', [
    player.cases.get(story)!,
  ]);
  const gathered = await subsidyInputs(city.corridor.db, facts, standard);
  // Every review is over: the figures of the page do not wait for the archivist.
  const inputs = {
    ...gathered,
    dossierSealed: true,
    closedOn: facts.closedOn!,
    claimedOn: null,
    claimBy: '2026-12-31',
  };
  const reasons = exclusionsOf(standard, inputs).map(({ reason }) => reason);
  const { fen } = amountOf(standard, inputs);
  return { yuan: reasons.length > 0 ? 0 : fen / 100, reasons, found: classFromFacts(standard, inputs).class, facts };
}

describe('the sample cases under the illustrative standard', () => {
  it.each(Object.entries(EXPECTED))('%s is worth %j', async (story, [yuan, reason]) => {
    const { yuan: found, reasons } = await worth(story);
    expect([found, reasons[0]]).toEqual([yuan, reason]);
  });

  it('add up to 5,110 yuan, quarter by quarter of closing', async () => {
    const sums: Record<string, number> = {};
    for (const story of Object.keys(EXPECTED)) {
      const { yuan, facts } = await worth(story);
      const quarter = `Q${Math.ceil(Number(facts.closedOn!.slice(5, 7)) / 3)}`;
      sums[quarter] = (sums[quarter] ?? 0) + yuan;
    }
    expect(sums).toEqual({ Q1: 1000, Q2: 510, Q3: 650, Q4: 2950 });
  });

  it('stand in the class their facts give', async () => {
    for (const story of Object.keys(EXPECTED)) {
      const { found, facts } = await worth(story);
      expect([story, found]).toEqual([story, facts.class]);
    }
  });
});
