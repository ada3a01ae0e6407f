import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Api, PASSWORD } from '../../../../test/support/api.js';
import { networkOf } from './attempt-limit.js';
import { FAILURES_ALLOWED_TO_ADDRESS } from './sign-in.js';

let api: Api;
beforeAll(async () => {
  api = await Api.open({ env: { TRUSTED_PROXIES: '1' } });
});
afterAll(() => api?.close());

const signIn = (username: string, password: string, address: string) =>
  api.call('POST', '/api/session', { body: { username, password }, headers: { 'x-forwarded-for': address } });
const query = (text: string, values: unknown[] = []) => api.city.corridor.db.query<any>(text, values);

describe('guessing at many accounts from one address', () => {
  it('is stopped, also all at once, and a right password does not help any more', async () => {
    const guesses = Array.from({ length: FAILURES_ALLOWED_TO_ADDRESS + 20 }, (_, n) =>
      signIn(`nobody-${n}`, 'falsch', '203.0.113.7'),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(FAILURES_ALLOWED_TO_ADDRESS);
    expect(statuses.filter((status) => status === 429)).toHaveLength(20);
    const right = await signIn('director', PASSWORD, '203.0.113.7');
    expect(right).toMatchObject({ status: 429, body: { code: 'RATE_LIMITED' } });
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(14 * 60);
  });

  it('keeps nobody else out, and is forgotten after a quarter of an hour', async () => {
    expect((await signIn('director', PASSWORD, '203.0.113.8')).status).toBe(200);
    await query(`update attempt_window set began_at = now() - interval '15 minutes' where key like '%203.0.113.7'`);
    expect((await signIn('director', PASSWORD, '203.0.113.7')).status).toBe(200);
  });

  it('counts failures only: an office that signs in all day is not shut out', async () => {
    for (let n = 0; n < 5; n += 1) expect((await signIn('intake', PASSWORD, '203.0.113.9')).status).toBe(200);
    expect(await query(`select count from attempt_window where key like '%203.0.113.9'`)).toEqual([{ count: 0 }]);
  });
});

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:aaaa::1', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2:bbbb:cccc:dddd:eeee', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s belongs to %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
