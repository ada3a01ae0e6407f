import { dayWithWeekday, momentOf } from '../../lib/days';
import { yuan } from '../../lib/money';
import { words } from '../../lib/words';
import { common } from '../common.text';
import type { FieldSchema } from './machine';

type Value = unknown;
const isEmpty = (value: Value): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** What a form holds, as the API wants it: empty answers left out, lists that must be there kept, texts trimmed. */
export function payloadOf(schema: FieldSchema, values: Readonly<Record<string, Value>>): Record<string, Value> {
  const required = new Set(schema.required);
  const pairs = Object.entries(schema.properties ?? {}).flatMap(([name, field]): [string, Value][] => {
    const value = valueOf(field, values[name]);
    if (!isEmpty(value)) return [[name, value]];
    return required.has(name) && field.type === 'array' ? [[name, []]] : [];
  });
  return Object.fromEntries(pairs);
}

function valueOf(field: FieldSchema, value: Value): Value {
  if (typeof value === 'string') return value.trim();
  if (field.properties) {
    const group = payloadOf(field, (value ?? {}) as Record<string, Value>);
    return Object.keys(group).length > 0 ? group : undefined;
  }
  if (Array.isArray(value)) return value.map((one) => valueOf(field.items!, one)).filter((one) => !isEmpty(one));
  return value;
}

/** One answered question, for the page on which a person checks what will be sent. */
export interface Answer {
  readonly path: readonly (string | number)[];
  readonly label: string;
  readonly text: string;
  readonly secrecy?: FieldSchema['x-secrecy'];
}

export type NameOf = (target: string, id: string) => string;

export function answersOf(
  schema: FieldSchema,
  payload: Readonly<Record<string, Value>>,
  parent: string,
  nameOf: NameOf,
  path: readonly (string | number)[] = [],
): Answer[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const value = payload[name];
    if (isEmpty(value)) return [];
    return answersTo(field, value, name, labelOf(parent, name), nameOf, [...path, name], field['x-secrecy']);
  });
}

function answersTo(
  field: FieldSchema,
  value: Value,
  name: string,
  label: string,
  nameOf: NameOf,
  path: readonly (string | number)[],
  secrecy: FieldSchema['x-secrecy'],
): Answer[] {
  if (field.properties) {
    const inner = answersOf(field, value as Record<string, Value>, name, nameOf, path);
    return inner.map((answer) => ({
      ...answer,
      label: `${label} · ${answer.label}`,
      secrecy: answer.secrecy ?? secrecy,
    }));
  }
  if (Array.isArray(value) && field.items?.properties) {
    return value.flatMap((one, index) =>
      answersTo(field.items!, one, name, `${label} ${index + 1}`, nameOf, [...path, index], secrecy),
    );
  }
  const list = Array.isArray(value) ? value : [value];
  const text = list.map((one) => textOf(field.items ?? field, one, name, nameOf)).join('、');
  return [{ path, label, text, secrecy }];
}

export const labelOf = (parent: string, name: string): string => words(`field.${parent}.${name}`);

/** One value as a person reads it. */
export function textOf(field: FieldSchema, value: Value, name: string, nameOf: NameOf): string {
  switch (field['x-kind']) {
    case 'choice':
      return words(`value.${name}.${String(value)}`);
    case 'fen':
      return common('yuan', { amount: yuan(Number(value)) });
    case 'flag':
      return common(value ? 'yes' : 'no');
    case 'day':
      return dayWithWeekday(String(value));
    case 'instant':
      return momentOf(String(value));
    case 'ref':
      return nameOf(field['x-ref'] ?? '', String(value));
    default:
      return String(value);
  }
}

/** '/parties/0/name' of a problem → ['parties', 0, 'name'] of a form. */
export const pathOf = (pointer: string): (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
