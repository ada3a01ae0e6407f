import { isDay } from '#libs/domain';
import { readCursor } from '../http/page.js';
import type { CaseSort } from './case-list.fields.js';

/** Where a page ended: the value it was sorted by, or null among the rows that have none, and the id that breaks the tie. */
export interface Cursor {
  readonly value: string | null;
  readonly id: string;
}

interface Order {
  readonly expression: string;
  readonly type: 'date' | 'bigint' | 'text';
  readonly nullable: boolean;
}

/** A closed table, so that no text of a caller ever becomes SQL. */
const ORDERS = {
  registeredOn: { expression: 'c.registered_on', type: 'date', nullable: false },
  number: { expression: 'zhihe_number_order(c.case_number)', type: 'bigint', nullable: true },
  due: { expression: 'c.next_due', type: 'date', nullable: true },
  acceptedOn: { expression: 'c.accepted_on', type: 'date', nullable: true },
  closedOn: { expression: 'c.closed_on', type: 'date', nullable: true },
  // As Chinese readers look things up: by pinyin.
  title: { expression: 'c.title collate "zh-x-icu"', type: 'text', nullable: false },
} as const satisfies Record<string, Order>;

const orderOf = (sort: CaseSort): Order => ORDERS[sort.replace('-', '') as keyof typeof ORDERS];

/**
 * One page as keyset: rows with a value first, in order, then those without one, whichever way it is sorted. Two branches,
 * each a plain walk of an index from the cursor on; the second is only entered when the first has run dry.
 */
export function pageOf(
  columns: string,
  where: string,
  sort: CaseSort,
  size: number,
  after: Cursor | null,
  use: (value: unknown) => string,
): string {
  const { expression, type, nullable } = orderOf(sort);
  const [direction, beyond] = sort.startsWith('-') ? (['desc', '<'] as const) : (['asc', '>'] as const);
  const tie = after ? use(after.id) : null;
  const branch = (condition: string, order: string) =>
    `(select ${columns}, (${expression})::text as "sortValue" from case_file c
      where ${where} and ${condition} order by ${order} limit ${size})`;
  const from =
    after === null || after.value === null
      ? 'true'
      : `(${expression}, c.id) ${beyond} (${use(after.value)}::${type}, ${tie}::uuid)`;
  const valued = branch(
    nullable ? `${expression} is not null and ${from}` : from,
    `${expression} ${direction}, c.id ${direction}`,
  );
  if (!nullable) return valued;
  const rest = after !== null && after.value === null ? `c.id ${beyond} ${tie}::uuid` : 'true';
  const valueless = branch(`${expression} is null and ${rest}`, `c.id ${direction}`);
  if (after !== null && after.value === null) return valueless;
  return `(${valued} union all ${valueless} limit ${size})`;
}

/** Null when it is not a cursor of this order. */
export function cursorOf(text: string, sort: CaseSort): Cursor | null {
  const cursor = readCursor(text);
  return cursor && fits(orderOf(sort), cursor.value) ? (cursor as Cursor) : null;
}

function fits({ type, nullable }: Order, value: unknown): boolean {
  if (value === null) return nullable;
  if (typeof value !== 'string') return false;
  return type === 'date' ? isDay(value) : type === 'bigint' ? /^\d{1,15}$/.test(value) : !value.includes('\u0000');
}
