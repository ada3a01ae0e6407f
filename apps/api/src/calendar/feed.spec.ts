import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Api } from '../../../../test/support/api.js';
import { PEOPLE, type Who } from '../../../../test/support/city.js';
import { Dispute } from '../../../../test/corridor/dispute.js';
import { icalendarOf } from './icalendar.js';

let api: Api;
let mine: Dispute;
let other: Dispute;
let secret: Dispute;

const NAMES = /青麓|云岭/;

beforeAll(async () => {
  api = await Api.open();
  mine = await (await (await Dispute.registered(api.city)).accept()).appoint('mediator');
  other = await (await (await Dispute.registered(api.city)).accept()).appoint('mediator2');
  secret = await (await (await Dispute.registered(api.city, { right: 'TS_TECH' })).accept()).appoint('mediator');
  const slots = [mine, other, secret].entries();
  for (const [index, dispute] of slots) {
    await dispute.do(index === 1 ? 'mediator2' : 'mediator', 'mediation.scheduleSession', {
      startsAt: `2025-01-1${index}T09:00:00+08:00`,
      endsAt: `2025-01-1${index}T11:00:00+08:00`,
      room: '第一调解室',
    });
  }
});
afterAll(() => api?.close());

const subscribe = async (as: Who, withParties = false, language = 'zh-CN') => {
  const { status, body } = await api.call('POST', '/api/calendar/feeds', {
    as,
    body: { label: '手机', language, withParties },
  });
  expect(status).toBe(201);
  return body as { id: string; path: string };
};
/** Lines unfolded, as a calendar program reads them. */
const read = async (path: string) => {
  const { status, text, headers } = await api.call('GET', path);
  return { status, headers, text: text.replaceAll('\r\n ', '') };
};
const events = (text: string) => text.split('BEGIN:VEVENT').slice(1);
const uidOf = (event: string) => /UID:(\S+)/.exec(event)![1];
const numberOf = async (dispute: Dispute) =>
  (await dispute.rows('select coalesce(case_number, register_number) as number from case_file where id = $1'))[0]
    .number;
const sessionIn = async (path: string, dispute: Dispute) => {
  const number = await numberOf(dispute);
  return events((await read(path)).text).filter((event) => event.includes('调解会') && event.includes(number));
};

describe('a subscribed calendar', () => {
  it('is read without signing in, holds sessions and clocks, and names no party', async () => {
    const { path } = await subscribe('mediator');
    const { status, headers, text } = await read(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2.0\r\n/);
    expect(text).not.toMatch(NAMES);
    const [session] = await sessionIn(path, mine);
    expect(session).toContain(`SUMMARY:调解会 ${await numberOf(mine)}\r\n`);
    expect(session).toContain('DTSTART:20250110T010000Z\r\n');
    expect(session).toContain('DTEND:20250110T030000Z\r\n');
    expect(session).toContain('LOCATION:第一调解室\r\n');
    expect(session).toContain('STATUS:CONFIRMED\r\n');
    const term = events(text).find((event) => event.includes('调解期限') && event.includes(`/cases/${mine.caseId}`))!;
    expect(term).toContain('DTSTART;VALUE=DATE:20250205\r\n');
  });

  it('holds nothing of cases the person does not see', async () => {
    const { path } = await subscribe('mediator');
    expect((await read(path)).text).not.toContain(other.caseId);
    const { path: elsewhere } = await subscribe('otherCourt');
    expect(events((await read(elsewhere)).text)).toEqual([]);
  });

  it('names the parties where the person chose so, and never in a case of trade secrets', async () => {
    const { path } = await subscribe('mediator', true);
    expect((await sessionIn(path, mine))[0]).toMatch(NAMES);
    const [closed] = await sessionIn(path, secret);
    expect(closed).not.toMatch(NAMES);
  });

  it('speaks the language it was made for', async () => {
    const { path } = await subscribe('mediator', false, 'en');
    expect((await read(path)).text).toContain('Mediation session');
  });

  it('keeps the name of each entry, and shows a session that was called off as such', async () => {
    const { path } = await subscribe('mediator');
    const [before] = await sessionIn(path, mine);
    const [{ id }] = await mine.rows(`select id from mediation_session where case_id = $1 and state = 'BOOKED'`);
    expect(uidOf(before)).toBe(`session-${id}@zhihe`);
    await mine.do('mediator', 'mediation.rescheduleSession', {
      session: id,
      startsAt: '2025-01-13T09:00:00+08:00',
      endsAt: '2025-01-13T11:00:00+08:00',
    });
    const [off, on] = await sessionIn(path, mine);
    expect(uidOf(off)).toBe(uidOf(before));
    expect(off).toContain('STATUS:CANCELLED\r\n');
    expect(off).toContain('SEQUENCE:1\r\n');
    expect(uidOf(on)).not.toBe(uidOf(off));
    expect(on).toContain('STATUS:CONFIRMED\r\n');
  });

  it('moves an extended clock under its old name', async () => {
    const { path } = await subscribe('mediator');
    const term = async () =>
      events((await read(path)).text).find((one) => one.includes('调解期限') && one.includes(mine.caseId))!;
    const before = await term();
    await mine.do('mediator', 'mediation.extendTerm', { days: 20, consents: mine.parties });
    const after = await term();
    expect(uidOf(after)).toBe(uidOf(before));
    expect(before).toContain('SEQUENCE:0');
    expect(after).toContain('SEQUENCE:1');
    expect(after).toContain('DTSTART;VALUE=DATE:20250225');
  });
});

describe('what a person may see', () => {
  it('is asked anew each time', async () => {
    const { path } = await subscribe('mediator2');
    const count = async () => events((await read(path)).text).length;
    expect(await count()).toBeGreaterThan(0);
    const exclude = (text: string) => other.rows(text, PEOPLE.mediator2.id);
    await exclude(
      `insert into exclusion (id, case_id, person_id, ground, step) values (gen_random_uuid(), $1, $2, 'KIN', gen_random_uuid())`,
    );
    expect(await count()).toBe(0);
    await exclude(`update exclusion set ended_step = gen_random_uuid() where case_id = $1 and person_id = $2`);
    expect(await count()).toBeGreaterThan(0);
    await api.city.corridor.db.query(`update role_grant set ends_at = '2025-01-01' where person_id = $1`, [
      PEOPLE.mediator2.id,
    ]);
    expect(await count()).toBe(0);
    await api.city.corridor.db.query(`update person set active = false where id = $1`, [PEOPLE.mediator2.id]);
    expect((await read(path)).status).toBe(404);
  });
});

describe('the address', () => {
  it('is kept as a hash, listed without it, and opens nothing once it was taken back', async () => {
    const { id, path } = await subscribe('director');
    const token = /feed\/(.+)\.ics$/.exec(path)![1];
    const kept = await api.city.corridor.db.query<any>('select * from calendar_feed where id = $1', [id]);
    expect(JSON.stringify(kept)).not.toContain(token);
    await read(path);
    const { body } = await api.call('GET', '/api/calendar/feeds', { as: 'director' });
    expect(body.items).toMatchObject([{ id, label: '手机', withParties: false, readAt: expect.any(String) }]);
    expect(JSON.stringify(body)).not.toContain(token);
    expect((await api.call('DELETE', `/api/calendar/feeds/${id}`, { as: 'mediator' })).status).toBe(404);
    expect((await api.call('DELETE', `/api/calendar/feeds/${id}`, { as: 'director' })).status).toBe(204);
    expect((await read(path)).status).toBe(404);
    expect((await api.call('GET', '/api/calendar/feeds', { as: 'director' })).body.items).toEqual([]);
  });

  it.each(['x.ics', `${'a'.repeat(43)}.ics`, 'a'.repeat(43), `${'a'.repeat(43)}.ics.ics`])(
    'is not guessed: %s',
    async (file) => {
      expect((await read(`/api/calendar/feed/${file}`)).status).toBe(404);
    },
  );

  it('is not made by a program, and not more than ten times', async () => {
    const { body } = await api.call('POST', '/api/tokens', { as: 'intake', body: { label: 'x', days: 1 } });
    const feed = { label: 'x', language: 'en', withParties: false };
    const headers = { authorization: `Bearer ${body.token}` };
    expect((await api.call('POST', '/api/calendar/feeds', { headers, body: feed })).status).toBe(403);
    for (let n = 0; n < 10; n += 1) await subscribe('intake');
    const eleventh = await api.call('POST', '/api/calendar/feeds', { as: 'intake', body: feed });
    expect(eleventh).toMatchObject({ status: 422, body: { errors: [{ code: 'FEEDS_TOO_MANY' }] } });
  });
});

it('says when a date is provisional', () => {
  const deadline = {
    process: 'p',
    name: 'mediation.term',
    about: null,
    due: '2027-01-04',
    provisional: true,
    moves: 0,
    case: 'c',
    number: '西知调〔2026〕1号',
    title: '',
    secret: false,
  };
  const content = { now: '2026-12-05T00:00:00Z', sessions: [], deadlines: [deadline] };
  const text = icalendarOf(content, { language: 'zh-CN', withParties: false }, 'http://localhost');
  expect(text.replaceAll('\r\n ', '')).toContain('SUMMARY:调解期限届满（暂定） 西知调〔2026〕1号');
});
