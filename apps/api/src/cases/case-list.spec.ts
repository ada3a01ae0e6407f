import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Api } from '../../../../test/support/api.js';
import { PEOPLE } from '../../../../test/support/city.js';
import { accept, register } from '../../../../test/support/many-cases.js';
import { CASE_COLUMNS, CASE_SORTS, type CaseSort } from './case-list.fields.js';
import type { CaseRow } from './case-list.queries.js';

let api: Api;
const cases: { case: string; intake: string }[] = [];

beforeAll(async () => {
  api = await Api.open();
  const { city } = api;
  // 2 January: three of one day; later ones on their own; some accepted, one withdrawn: ties and gaps in every column.
  for (let i = 0; i < 11; i += 1) {
    if (i === 3) await city.clock('2025-01-07T01:00:00Z');
    if (i === 9) await city.clock('2025-01-08T01:00:00Z');
    cases.push(await register(city, `申请人${'甲乙丙丁戊己庚辛壬癸子'[i]}有限公司`, '云岭茶行', { secret: i === 10 }));
    if (i % 2 === 0) await accept(city, cases[i].intake);
  }
  for (const i of [5, 7])
    await city.do('intake', 'intake', cases[i].intake, 'withdrawApplication', { reason: '双方自行和解' });
});
afterAll(() => api?.close());

const list = (as: string, query = '') => api.call('GET', `/api/cases?${query}`, { as });
const rowsOf = async (as: string, query = ''): Promise<CaseRow[]> => (await list(as, query)).body.items;

async function walk(as: string, query: string, limit: number): Promise<CaseRow[]> {
  const rows: CaseRow[] = [];
  let after = '';
  do {
    const { status, body } = await list(as, `${query}&limit=${limit}${after}`);
    expect(status).toBe(200);
    rows.push(...body.items);
    after = body.next ? `&after=${encodeURIComponent(body.next)}` : '';
  } while (after);
  return rows;
}

const serial = (number: string) => Number(number.replace(/\D/g, ''));
const keyOf: Record<string, (row: CaseRow) => string | number | null> = {
  registeredOn: (row) => row.registeredOn,
  acceptedOn: (row) => row.acceptedOn,
  closedOn: (row) => row.closedOn,
  due: (row) => row.nextDue,
  number: (row) => row.caseNumber && serial(row.caseNumber),
  title: (row) => row.title,
};
const byPinyin = new Intl.Collator('zh');

/** Rows with a value in order, then those without, ties by id; the same rule as in SQL, said once more. */
function inOrder(rows: readonly CaseRow[], sort: CaseSort): CaseRow[] {
  const sign = sort.startsWith('-') ? -1 : 1;
  const key = keyOf[sort.replace('-', '')];
  return [...rows].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x === null || y === null) {
      if (x !== y) return x === null ? 1 : -1;
    } else if (x !== y) {
      return sign * (typeof x === 'string' && typeof y === 'string' ? byPinyin.compare(x, y) : x < y ? -1 : 1);
    }
    return sign * (a.id < b.id ? -1 : 1);
  });
}

describe('the list of cases', () => {
  it.each(CASE_SORTS)('sorted by %s gives every case once, page after page, ties by id and gaps last', async (sort) => {
    const whole = await rowsOf('director', `limit=100&sort=${sort}`);
    expect(whole).toHaveLength(11);
    expect(whole.map(({ id }) => id)).toEqual(inOrder(whole, sort).map(({ id }) => id));
    for (const limit of [1, 2, 5, 11]) {
      const paged = await walk('director', `sort=${sort}`, limit);
      expect([limit, paged.map(({ id }) => id)]).toEqual([limit, whole.map(({ id }) => id)]);
    }
  });

  it('has ties and gaps to break in that test', async () => {
    const rows = await rowsOf('director', 'limit=100');
    expect(new Set(rows.map((row) => row.registeredOn)).size).toBe(3);
    expect(rows.filter((row) => row.caseNumber === null)).toHaveLength(5);
    expect(rows.filter((row) => row.closedOn !== null)).toHaveLength(2);
    expect(rows.filter((row) => row.nextDue === null).length).toBeGreaterThan(0);
  });

  it('keeps its place when cases are added between two pages', async () => {
    const first = await list('director', 'limit=4&sort=number');
    const added = await register(api.city, '后来者有限公司', '云岭茶行');
    await accept(api.city, added.intake);
    const { body } = await list('director', `limit=50&sort=number&after=${encodeURIComponent(first.body.next)}`);
    const ids = [...first.body.items, ...body.items].map(({ id }: CaseRow) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(ids)).toEqual(new Set([...cases.map((one) => one.case), added.case]));
    await api.city.do('intake', 'mediation', await api.city.processOf(added.case, 'mediation'), 'partyRefuses', {
      party: (await api.city.partiesOf(added.case))[0],
    });
  });

  it.each([
    ['sort=number&after=WyJ4IiwiMDE5OGM4ZjAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAxIl0', 422, '/after'],
    ['after=WzEsMl0', 422, '/after'],
    ['sort=facts', 422, '/sort'],
    ['stage=mediation.NOWHERE', 422, '/stage/0'],
    ['stage=mediation.READY,intake.NOWHERE', 422, '/stage/1'],
    ["flags=secret'--", 422, '/flags/0'],
    ['dueWithin=soon', 400, '/dueWithin'],
    ['court=xining', 422, '/court/0'],
    ['columns=title,facts', 422, '/columns/1'],
  ])('refuses ?%s', async (query, status, pointer) => {
    expect(await list('director', query)).toMatchObject({ status, body: { errors: [{ pointer }] } });
  });

  it('takes several values of one filter as alternatives and several filters together', async () => {
    const titles = async (query: string) => (await rowsOf('director', `limit=100&${query}`)).length;
    expect(await titles('stage=intake.REGISTERED')).toBe(3);
    expect(await titles('stage=intake.REGISTERED,intake.WITHDRAWN')).toBe(5);
    expect(await titles('room=mediation')).toBe(6);
    expect(await titles('room=mediation&registeredFrom=2025-01-07&registeredTo=2025-01-07')).toBe(3);
    expect(await titles('open=false&stage=intake.WITHDRAWN')).toBe(2);
    expect(await titles('flags=secret,foreignParty')).toBe(1);
    expect(await titles('right=TM,COPY&ownerless=true&room=mediation')).toBe(6);
    expect(await titles('right=COPY')).toBe(0);
    expect(await titles(`mediator=${PEOPLE.mediator.id}`)).toBe(0);
    expect(await titles(`q=${encodeURIComponent('申请人丁')}`)).toBe(1);
  });

  it('counts working days to the due day and finds what is due by them', async () => {
    await api.city.clock('2025-01-08T01:00:00Z');
    const due = await rowsOf('director', 'limit=100&open=true&sort=due&columns=due');
    for (const { nextDue, workingDaysLeft } of due)
      expect([nextDue, typeof workingDaysLeft]).toEqual([nextDue, 'number']);
    const near = await rowsOf('director', 'limit=100&dueWithin=2');
    expect(near.map(({ id }) => id).sort()).toEqual(
      due
        .filter(({ workingDaysLeft }) => workingDaysLeft! >= 0 && workingDaysLeft! <= 2)
        .map(({ id }) => id)
        .sort(),
    );
    expect(near.length).toBeGreaterThan(0);
    expect(near.length).toBeLessThan(due.length);
    await api.city.clock('2025-01-14T01:00:00Z');
    const late = await rowsOf('director', 'limit=100&overdue=true');
    expect(late.length).toBeGreaterThan(0);
    for (const { workingDaysLeft } of late) expect(workingDaysLeft).toBeLessThan(0);
    await api.city.clock('2025-01-08T01:00:00Z');
  });

  it('reads other tables only for the columns that are shown', async () => {
    const [plain] = await rowsOf('director', 'limit=1');
    expect(plain).not.toHaveProperty('parties');
    const [full] = await rowsOf('director', `limit=1&columns=${CASE_COLUMNS.join()}`);
    expect(full).toMatchObject({ mediators: [], sender: null, nextSession: null });
    expect(full.parties!.map(({ role }) => role)).toEqual(['APPLICANT', 'RESPONDENT']);
    expect(full.flags).toEqual(expect.any(Array));
  });

  it('shows each reader his own: the secret case not to the counter, nothing to others, no names of people to who looks on', async () => {
    const person = await register(api.city, '云岭茶行', '韩志远', {
      title: '云岭茶行与韩志远侵害商标权纠纷',
      parties: [
        { role: 'APPLICANT', type: 'ORGANISATION', name: '云岭茶行', region: 'xining' },
        { role: 'RESPONDENT', type: 'PERSON', name: '韩志远', region: 'xining', consented: true },
      ],
    });
    const ids = async (as: string) => (await rowsOf(as, 'limit=100')).map(({ id }) => id);
    expect(await ids('director')).toContain(cases[10].case);
    expect(await ids('intake2')).not.toContain(cases[10].case);
    for (const as of ['mediator', 'court', 'organ', 'lanzhou', 'lanzhouDirector', 'party'])
      expect([as, await ids(as)]).toEqual([as, []]);
    const seen = (as: string) =>
      rowsOf(as, 'limit=100&columns=parties').then((rows) => rows.find(({ id }) => id === person.case));
    expect((await seen('intake'))!.title).toContain('韩志远');
    const masked = JSON.stringify(await seen('supervisor'));
    expect(masked).toContain('云岭茶行与韩**');
    expect(masked).not.toContain('志远');
  });
});

describe('what nobody here can bring on', () => {
  it('is hidden when asked, counted, and comes back with the next step', async () => {
    const all = await list('intake', 'limit=100');
    const acting = await list('intake', 'limit=100&actable=true');
    const withdrawn = [5, 7].map((i) => cases[i].case);
    expect(all.body.locked).toBe(0);
    expect(acting.body.locked).toBeGreaterThanOrEqual(withdrawn.length);
    expect(acting.body.total + acting.body.locked).toBe(all.body.total);
    const ids = acting.body.items.map(({ id }: CaseRow) => id);
    for (const id of withdrawn) expect(ids).not.toContain(id);
    await api.city.do('intake', 'intake', cases[5].intake, 'undoStep', { reason: '误点' });
    expect((await rowsOf('intake', 'limit=100&actable=true')).map(({ id }) => id)).toContain(cases[5].case);
  });

  it('is told apart by role: whoever only looks on has nothing to bring on', async () => {
    expect((await list('supervisor', 'actable=true')).body).toMatchObject({ items: [], total: 0 });
    const options = async (as: string) => (await api.call('GET', '/api/cases/list-options', { as })).body;
    expect(await options('supervisor')).toMatchObject({ actsOnCases: false, mayExport: true, mayShareViews: true });
    expect(await options('director')).toMatchObject({ actsOnCases: true, mayExport: true, mayShareViews: true });
    expect(await options('intake')).toMatchObject({ actsOnCases: true, mayExport: false, mayShareViews: false });
  });
});
