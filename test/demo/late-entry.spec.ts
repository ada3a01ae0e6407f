import { replay } from '#libs/domain';
import { loadHistory } from '#libs/casework';
import { configPath } from '#config/files';
import { readStory } from '../../apps/demo/src/case-file.js';
import type { CasePage, TimelineEntry } from '../../apps/demo/src/city.js';
import { Player } from '../../apps/demo/src/player.js';
import { timelineText } from '../../apps/demo/src/timeline-text.js';
import { voiceOf } from '../../apps/demo/src/wording.js';
import { CorridorCity } from './corridor-city.js';

const STORY = readStory(configPath('demo', 'late-entry.yaml'));

let city: CorridorCity;
let id: string;
let page: CasePage;
let record: readonly TimelineEntry[];
beforeAll(async () => {
  city = await CorridorCity.open();
  const player = new Player(city);
  await player.play([STORY]);
  id = player.cases.get(STORY.case)!;
  page = await city.page(id);
  record = await city.timeline(id);
}, 60_000);
afterAll(() => city.close());

describe('an agreement signed on the last day and keyed on the next', () => {
  it('ends the case as agreed, on the day it was signed', () => {
    expect(page.facts).toMatchObject({ outcome: 'SUCCESS', closedOn: '2026-02-05', termDueOn: '2026-02-05' });
    expect(page.facts.ground).toBeUndefined();
    expect(Object.fromEntries(page.processes.map(({ room, state }) => [room, state]))).toMatchObject({
      'court-referral': 'AGREED',
      mediation: 'CONCLUDED',
      settlement: 'PERFORMING',
      confirmation: 'ELIGIBLE',
    });
  });

  it('leaves both in the record: the expiry, and what overtook it', () => {
    const expired = record.find(({ event }) => event === 'termExpired')!;
    expect(expired).toMatchObject({ on: '2026-02-05', to: 'TERMINATED', actor: { role: 'system' } });
    const overtaken = record.find(({ event, reverses }) => event === 'overtakeExpiry' && reverses === expired.no)!;
    expect(overtaken.no).toBeGreaterThan(expired.no);
    expect(overtaken.reason).toContain('停电');
  });

  it('withdraws the notice of termination and voids its number', async () => {
    const notice = page.papers.find(({ kind }) => kind === 'TERMINATION_NOTICE')!;
    expect(notice).toMatchObject({ withdrawn: true, number: '西知调终〔2026〕1号' });
    const issued = await city.corridor.db.query(
      `select voided_step is not null as voided from number_issue where text = $1`,
      [notice.number],
    );
    expect(issued).toEqual([{ voided: true }]);
  });

  it('can be rebuilt from the record alone', async () => {
    const { db, lifecycles } = city.corridor;
    const { processes } = replay(lifecycles, await loadHistory(db, id));
    for (const { id: process, state, version, facts } of page.processes) {
      expect(processes.get(process)).toMatchObject({ state, version });
      expect(processes.get(process)!.facts).toEqual(facts);
    }
  });

  it('is told with the day of keying beside the day of the act', () => {
    const told = timelineText(record, voiceOf('zh-CN')).filter((line) => line.includes('2026-02-06 补录'));
    expect(told).toHaveLength(3);
  });
});
