import { parseArgs } from 'node:util';
import { isLanguage, type Language } from './messages/catalogue.js';

export interface Request {
  readonly lang: Language;
  readonly json: boolean;
  readonly help: boolean;
  readonly heads: readonly string[];
  /** Absent if the arguments cannot be used; `problem` then says what is wrong with them. */
  readonly file?: string;
  readonly problem?: string;
}

export class ArgumentProblem extends Error {}

/** `FILE [--head FILE|DIR]... [--json] [--lang zh-CN|en]` */
export function readArguments(args: readonly string[]): Request {
  const nothing: Request = { lang: 'zh-CN', json: args.includes('--json'), help: false, heads: [] };
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        head: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
        lang: { type: 'string', default: 'zh-CN' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { head: heads, json, lang, help } = values;
    if (!isLanguage(lang)) return { ...nothing, problem: `--lang ${lang}` };
    const request = { lang, json, help, heads };
    return positionals.length === 1
      ? { ...request, file: positionals[0] }
      : { ...request, problem: positionals.join(' ') };
  } catch (error) {
    return { ...nothing, problem: (error as Error).message };
  }
}
