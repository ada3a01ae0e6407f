import { configPath, readYaml } from '#config/files';
import { checkAct, type Act } from './case-file.js';
import type { Answer } from './city.js';
import type { Expected } from './expected.js';
import type { Moment, Player } from './player.js';

/** Something that must be refused, at its moment in a sample case. */
export interface BadData {
  readonly id: string;
  readonly story: string;
  readonly about: string;
  /** Really done before. */
  readonly first?: readonly Act[];
  readonly act: Act;
}

export interface Attempted {
  readonly bad: BadData;
  readonly status: number;
  readonly codes: readonly string[];
  /** The city's own sentences. */
  readonly said: readonly string[];
  /** Entries that the refused act left in the record of its case; none, if all is well. */
  readonly entriesLeft: number;
  readonly asExpected: boolean;
}

export function loadBadData(): BadData[] {
  const file = configPath('demo', 'bad-data.yaml');
  const { data, lineOf } = readYaml(file);
  const attempts = data as BadData[];
  attempts.forEach(({ first = [], act }, index) => {
    for (const one of [...first, act]) checkAct(one, file, lineOf(index));
  });
  return attempts;
}

/** The attempts as moments to be played among the acts; each tells what came of it. A city past that day is left alone. */
export const momentsOf = (
  attempts: readonly BadData[],
  expected: Expected['badData'],
  tell: (attempted: Attempted) => void,
): Moment[] =>
  attempts.flatMap((bad) => [
    ...(bad.first ?? []).map((act, index) => ({
      at: act.at,
      run: async (player: Player) => {
        if (!player.isPast(act.at)) await player.insist(bad.story, act, `bad-${bad.id}-${index}`);
      },
    })),
    {
      at: bad.act.at,
      run: async (player: Player) => {
        if (!player.isPast(bad.act.at)) tell(await attempt(player, bad, expected[bad.id]));
      },
    },
  ]);

async function attempt(player: Player, bad: BadData, expected: Expected['badData'][string]): Promise<Attempted> {
  const entries = async () => (await player.city.page(player.cases.get(bad.story)!)).entries;
  const before = await entries();
  const answer = await player.attempt(bad.story, bad.act, `bad-${bad.id}`);
  const entriesLeft = (await entries()) - before;
  const { status } = answer;
  const codes = codesOf(answer);
  const asExpected = status === expected.status && String(codes) === String(expected.codes) && entriesLeft === 0;
  return { bad, status, codes, said: sentencesOf(answer), entriesLeft, asExpected };
}

/** Broken rules by their codes, unmet conditions by their names, everything else by the code of the refusal. */
export function codesOf({ body }: Answer): string[] {
  if (body?.code === 'RULE') return body.errors.map(({ code }: { code: string }) => code);
  if (body?.code === 'UNMET') return body.unmet.map(({ guard }: { guard: string }) => guard);
  return [body?.code ?? 'NONE'];
}

const sentencesOf = ({ body }: Answer): string[] =>
  (body?.errors ?? [{ message: body?.detail }]).flatMap(({ message }: { message?: string }) => message ?? []);
