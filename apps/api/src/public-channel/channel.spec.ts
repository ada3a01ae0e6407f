import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { chineseAmount } from '#libs/domain';
import { Api, type Reply } from '../../../../test/support/api.js';
import { PEOPLE } from '../../../../test/support/city.js';
import { Dispute } from '../../../../test/corridor/dispute.js';
import { hashPassword } from '../identity/password.js';

let api: Api;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'channel-'));
  api = await Api.open({ env: { EVIDENCE_DIR: folder } });
});
afterAll(async () => {
  await api?.close();
  rmSync(folder, { recursive: true, force: true });
});
// Every story starts with fresh counters; what they count is told of on its own below.
beforeEach(() => rows('delete from attempt_window'));

const rows = (sql: string, values: unknown[] = []) => api.city.corridor.db.query<any>(sql, values);

/** A browser without an account: it keeps its cookies and names each wish. */
class Visitor {
  private readonly cookies = new Map<string, string>();

  async call(method: string, url: string, body?: unknown, more: Record<string, string> = {}): Promise<Reply> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(cookie && { cookie }), 'idempotency-key': crypto.randomUUID(), ...more };
    const reply = await api.call(method, `/api/public${url}`, { body, headers });
    const set = [reply.headers['set-cookie'] ?? []].flat();
    for (const one of set) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(one)!;
      this.cookies.set(name, value);
    }
    return reply;
  }

  upload(url: string, body: Buffer, name: string): Promise<Reply> {
    const type = 'application/octet-stream';
    return this.call('POST', url, body, { 'content-type': type, 'x-file-name': encodeURIComponent(name) });
  }

  /** With the receipt of an application, or a slip from the window. */
  static async inCase(receipt: { reference: string; code: string }): Promise<Visitor> {
    const visitor = new Visitor();
    const { status } = await visitor.call('POST', '/follow', receipt);
    if (status !== 204) throw new Error(`not let in: ${status}`);
    return visitor;
  }

  async ownCase(): Promise<any> {
    return (await this.call('GET', '/case')).body;
  }

  async sign(kind: string, code: string, more: object = {}): Promise<Reply> {
    const { body } = await this.call('GET', `/case/papers/${kind}`);
    const signature = { documentHash: body.hash, strokes: A_NAME, code, agreed: true, ...more };
    return this.call('POST', `/case/papers/${kind}/sign`, signature);
  }
}

const A_NAME = '12,40,0 18,42,16 30,45,32 44,50,48 60,58,60|50,20,400 52,60,450 54,90,460 60,120,470';
const AN_APPLICATION = {
  applicant: {
    type: 'PERSON',
    name: '赵先觉',
    region: 'xining',
    idNumber: '630102199001011219',
    phone: '13897212345',
    email: 'zhao@example.cn',
  },
  respondents: [{ type: 'PERSON', name: '韩兰州', region: 'lanzhou', phone: '13919012345' }],
  right: 'TM',
  kind: 'INFRINGEMENT',
  facts: '对方未经许可，在店招上使用与我方注册商标相同的文字。',
  requests: '停止使用；赔偿损失二万元。',
  claimFen: 2_000_000,
  declaration: { truthful: true, dataProcessing: true, wording: '2025-12' },
};

async function applied(over: object = {}) {
  const visitor = new Visitor();
  await visitor.call('POST', '/application');
  const { status, body, text } = await visitor.call('POST', '/application/send', { ...AN_APPLICATION, ...over });
  if (status !== 201) throw new Error(text);
  const [{ id }] = await rows('select id from case_file where register_number = $1', [body.registerNumber]);
  const receipt = { reference: body.reference as string, code: body.code as string };
  return {
    receipt,
    registered: body,
    applicant: visitor,
    dispute: await Dispute.of(api.city, { caseId: id } as never),
  };
}

/** The other side, with the slip it got at the window. */
async function otherSide({ caseId, parties }: Dispute): Promise<{ slip: any; respondent: Visitor }> {
  const { body } = await api.call('POST', `/api/cases/${caseId}/parties/${parties[1]}/access-code`, {
    as: 'intake',
    body: {},
  });
  return { slip: body, respondent: await Visitor.inCase(body) };
}

describe('applying online', () => {
  it('registers through the corridor, in the applicant’s name, with evidence and declaration', async () => {
    const visitor = new Visitor();
    await visitor.call('POST', '/application');
    const { body: file } = await visitor.upload('/application/evidence', Buffer.from('%PDF-1.7 x'), '商标证.pdf');
    expect((await visitor.call('GET', '/application/evidence')).body.items).toEqual([file]);
    const materials = [{ file: file.id, name: '商标注册证', kind: 'RIGHT_CERTIFICATE' }];
    const { status, body: receipt } = await visitor.call('POST', '/application/send', { ...AN_APPLICATION, materials });
    expect([status, receipt]).toEqual([
      201,
      {
        reference: expect.stringMatching(/^ZH(-[0-9A-Z]{4}){4}$/),
        code: expect.stringMatching(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/),
        registerNumber: expect.stringContaining('西知登〔2025〕'),
        registeredOn: '2025-01-06',
        decideBy: '2025-01-09',
      },
    ]);
    const [entry] = await rows(
      `select e.body, e.actor_id, c.facts from audit_entry e join case_file c on c.id = e.case_id
       where c.register_number = $1 and e.no = 1`,
      [receipt.registerNumber],
    );
    expect(entry.body).toMatchObject({
      actor: { role: 'party' },
      event: 'registerApplication',
      payload: { applicationMode: 'ONLINE', declaration: AN_APPLICATION.declaration },
      derived: { files: [{ sha256: file.sha256, bytes: file.bytes, paper: 'RIGHT_CERTIFICATE' }] },
    });
    // An application from a phone is no case of the courts' platform.
    expect(entry.facts).toMatchObject({ route: 'PARTY_APPLICATION', online: false, region: 'xining' });
    expect(entry.facts.parties.map(({ region }: any) => region)).toEqual(['xining', 'lanzhou']);
    expect(JSON.stringify(entry.body)).not.toMatch(/赵先觉|韩兰州|13897212345|zhao@/);
  });

  it('gives the same receipt when it is sent again, and registers nothing twice', async () => {
    const { registered, applicant } = await applied();
    const before = (await rows('select count(*)::int as n from case_file'))[0].n;
    const again = await applicant.call('POST', '/application/send', AN_APPLICATION);
    expect([again.status, again.body]).toEqual([201, registered]);
    expect((await rows('select count(*)::int as n from case_file'))[0].n).toBe(before);
    const other = await applicant.call('POST', '/application/send', { ...AN_APPLICATION, claimFen: 1 });
    expect([other.status, other.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  });

  it('keeps of the code only what cannot be turned back', async () => {
    const { receipt } = await applied();
    const stored =
      JSON.stringify(await rows('select * from channel_access')) +
      JSON.stringify(await rows('select * from idempotency'));
    expect(stored).not.toContain(receipt.code);
    expect(stored).not.toContain(receipt.code.replace('-', ''));
    expect(stored).toContain('argon2id');
  });

  it.each([
    [
      'no identity number',
      { applicant: { ...AN_APPLICATION.applicant, idNumber: undefined } },
      422,
      '/applicant/idNumber',
      'FIELD_MISSING',
    ],
    [
      'a number that cannot be',
      { applicant: { ...AN_APPLICATION.applicant, idNumber: '630102199001011218' } },
      422,
      '/applicant/idNumber',
      'ID_CHECKSUM',
    ],
    [
      'a mailbox that is none',
      { applicant: { ...AN_APPLICATION.applicant, email: 'zhao' } },
      422,
      '/applicant/email',
      'EMAIL_FORM',
    ],
    ['nobody on the other side', { respondents: [] }, 422, '/respondents', 'LIST_TOO_SHORT'],
    [
      'no consent to data processing',
      { declaration: { ...AN_APPLICATION.declaration, dataProcessing: false } },
      422,
      '/declaration',
      'DECLARATION_MISSING',
    ],
    [
      'another wording',
      { declaration: { ...AN_APPLICATION.declaration, wording: '2020-01' } },
      422,
      '/declaration/wording',
      'CHOICE_UNKNOWN',
    ],
    ['a right of tomorrow', { right: 'DATA' }, 422, '/right', 'RIGHT_NOT_YET_KNOWN'],
    [
      'a file of somebody else',
      { materials: [{ file: '0198c8f0-0000-7000-8000-00000000ffff', name: '证', kind: 'EVIDENCE' }] },
      422,
      '/materials/0/file',
      'FILE_NOT_THERE',
    ],
    ['a field of the house', { class: 'MAJOR' }, 400, '/class', 'UNKNOWN_FIELD'],
  ])(
    'is refused with %s, at its place in the form, and leaves nobody behind',
    async (_, over, status, pointer, code) => {
      const visitor = new Visitor();
      await visitor.call('POST', '/application');
      const people = async () => (await rows('select count(*)::int as n from person'))[0].n;
      const before = await people();
      const reply = await visitor.call('POST', '/application/send', { ...AN_APPLICATION, ...over });
      expect([reply.status, reply.body.errors?.[0]?.pointer, reply.body.errors?.[0]?.code]).toEqual([
        status,
        pointer,
        code,
      ]);
      expect(await people()).toBe(before);
    },
  );

  it('needs a ticket, and files belong to one ticket', async () => {
    const [one, other] = [new Visitor(), new Visitor()];
    expect((await one.call('POST', '/application/send', AN_APPLICATION)).status).toBe(401);
    expect((await one.upload('/application/evidence', Buffer.from('%PDF-1.7 a'), 'a.pdf')).status).toBe(401);
    await one.call('POST', '/application');
    await other.call('POST', '/application');
    const { body: file } = await one.upload('/application/evidence', Buffer.from('%PDF-1.7 a'), 'a.pdf');
    expect((await other.call('GET', '/application/evidence')).body.items).toEqual([]);
    expect((await other.call('DELETE', `/application/evidence/${file.id}`)).status).toBe(404);
    const materials = [{ file: file.id, name: '证', kind: 'EVIDENCE' }];
    const reply = await other.call('POST', '/application/send', { ...AN_APPLICATION, materials });
    expect(reply.body.errors).toMatchObject([{ pointer: '/materials/0/file', code: 'FILE_NOT_THERE' }]);
  });

  it('closes a dispute about trade secrets to all but its list from the first moment', async () => {
    const { dispute } = await applied({ right: 'TS_TECH' });
    expect((await api.call('GET', `/api/cases/${dispute.caseId}`, { as: 'intake' })).status).toBe(404);
    expect((await api.call('GET', `/api/cases/${dispute.caseId}`, { as: 'director' })).status).toBe(200);
  });

  it('leads to an accepted case that the applicant follows in plain words', async () => {
    const { receipt, dispute } = await applied();
    const zhao = await Visitor.inCase(receipt);
    expect((await zhao.ownCase()).standing).toEqual({ now: 'registered', by: '2025-01-09', ground: null, todo: [] });
    await dispute.do('intake', 'intake.askConsent');
    const { respondent } = await otherSide(dispute);
    expect((await respondent.ownCase()).standing.todo).toEqual([{ what: 'consent', by: '2025-01-20' }]);
    expect((await respondent.call('POST', '/case/consent', { agree: true })).status).toBe(204);
    expect((await respondent.ownCase()).standing.todo).toEqual([]);
    await dispute.do('director', 'intake.accept');
    const own = await zhao.ownCase();
    expect(own.standing).toMatchObject({ now: 'appointing', by: '2025-02-05' });
    expect(own.papers.map(({ kind }: any) => kind)).toEqual([
      'MATERIALS_RECEIPT',
      'APPLICATION',
      'ACCEPTANCE_NOTICE',
      'RIGHTS_NOTICE',
    ]);
    const { body: notice } = await zhao.call('GET', '/case/papers/ACCEPTANCE_NOTICE');
    expect(notice).toMatchObject({
      title: '受理通知书',
      addressee: '赵先觉',
      number: expect.stringContaining('西知调受'),
    });
    expect(JSON.stringify(notice)).toContain(own.caseNumber);
  });
});

describe('coming in', () => {
  it('answers a wrong code, a reference that does not exist and an ended one alike', async () => {
    const { receipt, dispute } = await applied();
    const { slip } = await otherSide(dispute);
    await otherSide(dispute); // Replaces the slip.
    const answers = [];
    for (const attempt of [
      { ...receipt, code: 'AAAAA-AAAAA' },
      { reference: 'ZH-0000-0000-0000-0000', code: receipt.code },
      { reference: 'nonsense', code: 'x' },
      slip,
    ]) {
      const { status, body, headers } = await new Visitor().call('POST', '/follow', attempt);
      const { instance: _mine, ...rest } = body;
      answers.push([status, rest, headers['set-cookie'], headers['content-length']]);
    }
    expect(answers[0][0]).toBe(401);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('takes as long for what exists as for what does not', async () => {
    const { receipt } = await applied();
    const took = async (reference: string) => {
      const began = performance.now();
      await new Visitor().call('POST', '/follow', { reference, code: 'AAAAA-AAAAA' });
      return performance.now() - began;
    };
    const [known, unknown]: number[][] = [[], []];
    for (let i = 0; i < 9; i += 1) {
      await rows('delete from attempt_window');
      known.push(await took(receipt.reference));
      unknown.push(await took('ZH-0000-0000-0000-0000'));
    }
    const median = (times: number[]) => times.sort((a, b) => a - b)[4];
    for (const times of [known, unknown]) expect(median(times)).toBeGreaterThan(290);
    // A busy machine adds noise; looking the reference up at another depth would show as far more.
    expect(Math.abs(median(known) - median(unknown))).toBeLessThan(80);
  }, 30_000);

  it('is limited by reference and by address, for references that exist and that do not', async () => {
    const { receipt } = await applied();
    for (const reference of [receipt.reference, 'ZH-0000-0000-0000-0001']) {
      await rows('delete from attempt_window');
      const statuses = await Promise.all(
        Array.from(
          { length: 11 },
          async () => (await new Visitor().call('POST', '/follow', { reference, code: 'x' })).status,
        ),
      );
      expect(statuses.filter((status) => status === 429)).toHaveLength(1);
      const right = await new Visitor().call('POST', '/follow', { reference, code: receipt.code });
      expect([right.status, Number(right.headers['retry-after']) > 0]).toEqual([429, true]);
    }
    await rows('delete from attempt_window');
    const spray = await Promise.all(
      Array.from({ length: 31 }, async (_, i) => {
        const reference = `ZH-0000-0000-0000-${1000 + i}`;
        return (await new Visitor().call('POST', '/follow', { reference, code: 'x' })).status;
      }),
    );
    expect(spray.filter((status) => status === 429)).toHaveLength(1);
  });

  it('opens again when the window has passed', async () => {
    const { receipt } = await applied();
    for (let i = 0; i < 11; i += 1) await new Visitor().call('POST', '/follow', { ...receipt, code: 'x' });
    await rows(`update attempt_window set began_at = now() - interval '16 minutes'`);
    expect((await new Visitor().call('POST', '/follow', receipt)).status).toBe(204);
  });

  it('takes a code as people type it', async () => {
    const { receipt } = await applied();
    const typed = {
      reference: ` ${receipt.reference.toLowerCase()} `,
      code: receipt.code.toLowerCase().replace('-', ' '),
    };
    expect((await new Visitor().call('POST', '/follow', typed)).status).toBe(204);
  });

  it('gives a session for one case, that ends by idleness, by leaving and with the access', async () => {
    const { receipt, dispute } = await applied();
    const visitor = await Visitor.inCase(receipt);
    expect((await visitor.ownCase()).reference).toBe(receipt.reference);
    const session = (minutes: number) =>
      rows(`update channel_session set seen_at = now() - make_interval(mins => $1)`, [minutes]);
    await session(29);
    expect((await visitor.call('GET', '/case')).status).toBe(200);
    await session(31);
    expect((await visitor.call('GET', '/case')).status).toBe(401);

    const second = await Visitor.inCase(receipt);
    expect((await second.call('DELETE', '/follow')).status).toBe(204);
    expect((await second.call('GET', '/case')).status).toBe(401);

    const third = await Visitor.inCase(receipt);
    await api.call('POST', `/api/cases/${dispute.caseId}/parties/${dispute.parties[0]}/access-code`, {
      as: 'intake',
      body: {},
    });
    expect((await third.call('GET', '/case')).status).toBe(401);
  });

  it('is no door to the rest of the house', async () => {
    const { receipt, dispute } = await applied();
    const visitor = await Visitor.inCase(receipt);
    const cookie = `zhihe_channel=${(visitor as any).cookies.get('zhihe_channel')}`;
    for (const url of [
      `/api/cases/${dispute.caseId}`,
      `/api/cases/${dispute.caseId}/evidence`,
      '/api/cases',
      '/api/session',
    ]) {
      expect([url, (await api.call('GET', url, { headers: { cookie } })).status]).toEqual([url, 401]);
    }
    expect((visitor as any).cookies.get('zhihe_session')).toBeUndefined();
  });
});

describe('a code by mail', () => {
  const mailed = async (reference: string, code = '12345678', minutes = 10, tries = 0) =>
    rows(
      `insert into channel_code (access_id, code_hash, expires_at, tries)
       select id, $2, now() + make_interval(mins => $3), $4 from channel_access where reference = $1
       on conflict (access_id) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at, tries = excluded.tries`,
      [reference, await hashPassword(code), minutes, tries],
    );

  it('is asked for with one and the same answer, and goes out only where an address was left', async () => {
    const { receipt } = await applied();
    const { receipt: silent } = await applied({ applicant: { ...AN_APPLICATION.applicant, email: undefined } });
    const sent = async () =>
      (await rows(`select payload from outbox where payload->>'template' = 'followCode'`)).length;
    const before = await sent();
    const replies = [];
    for (const reference of [receipt.reference, silent.reference, 'ZH-0000-0000-0000-0000']) {
      const { status, text } = await new Visitor().call('POST', '/follow/code', { reference });
      replies.push([status, text]);
    }
    expect(replies).toEqual([
      [204, ''],
      [204, ''],
      [204, ''],
    ]);
    expect((await sent()) - before).toBe(1);
    const [{ payload }] = await rows(
      `select payload from outbox where payload->>'template' = 'followCode' order by id desc limit 1`,
    );
    expect(JSON.stringify(payload)).not.toMatch(/"\d{8}"/);
  });

  it('is asked for three times in a quarter of an hour, no more', async () => {
    const { receipt } = await applied();
    const statuses = [];
    for (let i = 0; i < 4; i += 1)
      statuses.push((await new Visitor().call('POST', '/follow/code', { reference: receipt.reference })).status);
    expect(statuses).toEqual([204, 204, 204, 429]);
  });

  it('works once, also when two try it at the same moment', async () => {
    const { receipt } = await applied();
    await mailed(receipt.reference);
    const attempt = { reference: receipt.reference, code: '12345678' };
    const statuses = await Promise.all(
      [1, 2, 3].map(async () => (await new Visitor().call('POST', '/follow', attempt)).status),
    );
    expect(statuses.sort()).toEqual([204, 401, 401]);
    expect((await new Visitor().call('POST', '/follow', attempt)).status).toBe(401);
  });

  it('is gone after its time, and after five wrong tries', async () => {
    const { receipt } = await applied();
    await mailed(receipt.reference, '12345678', -1);
    const attempt = { reference: receipt.reference, code: '12345678' };
    expect((await new Visitor().call('POST', '/follow', attempt)).status).toBe(401);
    await mailed(receipt.reference);
    for (let i = 0; i < 5; i += 1) await new Visitor().call('POST', '/follow', { ...attempt, code: '00000000' });
    expect((await new Visitor().call('POST', '/follow', attempt)).status).toBe(401);
    // The code on the receipt goes on working.
    expect(
      (await new Visitor().call('POST', '/follow', { reference: receipt.reference, code: receipt.code })).status,
    ).toBe(204);
  });
});

describe('what a party sees', () => {
  it('is its own data in full, and of the others a name', async () => {
    const { receipt, dispute } = await applied();
    const zhao = await Visitor.inCase(receipt);
    const { respondent } = await otherSide(dispute);
    const [mine, theirs] = [await zhao.ownCase(), await respondent.ownCase()];
    expect(mine.me).toMatchObject({ name: '赵先觉', idNumber: '630102199001011219', phone: '13897212345' });
    expect(mine.others).toEqual([{ role: 'RESPONDENT', name: '韩**' }]);
    expect(theirs.others).toEqual([{ role: 'APPLICANT', name: '赵**' }]);
    expect(JSON.stringify(theirs)).not.toMatch(/630102199001011219|13897212345|zhao@|先觉/);
    expect(theirs.papers.map(({ kind }: any) => kind)).toEqual([]);
    expect((await respondent.call('GET', '/case/papers/APPLICATION')).status).toBe(404);
    const { body: application } = await zhao.call('GET', '/case/papers/APPLICATION');
    expect(JSON.stringify(application)).toContain('赔偿损失二万元');
    expect(JSON.stringify(application)).not.toContain('13919012345');
  });

  it('is no file of the other side', async () => {
    const { receipt, dispute } = await applied();
    const zhao = await Visitor.inCase(receipt);
    const { respondent } = await otherSide(dispute);
    const { body: file } = await zhao.upload('/case/evidence', Buffer.from('%PDF-1.7 z'), '照片.pdf');
    const handIn = { materials: [{ file: file.id, name: '照片', kind: 'EVIDENCE' }] };
    expect((await respondent.call('POST', '/case/materials', handIn)).body.errors).toMatchObject([
      { code: 'FILE_NOT_THERE' },
    ]);
    expect((await zhao.call('POST', '/case/materials', handIn)).status).toBe(204);
    expect((await zhao.ownCase()).files).toMatchObject([{ id: file.id, sha256: file.sha256 }]);
    expect((await respondent.ownCase()).files).toEqual([]);
    expect((await zhao.call('GET', `/case/evidence/${file.id}/content`)).status).toBe(200);
    expect((await respondent.call('GET', `/case/evidence/${file.id}/content`)).status).toBe(404);
    expect((await api.call('GET', `/api/evidence/${file.id}/content`, { as: 'intake' })).status).toBe(200);
  });

  it('is said in the language it asks for', async () => {
    const { receipt } = await applied();
    const zhao = await Visitor.inCase(receipt);
    const { body } = await zhao.call('GET', '/case/papers/APPLICATION', undefined, { 'accept-language': 'en' });
    expect([body.title, body.translation.title]).toEqual(['人民调解申请书', expect.stringMatching(/application/i)]);
    const { body: chinese } = await zhao.call('GET', '/case/papers/APPLICATION');
    expect([chinese.hash, chinese.translation]).toEqual([body.hash, null]);
  });
});

describe('what a party does', () => {
  it('supplies what was asked for, and the clock of the decision runs anew', async () => {
    const { receipt, dispute } = await applied();
    await dispute.do('intake', 'intake.askSupplement', { missing: ['商标注册证'] });
    const zhao = await Visitor.inCase(receipt);
    const own = await zhao.ownCase();
    expect([own.standing.now, own.missing, own.standing.todo[0].what]).toEqual([
      'supplementing',
      ['商标注册证'],
      'supplement',
    ]);
    const { body: file } = await zhao.upload('/case/evidence', Buffer.from('%PDF-1.7 s'), '证.pdf');
    const materials = [{ file: file.id, name: '商标注册证', kind: 'RIGHT_CERTIFICATE' }];
    expect((await zhao.call('POST', '/case/materials', { materials, complete: true })).status).toBe(204);
    expect((await zhao.ownCase()).standing).toMatchObject({ now: 'registered', by: '2025-01-09' });
  });

  it('refuses mediation, in its own name only', async () => {
    const { dispute } = await applied();
    const { respondent } = await otherSide(dispute);
    await dispute.do('intake', 'intake.askConsent');
    expect((await respondent.call('POST', '/case/consent', { agree: false, words: '不同意' })).status).toBe(204);
    const own = await respondent.ownCase();
    expect(own.standing).toMatchObject({ now: 'notAccepted', ground: 'PARTY_REFUSES' });
    const { body: notice } = await respondent.call('GET', '/case/papers/NON_ACCEPTANCE_NOTICE');
    expect(notice.blocks[1].items).toHaveLength(3);
  });

  it('cannot act in the name of the other side, whichever way it comes', async () => {
    const { dispute } = await applied();
    const { respondent } = await otherSide(dispute);
    await dispute.do('intake', 'intake.askConsent');
    const [{ person }] = await rows('select person_id as person from party where id = $1', [dispute.parties[1]]);
    const process = await api.city.processOf(dispute.caseId, 'intake');
    const outcome = await api.city.fire('party', 'intake', process, 'expressRefusal', { party: dispute.parties[0] });
    expect(outcome).toEqual({ kind: 'notFound' });
    await rows(`update person set active = true where id = $1`, [person]);
    const { fireEvent } = await import('#libs/casework');
    const asRespondent = await fireEvent(api.city.corridor, {
      actor: { ...api.city.as('party'), id: person },
      room: 'intake',
      processId: process,
      event: 'expressRefusal',
      payload: { party: dispute.parties[0] },
      expectedVersion: null,
      idempotency: null,
      requestId: 'test',
    });
    expect(asRespondent).toMatchObject({ refusal: { problems: [{ pointer: '/party', code: 'NOT_YOUR_PARTY' }] } });
    // Nothing was said in anybody's name: the respondent is still asked.
    expect((await respondent.ownCase()).standing.now).toBe('asked');
  });

  it('confirms or declines a session, and whoever planned it hears of it', async () => {
    const { receipt, dispute } = await applied({});
    const zhao = await Visitor.inCase(receipt);
    await agreed(dispute);
    await dispute.do('mediator', 'mediation.scheduleSession', {
      startsAt: '2025-01-10T09:00:00+08:00',
      endsAt: '2025-01-10T11:00:00+08:00',
    });
    const [session] = (await zhao.ownCase()).sessions;
    expect([session.state, session.attending]).toEqual(['BOOKED', null]);
    const { body: notice } = await zhao.call('GET', `/case/papers/SESSION_NOTICE?session=${session.id}`);
    expect(JSON.stringify(notice)).toContain('2025-01-10 09:00–11:00');
    const answer = await zhao.call('POST', `/case/sessions/${session.id}/answer`, { attending: false, reason: '出差' });
    expect(answer.status).toBe(204);
    expect((await zhao.ownCase()).sessions[0].attending).toBe(false);
    const told = await rows(
      `select payload->>'template' as template from outbox where payload->>'case' = $1 order by id desc limit 1`,
      [dispute.caseId],
    );
    expect(told).toEqual([{ template: 'sessionDeclined' }]);
    const tasks = await rows(`select kind, role, state from task where case_id = $1`, [dispute.caseId]);
    expect(tasks).toContainEqual({ kind: 'moveSession', role: 'mediator', state: 'OPEN' });
    const unknown = await zhao.call('POST', '/case/sessions/0198c8f0-0000-7000-8000-00000000ffff/answer', {
      attending: true,
    });
    expect(unknown.body.errors).toMatchObject([{ code: 'UNKNOWN_SESSION' }]);
  });
});

/** Consented, accepted, with a mediator. */
async function agreed(dispute: Dispute): Promise<void> {
  await dispute.do('intake', 'intake.askConsent');
  await dispute.do('intake', 'intake.recordConsent', { party: dispute.parties[1], how: 'ORAL' });
  await dispute.do('director', 'intake.accept');
  await dispute.appoint('mediator');
}

describe('signing', () => {
  it('takes the rights notice one by one; the last signature makes the case ready', async () => {
    const { receipt, dispute } = await applied();
    await agreed(dispute);
    const zhao = await Visitor.inCase(receipt);
    const { slip, respondent } = await otherSide(dispute);
    const [first, second] = [
      await zhao.sign('RIGHTS_NOTICE', receipt.code),
      await respondent.sign('RIGHTS_NOTICE', slip.code),
    ];
    expect([first.status, second.status]).toEqual([200, 200]);
    const [{ state }] = await rows(`select state from process where case_id = $1 and room = 'mediation'`, [
      dispute.caseId,
    ]);
    expect(state).toBe('READY');
    const papers = await rows(
      `select kind, facts from paper where case_id = $1 and kind in ('SIGNING_EVIDENCE', 'RIGHTS_NOTICE') order by entry, id`,
      [dispute.caseId],
    );
    expect(papers.map(({ kind }) => kind)).toEqual(['SIGNING_EVIDENCE', 'SIGNING_EVIDENCE', 'RIGHTS_NOTICE']);
    expect(papers[0].facts).toMatchObject({
      document: 'RIGHTS_NOTICE',
      party: dispute.parties[0],
      documentHash: first.body.documentHash,
      evidenceHash: first.body.evidenceHash,
      reliable: false,
    });
  });

  it('keeps a sheet with the words, their hash and the strokes, which says what it is not', async () => {
    const { receipt, dispute } = await applied();
    await agreed(dispute);
    const zhao = await Visitor.inCase(receipt);
    const { body: signed } = await zhao.sign('RIGHTS_NOTICE', receipt.code);
    const [file] = await rows(`select id from evidence_file where case_id = $1 and paper = 'SIGNING_EVIDENCE'`, [
      dispute.caseId,
    ]);
    const { text } = await api.call('GET', `/api/evidence/${file.id}/content`, { as: 'mediator' });
    const sheet = JSON.parse(text);
    expect(sheet).toMatchObject({
      what: '电子签署证据（非可靠电子签名）',
      documentHash: signed.documentHash,
      party: dispute.parties[0],
      mark: { how: 'STROKES', strokes: A_NAME },
      document: { kind: 'RIGHTS_NOTICE', addressee: '赵先觉' },
    });
  });

  it.each([
    ['a wrong code', { code: 'AAAAA-AAAAA' }, 401, 'FOLLOW_REFUSED'],
    ['another text', { documentHash: 'b'.repeat(64) }, 409, 'PAPER_CHANGED'],
    ['a dot', { strokes: '1,1,0 2,2,1' }, 422, 'INVALID_VALUE'],
    ['what is no pen', { strokes: '<svg onload=x>' }, 422, 'INVALID_VALUE'],
    ['no agreement', { agreed: false }, 422, 'INVALID_VALUE'],
    ['another name', { strokes: undefined, typed: '韩兰州' }, 422, 'INVALID_VALUE'],
  ])('with %s is refused and leaves nothing', async (_, over, status, code) => {
    const { receipt, dispute } = await applied();
    await agreed(dispute);
    const zhao = await Visitor.inCase(receipt);
    const reply = await zhao.sign('RIGHTS_NOTICE', receipt.code, over);
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect(await rows(`select from paper where case_id = $1 and kind = 'SIGNING_EVIDENCE'`, [dispute.caseId])).toEqual(
      [],
    );
    expect((await zhao.call('GET', '/case/evidence')).body.items).toEqual([]);
  });

  it('is open to whoever cannot draw: the name, typed', async () => {
    const { receipt, dispute } = await applied();
    await agreed(dispute);
    const zhao = await Visitor.inCase(receipt);
    expect((await zhao.sign('RIGHTS_NOTICE', receipt.code, { strokes: undefined, typed: '赵先觉' })).status).toBe(200);
    expect((await zhao.ownCase()).papers.find(({ kind }: any) => kind === 'RIGHTS_NOTICE').signing).toBe('SIGNED');
  });

  it('executes the agreement over one and the same text, and warns that no certificate stands behind it', async () => {
    const { receipt, dispute } = await applied();
    await agreed(dispute);
    const zhao = await Visitor.inCase(receipt);
    const { slip, respondent } = await otherSide(dispute);
    await zhao.sign('RIGHTS_NOTICE', receipt.code);
    await respondent.sign('RIGHTS_NOTICE', slip.code);
    await dispute.do('mediator', 'mediation.holdSession', {
      mode: 'JOINT',
      present: dispute.parties,
      summary: '双方陈述',
    });
    expect((await zhao.call('GET', '/case/papers/AGREEMENT')).status).toBe(404);
    await drafted(dispute);
    expect((await zhao.ownCase()).standing).toMatchObject({ now: 'signing', todo: [{ what: 'signAgreement' }] });
    const { body: paper } = await zhao.call('GET', '/case/papers/AGREEMENT');
    expect(JSON.stringify(paper)).toContain('8,000元（大写：人民币捌仟元整）');
    const [one, other] = [await zhao.sign('AGREEMENT', receipt.code), await respondent.sign('AGREEMENT', slip.code)];
    expect([one.status, other.status, one.body.documentHash === other.body.documentHash]).toEqual([200, 200, true]);
    await dispute.do('mediator', 'settlement.mediatorSign');
    await dispute.do('intake', 'settlement.affixSeal');
    const own = await respondent.ownCase();
    expect(own.standing).toMatchObject({
      now: 'performing',
      by: '2025-01-20',
      todo: [{ what: 'perform', by: '2025-01-20' }],
    });
    expect(own.debts).toMatchObject([{ amountFen: 800_000, mine: true }]);
    // The paper reads after the seal as it did before: its hash stays true.
    expect((await zhao.call('GET', '/case/papers/AGREEMENT')).body.hash).toBe(one.body.documentHash);
    const signed = await rows(
      `select body->'payload' as payload from audit_entry where case_id = $1 and event = 'execute'`,
      [dispute.caseId],
    );
    expect(signed.map(({ payload }) => [payload.means, payload.signing.documentHash])).toEqual([
      ['E_SIGNATURE', one.body.documentHash],
      ['E_SIGNATURE', one.body.documentHash],
    ]);
  });

  it('of a draft that was taken back is refused: what was read was another text', async () => {
    const { receipt, dispute } = await applied();
    await agreed(dispute);
    await dispute.do('mediator', 'mediation.signRightsNotice', { signedBy: dispute.parties });
    await dispute.do('mediator', 'mediation.holdSession', {
      mode: 'JOINT',
      present: dispute.parties,
      summary: '双方陈述',
    });
    await drafted(dispute);
    const zhao = await Visitor.inCase(receipt);
    const { body: read } = await zhao.call('GET', '/case/papers/AGREEMENT');
    await dispute.do('mediator', 'settlement.reopenDraft', { reason: '金额有误' });
    await drafted(dispute, 700_000);
    const reply = await zhao.sign('AGREEMENT', receipt.code, { documentHash: read.hash });
    expect([reply.status, reply.body.code]).toEqual([409, 'PAPER_CHANGED']);
  });
});

async function drafted(dispute: Dispute, amountFen = 800_000): Promise<void> {
  const [applicant, respondent] = dispute.parties;
  const [{ state }] = await rows(`select state from process where case_id = $1 and room = 'mediation'`, [
    dispute.caseId,
  ]);
  if (state === 'MEDIATING') await dispute.do('mediator', 'mediation.agreeTerms');
  await dispute.do('mediator', 'settlement.saveDraft', {
    totalFen: amountFen,
    obligations: [
      {
        obligorId: respondent,
        obligeeId: applicant,
        act: 'PAY',
        amountFen,
        amountInWords: chineseAmount(amountFen),
        manner: '银行转账',
        dueOn: '2025-01-20',
      },
    ],
    payees: [{ party: applicant, holder: '赵先觉', account: '6222020000001', bank: '青海银行' }],
    clauses: [{ kind: 'STOP', text: '停止使用', byWhen: '2025-01-15' }],
  });
  await dispute.do('mediator', 'settlement.openForExecution');
}

describe('a complaint', () => {
  const COMPLAINT = { mediator: PEOPLE.mediator.id, ground: 'FAVOURING', story: '调解员偏袒对方，没有听我说完。' };

  it('reaches the director with a day to answer, and never the mediator', async () => {
    const { receipt, dispute } = await applied();
    await agreed(dispute);
    const zhao = await Visitor.inCase(receipt);
    const { status, body } = await zhao.call('POST', '/case/complaints', COMPLAINT);
    expect([status, body.dueOn]).toEqual([201, '2025-01-20']);
    const { body: list } = await api.call('GET', '/api/complaints', { as: 'director' });
    expect(list.items).toMatchObject([{ id: body.id, ground: 'FAVOURING', story: COMPLAINT.story, mine: true }]);
    expect(await rows(`select role, case_id, due_on from task where kind = 'handleComplaint'`)).toEqual([
      { role: 'director', case_id: null, due_on: '2025-01-20' },
    ]);

    const seen = [
      await api.call('GET', `/api/cases/${dispute.caseId}`, { as: 'mediator' }),
      await api.call('GET', `/api/cases/${dispute.caseId}/timeline`, { as: 'mediator' }),
      await api.call('GET', '/api/tasks', { as: 'mediator' }),
      await api.call('GET', '/api/notices', { as: 'mediator' }),
    ];
    for (const { status: answered, text } of seen) {
      expect(answered).toBe(200);
      expect(text).not.toMatch(/omplaint|FAVOURING|偏袒/);
    }
    expect((await api.call('GET', '/api/complaints', { as: 'mediator' })).status).toBe(403);

    const decision = { finding: 'PARTLY_PROVEN', measure: 'CRITICISM', reason: '核对了录音', reply: '已批评教育。' };
    const decide = (as: string) => api.call('POST', `/api/complaints/${body.id}/decide`, { as, body: decision });
    expect((await decide('supervisor')).status).toBe(404);
    expect((await decide('director')).status).toBe(204);
    expect((await decide('director')).body.code).toBe('DUPLICATE');
    const [answer] = (await zhao.ownCase()).complaints;
    expect(answer).toMatchObject({ reply: '已批评教育。', decidedAt: expect.any(String) });
    expect(JSON.stringify(answer)).not.toContain('核对了录音');
    expect(await rows(`select state from task where kind = 'handleComplaint'`)).toEqual([{ state: 'DONE' }]);
    const acts = await rows(
      `select event, body from audit_entry where event in ('lodgeComplaint', 'decideComplaint') order by arrival`,
    );
    expect(acts.map(({ event }) => event)).toEqual(['lodgeComplaint', 'decideComplaint']);
    expect(JSON.stringify(acts)).not.toMatch(/偏袒|录音/);
  });

  it('is about somebody who works on the case', async () => {
    const { receipt, dispute } = await applied();
    await agreed(dispute);
    const zhao = await Visitor.inCase(receipt);
    const reply = await zhao.call('POST', '/case/complaints', { ...COMPLAINT, mediator: PEOPLE.mediator2.id });
    expect(reply.body.errors).toMatchObject([{ pointer: '/mediator', code: 'NOT_MEDIATOR_OF_CASE' }]);
  });

  it('about a mediator who is the director goes to supervision, and is not shown to him', async () => {
    const { receipt, dispute } = await applied();
    await dispute.do('intake', 'intake.askConsent');
    await dispute.do('intake', 'intake.recordConsent', { party: dispute.parties[1], how: 'ORAL' });
    await dispute.do('director', 'intake.accept');
    await dispute.appoint('mediator3');
    await rows(
      `insert into role_grant (id, person_id, role, organisation_id, region, begins_at)
       select gen_random_uuid(), $1, 'director', organisation_id, 'xining', '2020-01-01' from person where id = $1`,
      [PEOPLE.mediator3.id],
    );
    const zhao = await Visitor.inCase(receipt);
    const { body } = await zhao.call('POST', '/case/complaints', { ...COMPLAINT, mediator: PEOPLE.mediator3.id });
    const ids = async (as: string) =>
      (await api.call('GET', '/api/complaints', { as })).body.items.map(({ id }: any) => id);
    expect(await ids('supervisor')).toContain(body.id);
    expect(await ids('director')).not.toContain(body.id);
    const decision = { finding: 'NOT_PROVEN', measure: 'NONE', reason: '无', reply: '未发现。' };
    expect(
      (await api.call('POST', `/api/complaints/${body.id}/decide`, { as: 'director', body: decision })).status,
    ).toBe(404);
    expect(
      (await api.call('POST', `/api/complaints/${body.id}/decide`, { as: 'supervisor', body: decision })).status,
    ).toBe(204);
  });
});

describe('a slip from the window', () => {
  it('is for the staff of the case, and recorded', async () => {
    const { dispute } = await applied();
    const issue = (as: string, party = dispute.parties[1]) =>
      api.call('POST', `/api/cases/${dispute.caseId}/parties/${party}/access-code`, { as, body: {} });
    expect((await issue('mediator')).status).toBe(403);
    expect((await issue('lanzhoudirector')).status).toBe(404);
    expect((await issue('intake', '0198c8f0-0000-7000-8000-00000000ffff')).status).toBe(404);
    const { status, body } = await issue('intake');
    expect([status, Object.keys(body)]).toEqual([201, ['reference', 'code']]);
    const [act] = await rows(
      `select body from audit_entry where event = 'issueAccessCode' order by arrival desc limit 1`,
    );
    expect(act.body.payload).toMatchObject({ case: dispute.caseId, party: dispute.parties[1] });
    expect(JSON.stringify(act.body)).not.toContain(body.code);
  });
});
