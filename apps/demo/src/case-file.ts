import { readdirSync } from 'node:fs';
import { configPath, readYaml, shortName } from '#config/files';
import type { Room } from '#libs/domain';

/** One thing somebody does, at a time of day in Xining. */
export interface Act {
  readonly at: string;
  readonly as: string;
  /** `room.event` */
  readonly do: string;
  readonly with?: object;
}

/** A case told as facts and acts; what comes of it is computed by the city, never written here. */
export interface CaseStory {
  readonly case: string;
  readonly title: string;
  readonly acts: readonly Act[];
}

/** The sample cases of domain.md §8, in order. */
export function sampleCases(): CaseStory[] {
  const folder = configPath('demo', 'cases');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readStory(`${folder}/${name}`));
}

/** A file of the same shape. Throws with file and line when an act is not one. */
export function readStory(file: string): CaseStory {
  const { data, lineOf } = readYaml(file);
  const story = data as CaseStory;
  if (typeof story?.case !== 'string' || !Array.isArray(story.acts)) {
    throw new Error(`${shortName(file)}:1: a case has a name ("case") and a list of acts`);
  }
  story.acts.forEach((act, index) => checkAct(act, file, lineOf('acts', index)));
  return story;
}

export function checkAct(act: Act, file: string, line: number): void {
  const fault = faultOf(act);
  if (fault) throw new Error(`${shortName(file)}:${line}: ${fault}`);
}

function faultOf(act: Act): string | undefined {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(act?.at ?? '')) return 'an act needs "at: YYYY-MM-DD HH:MM"';
  if (typeof act.as !== 'string') return 'an act needs "as: <account>"';
  if (!/^[a-z-]+\.[a-zA-Z]+$/.test(act.do ?? '')) return 'an act needs "do: <room>.<event>"';
  return undefined;
}

export const roomOf = (act: Act): Room => act.do.split('.')[0] as Room;
export const eventOf = (act: Act): string => act.do.split('.')[1];

/** The act's moment as an instant; Xining keeps Beijing time. */
export const instantOf = ({ at }: Pick<Act, 'at'>): string => `${at.replace(' ', 'T')}:00+08:00`;
