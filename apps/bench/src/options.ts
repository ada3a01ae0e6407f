import { parseArgs } from 'node:util';

export interface Options {
  readonly quick: boolean;
  /** Cases in the city besides those that are worked on. */
  readonly cases: number;
  readonly rounds: number;
  /** Length of a measured window with many connections; a lone connection gets half of it. */
  readonly seconds: number;
  /** Beginnings of scenario names; empty: all. */
  readonly only: readonly string[];
  readonly seed: number;
  readonly json: string | null;
  /** Writes CPU profiles of both servers beside the results. */
  readonly profile: boolean;
  readonly help: boolean;
}

export class OptionProblem extends Error {}

export const USAGE = `npm run bench -- [options]

  --quick         two to three minutes: fewer cases, scenarios and rounds, shorter windows
  --cases N       cases in the city (100000; quick: 20000)
  --rounds N      rounds; every round measures everything once (5; quick: 2)
  --seconds N     length of a window (8; quick: 2)
  --only NAME     only scenarios whose name begins so ("create", "transition 32"); may be given several times
  --seed N        seed of everything random (1)
  --json FILE     where the results go (bench/results/<time>.json)
  --profile       also write CPU profiles of both servers into bench/results
`;

/** What was asked for on the command line. Throws OptionProblem. */
export function readOptions(args: readonly string[]): Options {
  const given = parse(args);
  const quick = given['quick'] === true;
  const count = (name: string, usual: number, inQuick = usual) =>
    wholeNumber(name, given[name] as string | undefined) ?? (quick ? inQuick : usual);
  return {
    quick,
    cases: count('cases', 100_000, 20_000),
    rounds: count('rounds', 5, 2),
    seconds: count('seconds', 8, 2),
    only: (given['only'] as string[] | undefined) ?? [],
    seed: count('seed', 1),
    json: (given['json'] as string | undefined) ?? null,
    profile: given['profile'] === true,
    help: given['help'] === true,
  };
}

function parse(args: readonly string[]): Record<string, unknown> {
  const flag = { type: 'boolean' } as const;
  const value = { type: 'string' } as const;
  const options = {
    quick: flag,
    profile: flag,
    help: { ...flag, short: 'h' },
    cases: value,
    rounds: value,
    seconds: value,
    seed: value,
    json: value,
    only: { ...value, multiple: true },
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new OptionProblem((error as Error).message);
  }
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,7}$/.test(text)) throw new OptionProblem(`--${name} wants a whole number above 0, not "${text}"`);
  return Number(text);
}
