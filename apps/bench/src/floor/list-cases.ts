import type { Answer, Floor } from './setup.js';
import type { Caller } from './token-book.js';
import { seenBy } from './seen-by.js';

const CAP = 1000;
const LIMIT = 25;

/** A page of the list, newest first, with a count up to the cap: both in one statement. */
export async function listCases(floor: Floor, caller: Caller, query: URLSearchParams): Promise<Answer> {
  const values: unknown[] = [caller.id, caller.org];
  const where = [seenBy(caller)];
  if (query.get('open') === 'true') where.push('c.closed_on is null');
  const equals = (column: string, value: string | null) => {
    if (value !== null) where.push(`${column} = $${values.push(value)}`);
  };
  equals('c.stage', query.get('stage'));
  equals('c.right_code', query.get('right'));
  const counted = where.join(' and ');
  const after = query.get('after');
  if (after !== null) {
    const [day, id] = JSON.parse(Buffer.from(after, 'base64url').toString()) as string[];
    where.push(`(c.registered_on, c.id) < ($${values.push(day)}::date, $${values.push(id)}::uuid)`);
  }
  const { rows } = await floor.pool.query<{ items: Row[]; n: number }>({
    name: `list-${[...query.keys()].sort().join()}-${caller.roles.join()}`,
    text: page(where.join(' and '), counted),
    values,
  });
  const [{ items, n }] = rows;
  const last = items[LIMIT - 1];
  const next =
    items.length > LIMIT ? Buffer.from(JSON.stringify([last.registeredOn, last.id])).toString('base64url') : null;
  const body = { items: items.slice(0, LIMIT), next, total: Math.min(n, CAP), totalCapped: n > CAP };
  return { status: 200, body: JSON.stringify(body) };
}

interface Row {
  readonly id: string;
  readonly registeredOn: string;
}

const page = (where: string, counted: string): string => `
select coalesce((select json_agg(r) from (
    select c.id, c.register_number as "registerNumber", c.case_number as "caseNumber", c.title, c.stage, c.route,
      c.right_code as "right", c.class, c.outcome, c.registered_on as "registeredOn", c.accepted_on as "acceptedOn",
      c.closed_on as "closedOn", c.next_due as "nextDue", c.next_due_name as "nextDueName"
    from case_file c where ${where} order by c.registered_on desc, c.id desc limit ${LIMIT + 1}) r), '[]') as items,
  (select count(*)::int from (select 1 from case_file c where ${counted} limit ${CAP + 1}) x) as n`;
