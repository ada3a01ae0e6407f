import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Dispute, morningOf } from '../../../../test/corridor/dispute.js';
import { Api } from '../../../../test/support/api.js';
import { PEOPLE, type Who } from '../../../../test/support/city.js';

let api: Api;
beforeAll(async () => {
  api = await Api.open();
  await api.city.clock(morningOf('2025-03-04'));
  await (await (await Dispute.sent(api.city)).accept()).met();
  for (let n = 0; n < 3; n += 1) await (await Dispute.registered(api.city)).accept();
  await Dispute.registered(api.city);
}, 60_000);
afterAll(() => api?.close());

const get = (as: Who, path: string, headers = {}) => api.call('GET', `/api/statistics/${path}`, { as, headers });

describe('the board over HTTP', () => {
  it('is this year so far unless somebody asks otherwise', async () => {
    const { status, body } = await get('director', 'board');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      from: '2025-01-01',
      to: '2025-03-04',
      asOf: '2025-03-04',
      by: null,
      rows: [],
      mayExport: true,
    });
    expect(body.total).toMatchObject({ registered: 5, accepted: 4, carriedOut: 4, undecidedOut: 1, successRate: null });
    expect(body.checks.every(({ holds }: any) => holds)).toBe(true);
  });

  it.each([
    ['from=2025-03-05&to=2025-03-04', '/from'],
    ['from=1990-01-01', '/from'],
    ['to=2025-03-04&asOf=2025-03-01', '/asOf'],
    ['by=weather', '/by'],
    ['from=yesterday', '/from'],
  ])('refuses %s', async (query, pointer) => {
    const { status, body } = await get('director', `board?${query}`);
    expect(status).toBe(422);
    expect(body.errors.map((one: any) => one.pointer)).toEqual([pointer]);
    expect(body.errors[0].message).not.toContain('problem.');
  });

  it('shows the cases behind a figure page by page, and refuses a mark of another list', async () => {
    const first = await get('director', 'cases?indicator=accepted&by=court&key=NONE&limit=2');
    expect(first.body).toMatchObject({ total: 3, totalCapped: false });
    const second = await get('director', `cases?indicator=accepted&by=court&key=NONE&limit=2&after=${first.body.next}`);
    const numbers = [...first.body.items, ...second.body.items].map(({ caseNumber }: any) => caseNumber);
    expect(new Set(numbers).size).toBe(3);
    expect(second.body.next).toBeNull();
    expect((await get('director', 'cases?indicator=accepted&after=x')).status).toBe(422);
    expect((await get('director', 'cases?indicator=accepted&key=NONE')).status).toBe(422);
    expect((await get('director', 'cases')).status).toBe(400);
  });

  it('gives a court its own figures only', async () => {
    expect((await get('court', 'board')).body.total.registered).toBe(1);
    expect((await get('otherCourt', 'board')).body.total.registered).toBe(0);
    expect((await get('otherCourt', 'cases?indicator=registered')).body.items).toEqual([]);
  });
});

describe('the export', () => {
  it('is a right of its own, and the record says who took what', async () => {
    expect((await get('mediator', 'board/export?format=csv')).status).toBe(403);
    expect((await get('mediator', 'board')).body.mayExport).toBe(false);
    const { status, headers, text } = await get('director', 'board/export?format=csv&by=source&publication=true', {
      'accept-language': 'en',
    });
    expect(status).toBe(200);
    expect(headers['content-disposition']).toBe('attachment; filename="zhihe-statistics-2025-01-01-2025-03-04.csv"');
    const [head, ...rows] = text.split('\r\n');
    expect(head).toMatch(/^\ufeffSource,Registered \[cases\]/);
    // One case of the court would tell the total's readers which it was.
    expect(rows.map((row) => row.split(',')[0])).toEqual(['"Others (fewer than 3 cases each', 'Total', '']);
    const [{ body }] = await api.city.corridor.db.query<any>(
      `select body from audit_entry where event = 'exportStatistics' order by no desc limit 1`,
    );
    expect(body).toMatchObject({
      kind: 'read',
      actor: { id: PEOPLE.director.id },
      payload: { by: 'source', publication: true },
    });
  });

  it('comes as a workbook too', async () => {
    const { status, headers, text } = await get('director', 'board/export?format=xlsx');
    expect([status, text.slice(0, 2)]).toEqual([200, 'PK']);
    expect(headers['content-type']).toContain('spreadsheetml');
  });
});
