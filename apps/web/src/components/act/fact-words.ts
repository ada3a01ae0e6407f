import { yuan } from '../../lib/money';
import { dayWithWeekday } from '../../lib/days';
import { words } from '../../lib/words';
import { common } from '../common.text';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LISTS = ['ground', 'outcome', 'class', 'right', 'kind', 'route', 'paper', 'partyRole'] as const;

/** What a fact of a room, or of the case, is called; the code itself where there is no word. */
export function factName(fact: string, room = 'case'): string {
  for (const key of [`fact.${room}.${fact}`, `field.${fact}`]) {
    const word = words(key);
    if (word !== key) return word;
  }
  return fact;
}

/** A fact as people read it: names for ids, words for codes, yuan for fen; a dash where there is none. */
export function factText(fact: string, value: unknown, nameOf: (id: string) => string = (id) => id): string {
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'boolean') return common(value ? 'yes' : 'no');
  if (typeof value === 'number') return fact.endsWith('Fen') ? common('yuan', { amount: yuan(value) }) : String(value);
  if (typeof value === 'string') return textOf(fact, value, nameOf);
  const inner = Array.isArray(value)
    ? value.map((one) => factText(fact, one, nameOf))
    : Object.entries(value as object)
        .filter(([, one]) => one !== null && one !== undefined && one !== false)
        .map(([key, one]) => (one === true ? factName(key) : factText(key, one, nameOf)));
  return inner.join(Array.isArray(value) ? '；' : ' · ') || '—';
}

function textOf(fact: string, value: string, nameOf: (id: string) => string): string {
  if (UUID.test(value)) return nameOf(value);
  if (DAY.test(value)) return dayWithWeekday(value);
  if (!/^[A-Z][A-Z0-9_]*$/.test(value)) return value;
  for (const key of [`value.${fact}.${value}`, ...LISTS.map((list) => `${list}.${value}`)]) {
    const word = words(key);
    if (word !== key) return word;
  }
  return value;
}
