import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { AN_APPLICATION, City } from '../support/city.js';
import { Dispute } from './dispute.js';

let city: City;
beforeAll(async () => {
  city = await City.open();
  const owner = new pg.Client({ connectionString: city.database.ownerUrl });
  await owner.connect();
  await owner.query(`create function fail_for_some() returns trigger language plpgsql as $$
    begin if new.title like '%此件必败%' then raise 'on purpose'; end if; return new; end $$`);
  await owner.query(
    `create trigger fail_for_some before insert on case_file for each row execute function fail_for_some()`,
  );
  await owner.end();
});
afterAll(() => city.close());

const issued = (series: string) =>
  city.corridor.db.query<{ n: number; text: string; voided: boolean }>(
    `select n, text, voided_step is not null as voided from number_issue where series = $1 order by n`,
    [series],
  );

/** INV-18: gap-free per year and series, whoever fails in between; voided numbers kept. */
it('two hundred registrations at once take two hundred numbers in a row, though every fifth step fails', async () => {
  const outcomes: string[] = [];
  for (let wave = 0; wave < 5; wave += 1) {
    const fired = Array.from({ length: 50 }, (_, i) =>
      city
        .fire('intake', 'intake', null, 'registerApplication', {
          ...AN_APPLICATION,
          title: i % 5 === 4 ? '此件必败' : AN_APPLICATION.title,
        })
        .then(
          (outcome) => (outcome as any).body.registerNumber as string,
          (error: Error) => error.message,
        ),
    );
    outcomes.push(...(await Promise.all(fired)));
  }
  expect(outcomes.filter((text) => text === 'on purpose')).toHaveLength(50);
  const numbers = outcomes.filter((text) => text !== 'on purpose');
  const expected = Array.from({ length: 200 }, (_, i) => `西知登〔2025〕${i + 1}号`);
  expect(numbers.sort()).toEqual([...expected].sort());
  expect((await issued('REGISTER')).map(({ text }) => text)).toEqual(expected);
});

it('keeps a voided number accounted for and does not give it out again', async () => {
  const dispute = await (await Dispute.registered(city)).accept();
  await dispute.do('director', 'intake.undoStep', { reason: '误点' });
  await dispute.accept();
  const numbers = await issued('MEDIATION');
  expect(numbers.map(({ n, voided }) => `${n}${voided ? ' voided' : ''}`)).toEqual(['1 voided', '2']);
  expect(await dispute.rows(`select case_number from case_file where id = $1`)).toEqual([
    { case_number: numbers[1].text },
  ]);
});

it('counts within the year of the act, and both years at once', async () => {
  await city.clock('2025-12-31T15:59:58Z');
  const old = await city.do('intake', 'intake', null, 'registerApplication', AN_APPLICATION);
  expect(old.registerNumber).toMatch(/^西知登〔2025〕/);
  await city.clock('2025-12-31T16:00:01Z');
  const late = { occurredOn: '2025-12-31', late: { reason: '昨日收件', paper: '申请书' } };
  const [now, then] = await Promise.all([
    city.do('intake', 'intake', null, 'registerApplication', AN_APPLICATION),
    city.do('intake', 'intake', null, 'registerApplication', { ...AN_APPLICATION, ...late }),
  ]);
  expect(now.registerNumber).toBe('西知登〔2026〕1号');
  expect(then.registerNumber).toBe(old.registerNumber!.replace(/\d+号/, (n) => `${parseInt(n) + 1}号`));
  for (const year of [2025, 2026]) {
    const rows = await city.corridor.db.query<any>(
      `select i.n, s.last from number_issue i join number_series s using (series, year)
       where series = 'REGISTER' and year = $1 order by n`,
      [year],
    );
    expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: rows[0].last }, (_, i) => i + 1));
  }
});
