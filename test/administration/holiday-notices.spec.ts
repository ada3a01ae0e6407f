import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterAdministrators } from '../support/administrators.js';
import { Api } from '../support/api.js';
import { Dispute } from '../corridor/dispute.js';
import { recountBatch } from '../../apps/worker/src/calendar/recount.js';

let api: Api;
let dispute: Dispute;

/** Made up: the notice of 2027 has not been published. */
const NOTICE = {
  year: 2027,
  documentNumber: '国办发明电〔2026〕9号',
  source: 'https://example.org/2027',
  off: [{ holiday: 'NEW_YEARS_DAY', from: '2027-01-01', to: '2027-01-04' }],
  makeUp: [{ holiday: 'NEW_YEARS_DAY', day: '2026-12-27' }],
};

beforeAll(async () => {
  api = await Api.open();
  await enterAdministrators(api);
  await api.city.clock('2026-12-05T01:00:00Z');
  dispute = await (await Dispute.registered(api.city)).accept();
});
afterAll(() => api?.close());

const post = (what: string, body: object, as = 'sysadmin') =>
  api.call('POST', `/api/holiday-notices${what}`, { as, body });
const version = async () => (await api.call('GET', '/api/holiday-notices', { as: 'intake' })).body.calendarVersion;

describe('a pasted text', () => {
  it('is read as the notice is worded, or as YAML, into the same form', async () => {
    const worded = await post('/read', {
      text: '关于2027年部分节假日安排的通知 国办发明电〔2026〕9号\n一、元旦：1月1日（周五）至4日（周一）放假调休。2026年12月27日（周日）上班。',
    });
    const { off, makeUp, year, documentNumber } = NOTICE;
    expect(worded).toMatchObject({ status: 200, body: { year, documentNumber, off, makeUp } });
    const yaml = await post('/read', {
      text: `year: 2027\ndocumentNumber: 国办发明电〔2026〕9号\nsource: ${NOTICE.source}\noff: { NEW_YEARS_DAY: [2027-01-01..2027-01-04] }\nmakeUp: { NEW_YEARS_DAY: [2026-12-27] }`,
    });
    expect(yaml.body).toEqual(NOTICE);
  });

  it('that says nothing gives an empty form', async () => {
    expect((await post('/read', { text: '今天天气很好' })).body).toEqual({ off: [], makeUp: [] });
    expect((await post('/read', { text: 'off: [*a' })).body).toEqual({ off: [], makeUp: [] });
  });
});

describe('a notice', () => {
  it.each([
    ['a strange number', { documentNumber: '9号' }, '/documentNumber', 'DOCUMENT_NUMBER_FORM'],
    ['a span that is reversed', { off: [{ ...NOTICE.off[0], to: '2026-12-31' }] }, '/off/0/to', 'SPAN_INVALID'],
    ['a holiday without end', { off: [{ ...NOTICE.off[0], to: '2027-06-30' }] }, '/off/0/to', 'SPAN_INVALID'],
    [
      'a day of another year',
      { off: [{ ...NOTICE.off[0], from: '2026-05-01', to: '2026-05-03' }] },
      '/off/0/to',
      'DAY_OUTSIDE_YEAR',
    ],
    ['a day twice', { off: [...NOTICE.off, ...NOTICE.off] }, '/off/1/to', 'DAY_LISTED_TWICE'],
    [
      'work on a Monday',
      { makeUp: [{ holiday: 'NEW_YEARS_DAY', day: '2027-01-11' }] },
      '/makeUp/0/day',
      'MAKE_UP_ON_WORKDAY',
    ],
    [
      'a day of the year before',
      { year: 2026, off: [{ holiday: 'NEW_YEARS_DAY', from: '2025-01-01' }] },
      '/off/0/from',
      'DAY_OUTSIDE_YEAR',
    ],
  ])('is not taken with %s', async (_, more, pointer, code) => {
    const { status, body } = await post('/preview', { ...NOTICE, ...more });
    expect([status, body.errors]).toEqual([422, expect.arrayContaining([expect.objectContaining({ pointer, code })])]);
  });

  it('is for system administration alone', async () => {
    for (const as of ['director', 'secadmin', 'auditadmin']) {
      expect((await post('/preview', NOTICE, as)).status).toBe(403);
      expect((await post('', { ...NOTICE, calendarVersion: 'x' }, as)).status).toBe(403);
    }
  });

  it('shows beforehand which dates it moves and by which days, naming no party', async () => {
    const before = await version();
    const { status, body, text } = await post('/preview', NOTICE);
    expect(status).toBe(200);
    expect(body).toMatchObject({ calendarVersion: before, replaces: null, complete: true, problems: [] });
    expect(body.becomes).not.toBe(before);
    expect(body.missing).toContain('SPRING_FESTIVAL');
    expect(body.items.find(({ clock }: any) => clock === 'mediation.term')).toMatchObject({
      number: expect.any(String),
      rule: 'DL-MED-OWN',
      was: '2027-01-04',
      becomes: '2027-01-05',
      because: [{ day: '2027-01-04', was: 'WORKDAY', is: 'HOLIDAY', holiday: 'NEW_YEARS_DAY' }],
    });
    expect(text).not.toMatch(/青麓|云岭/);
    expect(await version()).toBe(before);
    expect(await dispute.clocks()).toContain('mediation.term 2027-01-04');
  });

  it('is published as it was previewed, or not at all', async () => {
    const stale = await post('', { ...NOTICE, calendarVersion: 'CN-2004-2026-00000000' });
    expect(stale).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/calendarVersion', code: 'CALENDAR_MOVED_ON' }] },
    });
    const { body: preview } = await post('/preview', NOTICE);
    const wish = { ...NOTICE, calendarVersion: preview.calendarVersion };
    const both = await Promise.all([post('', wish), post('', wish)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    const { body: made } = both.find(({ status }) => status === 201)!;
    expect(await version()).toBe(preview.becomes);
    const progress = async () => (await api.call('GET', `/api/holiday-notices/${made.id}`, { as: 'sysadmin' })).body;
    expect(await progress()).toMatchObject({
      year: 2027,
      publishedBy: { name: 'sysadmin' },
      recount: { state: 'WAITING', checked: 0, moved: 0 },
    });
    const [entry] = await api.city.corridor.db.query<any>(
      `select body from audit_entry where kind = 'admin' and event = 'publishHolidays'`,
    );
    expect(entry.body.payload).toMatchObject({
      notice: made.id,
      documentNumber: NOTICE.documentNumber,
      calendarVersion: preview.becomes,
    });

    // Every process is given the time to hear of it first.
    expect(await recountBatch(api.city.corridor, api.city.calendars)).toBe(false);
    await api.city.corridor.db.query(`update calendar_recount set begins_at = now()`);
    while (await recountBatch(api.city.corridor, api.city.calendars));
    const { recount } = await progress();
    expect(recount).toMatchObject({ state: 'DONE', moved: preview.moved, settled: preview.settled, problems: [] });
    expect(recount.checked).toBe(recount.total);
    expect(await dispute.clocks()).toContain('mediation.term 2027-01-05');
    expect(await dispute.events()).toContain('mediation.recountDates');
  });

  it('counts at once for new dates, explained by its document', async () => {
    const { body } = await api.call('GET', '/api/calendar/deadline?rule=DL-MED-OWN&start=2026-12-05', { as: 'intake' });
    expect(body).toMatchObject({ due: '2027-01-05', provisional: false });
    expect(JSON.stringify(body.steps)).toContain(NOTICE.documentNumber);
  });

  it('may be replaced by an amended one, which then counts; the first stays in the list of what was published', async () => {
    const amended = {
      ...NOTICE,
      documentNumber: '国办发明电〔2027〕1号',
      off: [{ holiday: 'NEW_YEARS_DAY', from: '2027-01-01', to: '2027-01-03' }],
    };
    const { body: preview } = await post('/preview', amended);
    expect(preview).toMatchObject({ replaces: NOTICE.documentNumber });
    expect(preview.items).toContainEqual(
      expect.objectContaining({ clock: 'mediation.term', was: '2027-01-05', becomes: '2027-01-04' }),
    );
    expect((await post('', { ...amended, calendarVersion: preview.calendarVersion })).status).toBe(201);
    const { body } = await api.call('GET', '/api/holiday-notices', { as: 'intake' });
    expect(body.items[0]).toMatchObject({
      year: 2027,
      documentNumber: amended.documentNumber,
      published: { documentNumber: amended.documentNumber },
    });
    expect(body.items[1]).toMatchObject({ year: 2026, published: null });
    const kept = await api.city.corridor.db.query<any>('select document_number from holiday_notice order by id');
    expect(kept).toHaveLength(2);
  });
});
