import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Api } from '../../../../test/support/api.js';
import { A_REFERRAL } from '../../../../test/corridor/dispute.js';
import { accept, register } from '../../../../test/support/many-cases.js';
import type { Hit } from './search.queries.js';

let api: Api;
let tea: string;
let person: string;
let referred: string;

beforeAll(async () => {
  api = await Api.open();
  const { city } = api;
  const one = await register(city, '青麓茶业有限公司', '城东区云岭茶行', {
    rightNumbers: ['ZL 2021 1 0123456.7', '第1234567号'],
    parties: [
      {
        role: 'APPLICANT',
        type: 'ORGANISATION',
        name: '青麓茶业有限公司',
        region: 'xining',
        creditCode: '91630100MA752XQ419',
      },
      {
        role: 'RESPONDENT',
        type: 'ORGANISATION',
        name: '城东区云岭茶行',
        region: 'xining',
        consented: true,
        phone: '13897212345',
      },
    ],
  });
  tea = one.case;
  await accept(city, one.intake);
  const two = await register(city, '云岭茶行', '韩志远', {
    title: '云岭茶行与韩志远著作权纠纷',
    right: 'COPY',
    parties: [
      { role: 'APPLICANT', type: 'ORGANISATION', name: '云岭茶行', region: 'xining' },
      { role: 'RESPONDENT', type: 'PERSON', name: '韩志远', region: 'xining', consented: true, phone: '13997254321' },
    ],
  });
  person = two.case;
  const sent = await city.do('court', 'court-referral', null, 'sendReferral', {
    ...A_REFERRAL,
    title: '天岚图像与西关面馆著作权纠纷',
    parties: [
      { role: 'APPLICANT', type: 'ORGANISATION', name: '天岚图像有限公司', region: 'xining' },
      { role: 'RESPONDENT', type: 'ORGANISATION', name: '西关面馆', region: 'xining' },
    ],
  });
  referred = sent.caseId;
});
afterAll(() => api?.close());

const search = async (as: string, q: string): Promise<Hit[]> => {
  const { status, body } = await api.call('GET', `/api/search?q=${encodeURIComponent(q)}`, { as });
  expect(status).toBe(200);
  return body.items;
};
const cases = async (as: string, q: string) => (await search(as, q)).map((hit) => hit.case);

describe('the search', () => {
  it.each([
    '（2025）青01诉前调15号',
    '(2025)青01诉前调15号',
    '〔2025〕青01诉前调15号',
    '【2025】 青01 诉前调 15',
    '青01诉前调15号',
    '15号',
  ])('finds a court number written %s', async (q) => {
    const hits = await search('director', q);
    expect(hits.map((hit) => hit.case)).toEqual([referred]);
    expect(hits[0].matched).toEqual({ kind: 'NUMBER', text: '（2025）青01诉前调15号', party: null });
  });

  it.each(['西知调〔2025〕1号', '西知调[2025]1号', '西知调字〔2025〕第1号', ' 西知调（2025）１号 '])(
    'finds our own number written %s, and that case only',
    async (q) => {
      const [hit, ...others] = await search('intake', q);
      expect(hit).toMatchObject({ case: tea, matched: { kind: 'NUMBER', text: '西知调〔2025〕1号' } });
      expect(others).toEqual([]);
    },
  );

  it('finds a number of the counter, and the numbers of papers', async () => {
    expect(await cases('intake', '西知登〔2025〕2号')).toEqual([person]);
    const { db } = api.city.corridor;
    const [{ text }] = await db.query<{ text: string }>(
      `select text from number_issue where case_id = $1 and series not in ('REGISTER', 'MEDIATION') limit 1`,
      [tea],
    );
    expect(await cases('intake', text)).toEqual([tea]);
  });

  it('finds two characters in the midst of a name, and words in any order', async () => {
    expect(await cases('director', '茶业')).toEqual([tea]);
    expect(new Set(await cases('director', '云岭'))).toEqual(new Set([tea, person]));
    expect(await cases('director', '云岭 青麓')).toEqual([tea]);
    expect(await cases('director', '云岭 青岭')).toEqual([]);
    // Every pair of it stands somewhere in the name, the word does not.
    expect(await cases('director', '业有限公司青麓')).toEqual([]);
  });

  it('finds tails of telephones from four digits on, masked', async () => {
    for (const q of ['2345', '12345', '13897212345', '+86 13897212345'.replace(' ', '')]) {
      const [hit] = await search('intake', q);
      expect([q, hit?.case, hit?.matched]).toEqual([
        q,
        tea,
        { kind: 'PHONE', text: '138******45', party: '城东区云岭茶行' },
      ]);
    }
    expect(await cases('intake', '345')).toEqual([]);
    expect(await cases('intake', '92345')).toEqual([]);
  });

  it('finds credit codes and numbers of rights, however they are written', async () => {
    expect((await search('court', '91630100MA752XQ419')).length).toBe(0);
    expect((await search('director', '91630100ma752xq419'))[0]).toMatchObject({ case: tea, matched: { kind: 'CODE' } });
    for (const q of ['ZL202110123456.7', '2021101234567', '1234567', '第1234567号']) {
      expect([q, await cases('director', q)]).toEqual([q, [tea]]);
    }
  });

  it('takes signs of patterns for what they are', async () => {
    for (const q of ['%%', '__', "';--", '\\\\', '{a,b}', '%茶%'])
      expect([q, await cases('director', q)]).toEqual([q, []]);
  });

  it.each(['茶', '云 岭', '', ' '])('asks for more than %j', async (q) => {
    const { status } = await api.call('GET', `/api/search?q=${encodeURIComponent(q)}`, { as: 'director' });
    expect(status).toBe(422);
  });

  it('follows what changes: a party struck from the case is found no more', async () => {
    const { db } = api.city.corridor;
    expect(await cases('intake', '4321')).toEqual([person]);
    await db.query(`update party set withdrawn_step = step where case_id = $1 and type = 'PERSON'`, [person]);
    expect(await cases('intake', '4321')).toEqual([]);
    await db.query(`update party set withdrawn_step = null where case_id = $1`, [person]);
    expect(await cases('intake', '4321')).toEqual([person]);
  });
});

describe('what a reader may not be told', () => {
  it('is not found: cases of others', async () => {
    for (const as of ['mediator', 'organ', 'lanzhou', 'lanzhouDirector', 'otherCourt', 'party']) {
      expect([as, await cases(as, '云岭')]).toEqual([as, []]);
      expect([as, await cases(as, '（2025）青01诉前调15号')]).toEqual([as, []]);
    }
    expect(await cases('court', '（2025）青01诉前调15号')).toEqual([referred]);
  });

  it('is not found: people by who only looks on, telephones by who does not work with personal data', async () => {
    expect(await cases('supervisor', '韩志远')).toEqual([]);
    expect(await cases('supervisor', '著作权纠纷')).toEqual([]);
    expect(await cases('supervisor', '4321')).toEqual([]);
    const [hit] = await search('supervisor', '西知登〔2025〕2号');
    expect(hit).toMatchObject({ case: person, title: '云岭茶行与韩**著作权纠纷' });
    expect(new Set(await cases('supervisor', '云岭'))).toEqual(new Set([tea, person]));
  });

  it('nor by the filter of the list, which answers as the search does', async () => {
    const listed = async (as: string, q: string) =>
      (await api.call('GET', `/api/cases?q=${encodeURIComponent(q)}`, { as })).body.items.map(
        ({ id }: { id: string }) => id,
      );
    expect(await listed('director', '4321')).toEqual([person]);
    expect(await listed('supervisor', '4321')).toEqual([]);
    expect(await listed('supervisor', '韩志远')).toEqual([]);
    expect(await listed('director', '云岭 青麓')).toEqual([tea]);
    expect(await listed('director', '茶')).toHaveLength(2);
  });
});
