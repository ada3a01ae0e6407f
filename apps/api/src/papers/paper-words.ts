import { chineseDay, wordingOf, type Actor, type FormValue, type Words } from '#libs/domain';
import type { SecretClass } from '#libs/casework';
import type { EntryOnPaper, PaperFile } from './paper.queries.js';

/** Official papers are Chinese. */
export const say: Words = wordingOf('zh-CN');

/** Who looks at a paper: which classes of values he finds on it, and whether numbers and addresses are written out. */
export interface PaperReader {
  readonly actor: Actor;
  readonly classes: readonly SecretClass[];
  readonly full: boolean;
}

export function secretText(entry: EntryOnPaper, key: string, { classes }: PaperReader): FormValue {
  const secret = entry.secrets[key];
  if (!secret) return undefined;
  if (!classes.includes(secret.secrecy as SecretClass)) return null;
  return typeof secret.value === 'string' ? secret.value : undefined;
}

/** Lists that are no list of the form are joined; objects have a table of their own. */
export function inWords(paper: PaperFile, key: string, value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return key.endsWith('Fen') ? yuan(value) : String(value);
  if (Array.isArray(value)) {
    const items = value.map((one) => inWords(paper, key, one)).filter((one) => one !== undefined);
    return items.length > 0 ? items.join('、') : undefined;
  }
  if (typeof value !== 'string') return undefined;
  const name = paper.names.get(value);
  if (name !== undefined) return name;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return chineseDay(value);
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return moment(value);
  if (!/^[A-Z][A-Z0-9_]*$/.test(value)) return value;
  return (
    ['value', 'ground', 'outcome', 'paper']
      .map((list) => [list, worded(list, key, value)] as const)
      .find(([, word]) => word)?.[1] ?? value
  );
}

function worded(list: string, key: string, value: string): string | undefined {
  const asked = list === 'value' ? `value.${key}.${value}` : `${list}.${value}`;
  const word = say(asked);
  return word === asked ? undefined : word;
}

/** 8,000元 */
export const yuan = (fen: number): string =>
  `${(fen / 100).toFixed(fen % 100 === 0 ? 0 : 2).replace(/\B(?=(\d{3})+(?!\d))/g, ',')}元`;

const SHANGHAI_MS = 8 * 3_600_000;
/** 2025年1月24日9时30分 */
export function moment(instant: string): string {
  const local = new Date(Date.parse(instant) + SHANGHAI_MS);
  return `${local.getUTCFullYear()}年${local.getUTCMonth() + 1}月${local.getUTCDate()}日${local.getUTCHours()}时${String(local.getUTCMinutes()).padStart(2, '0')}分`;
}
