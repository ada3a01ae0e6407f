import type { Asked, Traffic } from '../measure/traffic.js';
import { freshKey } from './fresh-key.js';
import type { Place, Scenario } from './scenario.js';

/**
 * The measured step: a mediator records that all parties agreed to one more day. The case stays in its state, so it can
 * be repeated for ever, and it writes all that a step can write: state and version, an entry of the record, the moved
 * clock with its four alarms, a paper, a notice for the outbox, the answer to the idempotency key.
 */
export const transition = (connections: number): Scenario => ({
  name: 'transition',
  what: 'record an agreed extension: state, record, clock, paper, notice in one transaction',
  connections,
  counts: 'audit_entry',
  conflicts: [],
  async traffic({ city, target }) {
    const desk = await read(city, city.plan.ordinary(city.desk, target));
    // A case goes to the end of the row when its answer is there, so none is asked twice at once.
    const free = desk.map((_, index) => index);
    return {
      next() {
        const index = free.shift();
        if (index === undefined) throw new Error('There are more connections than cases to work on.');
        return ask(desk[index], index);
      },
      answered(index, status) {
        if (status === 200) desk[index].version += 1;
        free.push(index);
      },
    };
  },
});

/** The same step, everybody on ten cases: how much gets through when most requests must lose a race. */
export const hotCase = (connections: number): Scenario => ({
  name: 'hot-case',
  what: 'the same, all connections on ten cases; only the winners of a race count',
  connections,
  counts: 'audit_entry',
  conflicts: [409, 412],
  async traffic({ city, target, round, random }): Promise<Traffic> {
    const desk = await read(city, city.plan.hot(city.desk, target, round));
    return {
      next() {
        const index = Math.floor(random() * desk.length);
        return ask(desk[index], index);
      },
      answered(index, status, body) {
        const told = (status === 200 ? /"version":(\d+)/ : /"currentVersion":(\d+)/).exec(body)?.[1];
        desk[index].version = Math.max(desk[index].version, Number(told ?? 0));
      },
    };
  },
});

interface Slot {
  readonly process: string;
  version: number;
  readonly body: string;
}

async function read({ owner }: Place['city'], ids: readonly string[]): Promise<Slot[]> {
  const { rows } = await owner.query<{ process: string; version: number; parties: string[] }>(
    `select p.id as process, p.version, array_agg(w.id order by w.id) as parties
     from process p join party w on w.case_id = p.case_id
     where p.case_id = any($1::uuid[]) and p.room = 'mediation' group by p.id order by p.id`,
    [ids],
  );
  return rows.map(({ parties, ...row }) => ({ ...row, body: JSON.stringify({ days: 1, consents: parties }) }));
}

const ask = ({ process, version, body }: Slot, about: number): Asked => ({
  who: 'desk',
  method: 'POST',
  path: `/api/mediations/${process}/extend-term`,
  headers: { 'if-match': `"${version}"`, 'idempotency-key': freshKey() },
  body,
  about,
});
