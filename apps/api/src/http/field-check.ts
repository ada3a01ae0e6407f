import {
  dayOf,
  isDay,
  parseCourtNumber,
  parseCreditCode,
  parseOldCourtNumber,
  parsePhone,
  parseResidentId,
  type Field,
  type FieldKind,
} from '#libs/domain';
import type { FieldProblem } from './problems.js';

/** `shape`: wrong type or missing (400). Otherwise the type is right and the value is not (422). */
export interface FieldFault extends FieldProblem {
  readonly shape: boolean;
}

/**
 * Everything wrong with one value. Groups are looked at from outside only: their own fields are checked one by one
 * (`dto.ts`), and so are groups in a list.
 */
export function faultsOf(field: Field, value: unknown, pointer = ''): FieldFault[] {
  if (value === undefined) return field.optional ? [] : [{ pointer, code: 'FIELD_MISSING', shape: true }];
  const fault = CHECKS[field.kind](value as never, field as never);
  if (typeof fault === 'string') return [{ pointer, code: fault, shape: SHAPE_CODES.has(fault) }];
  if (fault) return [{ pointer, ...fault, shape: false }];
  if (field.kind !== 'list') return [];
  return (value as unknown[]).flatMap((item, index) => faultsOf(field.of, item, `${pointer}/${index}`));
}

/** The form in which a value is kept: identifiers as they are officially written, everything else as it came. */
export function normalForm(field: Field, value: unknown): unknown {
  if (value === undefined) return undefined;
  switch (field.kind) {
    case 'list':
      return (value as unknown[]).map((item) => normalForm(field.of, item));
    case 'group':
      return normalForms(field.fields, value as object);
    case 'courtNumber':
      return readCourtNumber(value as string).value;
    case 'idNumber':
      return valueOf(parseResidentId(value as string, today()));
    case 'creditCode':
      return valueOf(parseCreditCode(value as string));
    case 'phone':
      return valueOf(parsePhone(value as string));
    default:
      return value;
  }
}

/** A plain object with the known fields only, in their normal forms. */
export function normalForms(fields: Readonly<Record<string, Field>>, from: object): Record<string, unknown> {
  const entries = Object.entries(fields).map(([key, field]) => [key, normalForm(field, Reflect.get(from, key))]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

type Fault = string | Omit<FieldProblem, 'pointer'> | undefined;
type Check<K extends FieldKind> = (value: unknown, field: Extract<Field, { kind: K }>) => Fault;

const SHAPE_CODES = new Set(['NOT_TEXT', 'NOT_NUMBER', 'NOT_FLAG', 'NOT_OBJECT', 'NOT_LIST']);

/** A check of text that is refused as a shape when it is no text at all. */
const ofText =
  (check: (text: string) => Fault) =>
  (value: unknown): Fault =>
    typeof value === 'string' ? check(value) : 'NOT_TEXT';

const CHECKS: { readonly [K in FieldKind]: Check<K> } = {
  text: (value, { min, max }) => ofText((text) => faultOfText(text, min, max))(value),
  choice: (value, { values }) => ofText((text) => (values.includes(text) ? undefined : 'CHOICE_UNKNOWN'))(value),
  day: ofText((text) => (isDay(text) ? undefined : 'DAY_INVALID')),
  instant: ofText((text) => (isInstant(text) ? undefined : 'INSTANT_INVALID')),
  fen: (value, { min, max }) => faultOfNumber(value, min, max),
  count: (value, { min, max }) => faultOfNumber(value, min, max),
  flag: (value) => (typeof value === 'boolean' ? undefined : 'NOT_FLAG'),
  ref: ofText((text) => (UUID.test(text) ? undefined : 'REF_INVALID')),
  courtNumber: ofText((text) => readCourtNumber(text).fault),
  idNumber: ofText((text) => codeOf(parseResidentId(text, today()))),
  creditCode: ofText((text) => codeOf(parseCreditCode(text))),
  phone: ofText((text) => codeOf(parsePhone(text))),
  list: (value, { min, max }): Fault => {
    if (!Array.isArray(value)) return 'NOT_LIST';
    if (value.length < min) return { code: 'LIST_TOO_SHORT', params: { min } };
    return value.length > max ? { code: 'LIST_TOO_LONG', params: { max } } : undefined;
  },
  group: (value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? undefined : 'NOT_OBJECT'),
};

export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Tab and line ends are text; the other C0 characters are somebody's attempt. */
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/; // eslint-disable-line no-control-regex

/** Length in characters as a reader counts them: 𠮷 is one. */
function faultOfText(text: string, min: number, max: number): Fault {
  const length = text.length > max || text.length < 2 * min ? [...text].length : text.length;
  if (length > max) return { code: 'TEXT_TOO_LONG', params: { max } };
  if (CONTROL_CHARACTERS.test(text)) return 'TEXT_CONTROL_CHARACTER';
  if (min > 0 && text.trim() === '') return 'TEXT_BLANK';
  return length < min ? { code: 'TEXT_TOO_SHORT', params: { min } } : undefined;
}

function faultOfNumber(value: unknown, min: number, max: number): Fault {
  if (typeof value !== 'number') return 'NOT_NUMBER';
  if (!Number.isSafeInteger(value)) return 'NOT_WHOLE';
  if (value < min) return { code: 'TOO_SMALL', params: { min } };
  return value > max ? { code: 'TOO_LARGE', params: { max } } : undefined;
}

/** A real day, a time of that day, and a zone: Date.parse alone would roll 30 February over. */
function isInstant(text: string): boolean {
  const parts =
    /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/.exec(text);
  return parts !== null && isDay(parts[1]) && !Number.isNaN(Date.parse(text));
}

/** Numbers of both systems: courts still cite judgments from before 2016. */
function readCourtNumber(text: string): { value?: string; fault?: string } {
  const read = parseCourtNumber(text);
  if (read.ok) return { value: read.value.text };
  const old = parseOldCourtNumber(text);
  return old.ok ? { value: old.value.text } : { fault: read.code };
}

type Read = { ok: true; value: string } | { ok: false; code: string };
const codeOf = (read: Read): string | undefined => (read.ok ? undefined : read.code);
const valueOf = (read: Read): string | undefined => (read.ok ? read.value : undefined);

const today = (): string => dayOf(new Date().toISOString());
