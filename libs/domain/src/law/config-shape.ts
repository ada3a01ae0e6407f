import type { Bilingual } from './law-book.js';

/** A parsed table of a configuration file, before anyone has looked at it. */
export type Raw = Record<string, unknown>;
/** Notes a fault and goes on, so that an official sees all of them at once. */
export type Complain = (where: string, what: string) => void;

/** A misspelt key would otherwise be a rule silently left out. */
export function onlyKeys(raw: Raw, known: readonly string[], where: string, complain: Complain): void {
  for (const key of Object.keys(raw)) if (!known.includes(key)) complain(where, `unknown key ${key}`);
}

export const isTable = (x: unknown): x is Raw => typeof x === 'object' && x !== null && !Array.isArray(x);
export const isFilled = (x: unknown): x is string => typeof x === 'string' && x.trim() !== '';

/** Exactly zh and en: a comma in an unquoted inline sentence would make a third key. */
export const isBilingual = (x: unknown): x is Bilingual =>
  isTable(x) && isFilled(x.zh) && isFilled(x.en) && Object.keys(x).length === 2;

/** Says in one error everything that was noted, if anything was. */
export function refuseFaults(what: string, faults: readonly string[]): void {
  if (faults.length) throw new Error(`${what} cannot be read:\n${faults.join('\n')}`);
}
