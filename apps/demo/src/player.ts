import { eventOf, instantOf, roomOf, type Act, type CaseStory } from './case-file.js';
import type { Answer, CasePage, City } from './city.js';
import { resolveRefs } from './references.js';

export class ActRefused extends Error {
  constructor(story: string, act: Act, answer: Answer) {
    super(`${story} ${act.at} ${act.as}: ${act.do} → ${answer.status} ${JSON.stringify(answer.body)}`);
  }
}

/** Something that happens at its time of day between the acts of the stories. */
export interface Moment {
  readonly at: string;
  run(player: Player): Promise<void>;
}

const AN_HOUR_MS = 3_600_000;

/** Plays stories through the city's front door, all of them interleaved in the order of time. */
export class Player {
  /** Case ids by story. */
  readonly cases = new Map<string, string>();
  /** The city's time as last asked, and the moment for which it was asked. */
  private now = '';
  private asked = '';

  constructor(readonly city: City) {}

  /** May be repeated: acts that a run before has played are left alone. */
  async play(stories: readonly CaseStory[], moments: readonly Moment[] = []): Promise<void> {
    const there = new Map((await this.city.cases()).map(({ title, id }) => [title, id]));
    const left = await Promise.all(stories.map((story) => this.unplayed(story, there)));
    const acts = left
      .flat()
      .map(({ story, act, key }): Moment => ({ at: act.at, run: () => this.insist(story, act, key) }));
    for (const moment of [...acts, ...moments].sort((a, b) => a.at.localeCompare(b.at))) {
      await this.reach(moment.at);
      await moment.run(this);
    }
  }

  /** One act; the answer may be a refusal. */
  async attempt(story: string, act: Act, key: string): Promise<Answer> {
    const caseId = this.cases.get(story);
    const page = caseId === undefined ? null : await this.city.page(caseId);
    const process = page && processOf(page, act, story);
    const answer = await this.city.command({
      who: act.as,
      room: roomOf(act),
      id: process?.id ?? null,
      event: eventOf(act),
      version: process?.version ?? null,
      key: `demo-${key}`,
      payload: resolveRefs(act.with ?? {}, page, this.cases) as object,
    });
    if (!page && answer.status < 300) this.cases.set(story, answer.body.caseId);
    return answer;
  }

  async insist(story: string, act: Act, key: string): Promise<void> {
    const answer = await this.attempt(story, act, key);
    if (answer.status >= 300) throw new ActRefused(story, act, answer);
  }

  /** Puts the clock there, once for all that happens at that time. */
  async reach(at: string): Promise<void> {
    if (at === this.asked) return;
    this.now = await this.city.clock(instantOf({ at }));
    this.asked = at;
  }

  /** The city lives later than that: an act could only be keyed late. */
  isPast(at: string): boolean {
    return Date.parse(this.now) - Date.parse(instantOf({ at })) > AN_HOUR_MS;
  }

  /** A story whose case is there already goes on after the acts that the record tells: each left one step of a person. */
  private async unplayed({ case: story, acts }: CaseStory, there: ReadonlyMap<string, string>) {
    const known = there.get((acts[0].with as { title?: string } | undefined)?.title ?? '');
    if (known) this.cases.set(story, known);
    const record = known ? await this.city.timeline(known) : [];
    const done = new Set(record.filter(({ actor }) => actor.role !== 'system').map(({ step }) => step)).size;
    return acts.map((act, index) => ({ story, act, key: `${story}-${index}` })).slice(done);
  }
}

function processOf(page: CasePage, act: Act, story: string) {
  const process = page.processes.find(({ room }) => room === roomOf(act));
  if (!process) throw new Error(`${story}: no ${roomOf(act)} is open for ${act.do}`);
  return process;
}
