import type { NameOf } from '../../../components/act/payload';
import { common } from '../../../components/common.text';
import { yuan } from '../../../lib/money';
import { words } from '../../../lib/words';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LISTS = ['value', 'ground', 'outcome', 'class', 'right', 'kind', 'route'] as const;

/** A fact as people read it: names for ids, words for codes, yuan for fen; a dash where there is none. */
export function factIn(fact: string, value: unknown, nameOf: NameOf): string {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'boolean') return common(value ? 'yes' : 'no');
  if (typeof value === 'number') return fact.endsWith('Fen') ? common('yuan', { amount: yuan(value) }) : String(value);
  if (typeof value === 'string') return textOf(fact, value, nameOf);
  if (Array.isArray(value)) {
    return value.length === 0 ? '—' : value.map((one) => factIn(fact, one, nameOf)).join('；');
  }
  return Object.entries(value)
    .filter(([, inner]) => inner !== null && inner !== undefined)
    .map(([key, inner]) => factIn(key, inner, nameOf))
    .join(' · ');
}

function textOf(fact: string, value: string, nameOf: NameOf): string {
  if (UUID.test(value)) return nameOf(fact, value);
  if (!/^[A-Z][A-Z0-9_]*$/.test(value)) return value;
  for (const list of LISTS) {
    const key = list === 'value' ? `value.${fact}.${value}` : `${list}.${value}`;
    const word = words(key);
    if (word !== key) return word;
  }
  return value;
}
