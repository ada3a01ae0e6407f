export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export type Params = Readonly<Record<string, string | number | boolean>>;
/** A key and what goes into it, to words; the key itself where there are none. */
export type Words = (key: string, params?: Params) => string;

export type Catalogue = Readonly<Record<string, string>>;

/** Choices of a form that have lists of their own. */
const VALUE_LISTS = ['paper', 'right', 'kind', 'partyRole', 'ground', 'route', 'class', 'outcome'];

/**
 * The words of one language. A key of one room or field falls back to the common one: `state.mediation.VOIDED` to
 * `state.VOIDED`, `field.obligations.dueOn` to `field.dueOn`. In the words, `{name}` is a parameter, `{name|paper}` the
 * word for it in that list, `{name|yuan}` money in fen, `{name|time}` an instant in Shanghai.
 */
export function wordsFrom(catalogue: Catalogue, language: Language): Words {
  const find = (key: string): string | undefined =>
    keysFor(key)
      .map((one) => catalogue[one])
      .find((words) => words);
  const words: Words = (key, params = {}) =>
    (find(key) ?? key).replace(/\{(\w+)(?:\|(\w+))?\}/g, (whole, name: string, list?: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      if (list === undefined) return String(value);
      if (list === 'yuan') return yuan(Number(value), language);
      if (list === 'time') return time(String(value));
      const wanted = list === 'value' ? `value.${name}.${value}` : `${list}.${value}`;
      return find(wanted) ?? String(value);
    });
  return words;
}

/** Where to look for a key, the nearest first. */
function keysFor(key: string): string[] {
  const [list, ...rest] = key.split(':')[0].split('.');
  const last = rest.at(-1)!;
  const common = rest.length > 1 ? [[list, ...rest].join('.'), `${list}.${last}`] : [key.split(':')[0]];
  return list === 'value' ? [...common, ...VALUE_LISTS.map((one) => `${one}.${last}`)] : common;
}

/** 800000 → 8,000元; cents only where there are some. */
function yuan(fen: number, language: Language): string {
  const amount = (fen / 100).toFixed(fen % 100 === 0 ? 0 : 2).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return language === 'en' ? `${amount} yuan` : `${amount}元`;
}

const SHANGHAI_MS = 8 * 3_600_000;

function time(instant: string): string {
  const ms = Date.parse(instant);
  return Number.isNaN(ms) ? instant : new Date(ms + SHANGHAI_MS).toISOString().slice(0, 16).replace('T', ' ');
}
