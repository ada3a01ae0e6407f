import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { loadCase } from '#libs/casework';
import { Dispute } from '../../../../test/corridor/dispute.js';
import { Api } from '../../../../test/support/api.js';
import { AN_APPLICATION, PEOPLE, type Who } from '../../../../test/support/city.js';
import { REVEALS_AN_HOUR } from './reveal.js';

const PHONE = '13897212345';
const CANARY = { caucus: 'CANARY-caucus-底线八千', confidential: 'CANARY-confidential-停止侵权', personal: PHONE };
const parties = AN_APPLICATION.parties.map((party) => ({ ...party, phone: PHONE, idNumber: undefined }));

let api: Api;
let dispute: Dispute;
let refs: Record<string, string>;
let hour = 0;

beforeAll(async () => {
  api = await Api.open();
  dispute = await (
    await Dispute.registered(api.city, { parties: JSON.parse(JSON.stringify(parties)), claim: CANARY.confidential })
  ).accept();
  await dispute.appoint();
  await dispute.do('mediator', 'mediation.signRightsNotice', { signedBy: dispute.parties });
  await dispute.do('mediator', 'mediation.holdSession', {
    mode: 'SEPARATE',
    present: [dispute.parties[0]],
    summary: '分别面谈',
    caucusNotes: CANARY.caucus,
  });
  await dispute.rows(`update party set person_id = $2 where case_id = $1 and role = 'APPLICANT'`, PEOPLE.party.id);
  const rows = await dispute.rows(`select key, ref from vault where case_id = $1`);
  refs = Object.fromEntries(rows.map(({ key, ref }) => [key, ref]));
}, 60_000);
afterAll(() => api?.close());
// Each test has an hour of its own, so that none uses up another's measure.
beforeEach(() => api.city.clock(new Date(Date.UTC(2025, 0, 7, ++hour)).toISOString()));

const path = (rest: string) => `/api/cases/${dispute.caseId}/${rest}`;
const reveal = (as: Who, body: object) =>
  api.call('POST', path('reveal'), { as: as.toLowerCase(), body: { reason: '电话通知调解时间', ...body } });
const reads = async () => {
  const rows = await dispute.rows(
    `select body->'payload' as payload, actor_id as actor from audit_entry where $1::uuid is not null and event = 'reveal' order by no`,
  );
  return rows as { payload: Record<string, unknown>; actor: string }[];
};

describe('revealing', () => {
  /** Status by role and class; 404: the case is not there for this person. */
  const TABLE: Partial<Record<Who, { personal: number; confidential: number; caucus: number }>> = {
    intake: { personal: 200, confidential: 403, caucus: 403 },
    archivist: { personal: 200, confidential: 403, caucus: 403 },
    director: { personal: 200, confidential: 200, caucus: 403 },
    mediator: { personal: 200, confidential: 200, caucus: 200 },
    mediator2: { personal: 404, confidential: 404, caucus: 404 },
    lanzhouDirector: { personal: 404, confidential: 404, caucus: 404 },
    supervisor: { personal: 403, confidential: 403, caucus: 403 },
    finance: { personal: 403, confidential: 403, caucus: 403 },
    court: { personal: 403, confidential: 403, caucus: 403 },
    party: { personal: 403, confidential: 403, caucus: 403 },
  };

  it.each(Object.entries(TABLE))('is allowed to %s as %j', async (who, expected) => {
    const asked = {
      personal: { party: { id: dispute.parties[0], parts: ['phone'] } },
      confidential: { refs: [refs['claim']] },
      caucus: { refs: [refs['caucusNotes']] },
    };
    for (const [secrecy, status] of Object.entries(expected)) {
      const before = (await reads()).length;
      const answer = await reveal(who as Who, asked[secrecy as keyof typeof asked]);
      expect([who, secrecy, answer.status]).toEqual([who, secrecy, status]);
      expect(answer.text.includes(CANARY[secrecy as keyof typeof CANARY])).toBe(status === 200);
      // What was shown is recorded, what was refused has shown nothing.
      expect((await reads()).length - before).toBe(status === 200 ? 1 : 0);
    }
  });

  it('records who, which case, what and why, and never the value', async () => {
    await reveal('intake', { party: { id: dispute.parties[0], parts: ['phone', 'address'] } });
    const { payload, actor } = (await reads()).at(-1)!;
    expect(actor).toBe(PEOPLE.intake.id);
    expect(payload).toEqual({
      case: dispute.caseId,
      reason: '电话通知调解时间',
      party: dispute.parties[0],
      parts: ['phone', 'address'],
    });
  });

  it('takes all of it or nothing: one value that is not his refuses the whole', async () => {
    const before = (await reads()).length;
    expect((await reveal('intake', { refs: [refs['title'], refs['claim']] })).status).toBe(403);
    expect((await reads()).length).toBe(before);
    expect((await reveal('intake', { refs: [refs['title']] })).body.values[0].value).toBe(AN_APPLICATION.title);
  });

  it('knows no value of another case, and asks for a reason and for something', async () => {
    const other = await Dispute.registered(api.city);
    const [{ ref }] = await other.rows(`select ref from vault where case_id = $1 and key = 'title'`);
    expect((await reveal('intake', { refs: [ref] })).status).toBe(404);
    expect((await reveal('intake', { party: { id: other.parties[0], parts: ['phone'] } })).status).toBe(404);
    expect((await reveal('intake', {})).body.errors).toMatchObject([{ pointer: '/refs', code: 'NOTHING_ASKED' }]);
    expect((await reveal('intake', { reason: '', refs: [refs['title']] })).status).toBe(422);
  });

  it('has a measure by the hour', async () => {
    const ask = () => reveal('archivist', { refs: [refs['title']] });
    const statuses: number[] = [];
    for (let n = 0; n <= REVEALS_AN_HOUR; n += 1) statuses.push((await ask()).status);
    expect(statuses.slice(0, REVEALS_AN_HOUR).every((status) => status === 200)).toBe(true);
    expect(statuses[REVEALS_AN_HOUR]).toBe(429);
    await api.city.clock(new Date(Date.UTC(2025, 0, 7, ++hour, 1)).toISOString());
    expect((await ask()).status).toBe(200);
  });
});

describe('what is not asked for', () => {
  it.each(Object.keys(PEOPLE) as Who[])('shows %s no masked value, and secrets only of his classes', async (who) => {
    const { case: found } = await loadCase(api.city.corridor.db, api.city.as(who), { case: dispute.caseId }, null);
    const answers = await Promise.all(
      ['', 'timeline', 'correspondence', 'deadlines'].map((rest) =>
        api.call('GET', rest ? path(rest) : `/api/cases/${dispute.caseId}`, { as: who.toLowerCase() }),
      ),
    );
    for (const { status } of answers) expect([who, status]).toEqual([who, found ? 200 : 404]);
    const text = answers.map((answer) => answer.text).join();
    // The applicant reads its own telephone, and nobody else's.
    expect(text.split(PHONE).length - 1).toBe(who === 'party' ? 1 : 0);
    expect(text.includes(CANARY.confidential)).toBe(who === 'mediator' || who === 'director');
    expect(text.includes(CANARY.caucus)).toBe(who === 'mediator');
  });
});

describe('the list of readers', () => {
  it('says of everybody in the city what the policy says', async () => {
    const secret = await (await Dispute.registered(api.city, { right: 'TS_TECH' })).accept();
    await secret.appoint('mediator', 'mediator2');
    const referral = await Dispute.sent(api.city);
    const barred = await (await Dispute.registered(api.city)).accept();
    await barred.appoint();
    await barred.rows(
      `insert into exclusion (id, case_id, person_id, ground, step) values (gen_random_uuid(), $1, $2, 'KIN', gen_random_uuid())`,
      PEOPLE.intake.id,
    );
    for (const { caseId } of [dispute, secret, referral, barred]) {
      const { db } = api.city.corridor;
      const { body } = await api.call('GET', `/api/cases/${caseId}/access`, { as: 'director' });
      const listed = new Map<string, any>(body.items.map((reader: { id: string }) => [reader.id, reader]));
      for (const who of Object.keys(PEOPLE) as Who[]) {
        const { case: found } = await loadCase(db, api.city.as(who), { case: caseId }, null);
        const reader = listed.get(PEOPLE[who].id);
        expect([who, !!reader && reader.ways.length > 0 && reader.excluded === null]).toEqual([who, found !== null]);
      }
    }
    const { body } = await api.call('GET', `/api/cases/${barred.caseId}/access`, { as: 'director' });
    expect(body.items.find(({ id }: { id: string }) => id === PEOPLE.intake.id)).toMatchObject({ excluded: 'KIN' });
  });

  it('is for the director and who watches', async () => {
    for (const who of ['intake', 'mediator', 'archivist', 'party']) {
      expect([who, (await api.call('GET', path('access'), { as: who })).status]).toEqual([who, 403]);
    }
    expect((await api.call('GET', path('access'), { as: 'supervisor' })).status).toBe(200);
  });
});

describe('a trade-secret case', () => {
  it('leaves a trace when it is opened, once an hour for each reader', async () => {
    const secret = await Dispute.registered(api.city, { right: 'TS_TECH' });
    const open = () => api.call('GET', `/api/cases/${secret.caseId}`, { as: 'director' });
    const traces = () =>
      secret.rows(`select 1 from audit_entry where event = 'openSecretCase' and body->'payload'->>'case' = $1::text`);
    await open();
    await open();
    expect(await traces()).toHaveLength(1);
    await api.city.clock(new Date(Date.UTC(2025, 0, 7, ++hour, 2)).toISOString());
    await open();
    expect(await traces()).toHaveLength(2);
    await api.call('GET', `/api/cases/${dispute.caseId}`, { as: 'director' });
    expect(
      await dispute.rows(
        `select 1 from audit_entry where event = 'openSecretCase' and body->'payload'->>'case' = $1::text`,
      ),
    ).toHaveLength(0);
  });
});

describe('the desks', () => {
  const desk = async (who: string) => {
    const id = await api.city.processOf(dispute.caseId, 'mediation');
    return api.call('GET', `/api/mediations/${id}/desk`, { as: who });
  };

  it('show notes of a caucus to the mediators of the case alone', async () => {
    const mine = await desk('mediator');
    // They lie face down there until they are asked for: a desk stands in a room with others.
    expect(mine.body.notes).toMatchObject([{ kind: 'CAUCUS', own: true, text: { withheld: true, secrecy: 'caucus' } }]);
    const shown = await reveal('mediator', { refs: [mine.body.notes[0].text.ref] });
    expect(shown.body.values).toMatchObject([{ key: 'caucusNotes', value: CANARY.caucus }]);
    const director = await desk('director');
    expect([director.status, director.body.notes, director.text.includes(CANARY.caucus)]).toEqual([200, [], false]);
    expect((await desk('mediator2')).status).toBe(404);
    for (const who of ['supervisor', 'party', 'court']) expect([who, (await desk(who)).status]).toEqual([who, 403]);
  });
});
