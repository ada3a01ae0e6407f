import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Api } from '../../../../test/support/api.js';
import { AN_APPLICATION, ORGANISATIONS } from '../../../../test/support/city.js';

let api: Api;
const CODE = '91630100MA752XQ419';
const SELLER = { role: 'RESPONDENT', type: 'ORGANISATION', name: '城东区云岭茶行' };
const DISPUTE = {
  route: 'PARTY_APPLICATION',
  right: 'TM',
  kind: 'INFRINGEMENT',
  parties: [{ role: 'APPLICANT', type: 'ORGANISATION', name: '青麓茶业有限公司', creditCode: CODE }, SELLER],
};
const [applicant, respondent] = AN_APPLICATION.parties;
const first = {
  ...AN_APPLICATION,
  rightNumbers: ['第 1234567 号'],
  parties: [{ ...applicant, creditCode: CODE, electronicService: true }, respondent],
};

beforeAll(async () => {
  api = await Api.open();
  await api.city.do('intake', 'intake', null, 'registerApplication', first);
});
afterAll(() => api.close());

const findings = async (change: object = {}, as = 'intake') => {
  const { status, body } = await api.call('POST', '/api/registration/findings', {
    as,
    body: { ...DISPUTE, ...change },
  });
  return { status, ...body };
};
const likeness = async (change: object, as?: string) =>
  (await findings(change, as)).alike.map(({ alike }: { alike: string[] }) => alike);

describe('has this dispute been here before?', () => {
  it('finds the same parties, in whatever width their names are written', async () => {
    const parties = [{ ...DISPUTE.parties[0], name: '青麓 茶业有限公司' }, SELLER];
    expect(await likeness({ parties })).toEqual([['PARTIES']]);
  });

  it('finds the two with the sides changed', async () => {
    const parties = [
      { ...SELLER, role: 'APPLICANT' },
      { ...DISPUTE.parties[0], role: 'RESPONDENT' },
    ];
    expect(await likeness({ parties })).toEqual([['CROSSED']]);
  });

  it('finds a series by its right-holder, on the same kind of right only', async () => {
    const parties = [DISPUTE.parties[0], { ...SELLER, name: '城北区某茶行' }];
    expect(await likeness({ parties })).toEqual([['APPLICANT']]);
    expect(await likeness({ parties, right: 'COPY' })).toEqual([]);
  });

  it('finds the same right by its number, however it is written, whoever the parties are', async () => {
    const parties = [
      { ...SELLER, role: 'APPLICANT', name: '甲公司' },
      { ...SELLER, name: '乙公司' },
    ];
    expect(await likeness({ parties, rightNumbers: ['1234567'] })).toEqual([['RIGHT_NUMBER']]);
    expect(await likeness({ parties, rightNumbers: ['7654321'] })).toEqual([]);
    expect(await likeness({ parties })).toEqual([]);
  });

  it('does not take a namesake with another number for the same', async () => {
    const parties = [{ ...DISPUTE.parties[0], creditCode: '91630105MA755K37QK' }, SELLER];
    expect(await likeness({ parties })).toEqual([]);
  });

  it('tells a court nothing of a case it may not see', async () => {
    expect(await likeness({}, 'court')).toEqual([]);
  });
});

describe('what the tables of the law say before registration', () => {
  it('refuses a question of validity and names who decides it, with the article', async () => {
    const { mediability, laws } = await findings({ right: 'PAT_INV', flags: { validityOrRegistrability: true } });
    expect(mediability).toMatchObject({ verdict: 'NO', reasons: ['VALIDITY_OR_REGISTRABILITY'], referTo: 'CNIPA' });
    expect(laws['IP-P45'].gist.zh).toMatch(/无效/);
  });

  it('warns of an ownership dispute that no court will confirm', async () => {
    const { mediability } = await findings({ kind: 'OWNERSHIP' });
    expect(mediability).toMatchObject({ verdict: 'WARN', confirmable: 'NO' });
  });

  it('suggests a class from the sum and the parties', async () => {
    expect((await findings({ claimFen: 60_000_000 })).class).toEqual({ class: 'MAJOR', reason: 'VALUE_500K' });
    expect((await findings({ claimFen: 500_000 })).class).toEqual({ class: 'SIMPLE', reason: 'SMALL_ONE_SESSION' });
  });

  it.each([
    [{ route: 'PARTY_APPLICATION' }, 'DL-MED-OWN', 30],
    [{ route: 'COURT_DELEGATED' }, 'DL-MED-DELEGATED-PAPER', 30],
    [{ route: 'COURT_DELEGATED', online: true }, 'DL-MED-DELEGATED-ONLINE', 30],
    [{ route: 'COURT_ENTRUSTED', procedure: 'ORDINARY' }, 'DL-MED-ENTRUSTED-ORD', 15],
    [{ route: 'COURT_ENTRUSTED', procedure: 'SIMPLIFIED' }, 'DL-MED-ENTRUSTED-SIMP', 7],
  ])('names the period that %j will have', async (change, rule, n) => {
    expect((await findings(change)).term).toMatchObject({ rule, n });
  });

  it('is not for parties, and checks numbers as a registration would', async () => {
    expect((await findings({}, 'party')).status).toBe(403);
    const parties = [{ ...DISPUTE.parties[0], creditCode: '91630100MA752XQ410' }, SELLER];
    const { status, errors } = await findings({ parties });
    expect([status, errors[0]]).toEqual([
      422,
      expect.objectContaining({ pointer: '/parties/0/creditCode', code: 'CREDIT_CODE_CHECKSUM' }),
    ]);
  });
});

describe('a party that has been here before', () => {
  const known = (creditCode: string, as = 'intake') =>
    api
      .call('POST', '/api/registration/known-organisation', { as, body: { creditCode } })
      .then(({ body }) => body.name);

  it('is known by its code, to whoever may see its case', async () => {
    expect(await known(CODE)).toBe('青麓茶业有限公司');
    expect(await known(CODE, 'court')).toBeNull();
    expect(await known('91630105MA755K37QK')).toBeNull();
  });

  it('keeps whether it agreed to electronic service', async () => {
    const rows = await api.city.corridor.db.query(
      `select electronic_service as agreed from party where name in ($1, $2) order by role`,
      [applicant.name, respondent.name],
    );
    expect(rows).toEqual([{ agreed: true }, { agreed: null }]);
  });
});

describe('what a field of an opening form may point at', () => {
  const names = (query: string, as = 'intake') =>
    api
      .call('GET', `/api/candidates?${query}`, { as })
      .then(({ body }) => body.items.map(({ name }: { name: string }) => name));

  it('offers the senders an event is about', async () => {
    expect(await names('ref=organisation&for=sendReferral')).toEqual(['COURT', 'OTHER_COURT']);
    expect(await names('ref=organisation&for=receiveTransfer')).toEqual(['ORGAN']);
    expect(await names('ref=organisation&for=receiveCrossRegion')).toEqual(['LANZHOU']);
    expect(await names('ref=organisation&for=sendReferral&q=other')).toEqual(['OTHER_COURT']);
  });

  it('offers a court itself only', async () => {
    expect(await names('ref=organisation&for=sendReferral', 'court')).toEqual(['COURT']);
  });

  it('offers cases one may see, and colleagues', async () => {
    expect(await names('ref=case&for=checkDuplicates')).toEqual(['西知登〔2025〕1号']);
    expect(await names(`ref=case&for=checkDuplicates&q=${encodeURIComponent('云岭')}`)).toHaveLength(1);
    expect(await names('ref=case&for=checkDuplicates', 'court')).toEqual([]);
    expect(await names('ref=person&for=triage&q=mediator')).toEqual(['mediator', 'mediator2', 'mediator3']);
    expect(await names('ref=person&for=triage', 'court')).toEqual(['court']);
  });

  it('names the places a party may live in', async () => {
    const { body } = await api.call('GET', '/api/places', { as: 'court' });
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(['xining', 'lanzhou', 'baiyin']);
    expect(body.items[0].districts[0]).toEqual({ id: 'chengdong', name: { zh: '城东区', en: 'Chengdong' } });
  });
});

describe('what a sender sees of what it sent', () => {
  const REFERRAL = {
    ...first,
    applicationMode: undefined,
    route: 'COURT_DELEGATED',
    court: ORGANISATIONS.COURT,
    courtNumber: '（2025）青01诉前调15号',
    partiesConsent: true,
    judge: '张明哲',
    materials: [{ name: '起诉状', copies: 1, original: true }],
    serviceAddressConfirmed: true,
  };
  const list = async (part: string, as: string) => {
    const { body } = await api.call('GET', `/api/outgoing?part=${part}`, { as });
    return body.items.map(({ state, move }: { state: string; move: string[] }) => [state, ...move]);
  };
  const counts = async (as: string) => (await api.call('GET', '/api/outgoing/counts', { as })).body;

  it('says whose move it is, from the letter to the court’s own outcome', async () => {
    const { city } = api;
    const { id, caseId } = await city.do('court', 'court-referral', null, 'sendReferral', REFERRAL);
    expect(await list('OPEN', 'court')).toEqual([['SENT', 'intake']]);
    expect(await list('OPEN', 'othercourt')).toEqual([]);
    const { body } = await api.call('GET', '/api/outgoing', { as: 'court' });
    expect(body.items[0]).toMatchObject({
      courtNumber: '（2025）青01诉前调15号',
      clocks: [{ name: 'court-referral.receipt', due: '2025-01-09' }],
    });

    const one = await api.call('GET', `/api/outgoing/${caseId}`, { as: 'court' });
    expect(one.body).toEqual(body.items[0]);
    expect((await api.call('GET', `/api/outgoing/${caseId}`, { as: 'organ' })).status).toBe(404);

    await city.do('intake', 'court-referral', id, 'signReceipt', { checked: [{ name: '起诉状', present: true }] });
    expect(await list('OPEN', 'court')).toEqual([['IN_MEDIATION', 'director', 'party']]);

    const mediation = await city.processOf(caseId, 'mediation');
    const [party] = await city.partiesOf(caseId);
    await city.do('intake', 'mediation', mediation, 'partyRefuses', { party });
    expect(await list('OPEN', 'court')).toEqual([['FAILED', 'intake']]);
    expect(await counts('court')).toEqual({ WAITING: 0, OPEN: 1, ENDED: 0, CONFIRMATION: 0 });

    await city.do('intake', 'court-referral', id, 'sendFeedback', { materialsReturned: true });
    expect(await list('WAITING', 'court')).toEqual([['FAILED', 'court']]);

    await city.do('court', 'court-referral', id, 'signFeedback');
    expect(await list('WAITING', 'court')).toEqual([['FED_BACK', 'court']]);

    await city.do('court', 'court-referral', id, 'enterOutcome', { outcome: 'NOT_DOCKETED' });
    expect(await list('WAITING', 'court')).toEqual([]);
    expect(await list('ENDED', 'court')).toEqual([['CLOSED']]);
    expect(await counts('court')).toEqual({ WAITING: 0, OPEN: 0, ENDED: 1, CONFIRMATION: 0 });
  });

  it('leaves to the director what nobody may sign for', async () => {
    const flags = { validityOrRegistrability: true };
    await api.city.do('otherCourt', 'court-referral', null, 'sendReferral', {
      ...REFERRAL,
      court: ORGANISATIONS.OTHER_COURT,
      flags,
    });
    expect(await list('OPEN', 'othercourt')).toEqual([['SENT', 'director']]);
  });

  it('shows an organ its transfers and nothing of others', async () => {
    const transfer = {
      ...first,
      applicationMode: undefined,
      organ: ORGANISATIONS.ORGAN,
      letterNumber: '1',
      partiesConsent: true,
    };
    await api.city.do('organ', 'intake', null, 'receiveTransfer', transfer);
    expect(await list('OPEN', 'organ')).toEqual([['REGISTERED', 'intake', 'director']]);
    expect(await counts('organ')).toEqual({ WAITING: 0, OPEN: 1, ENDED: 0, CONFIRMATION: 0 });
    expect((await api.call('GET', '/api/outgoing', { as: 'mediator' })).status).toBe(403);
  });

  it('finds by number and by name', async () => {
    const found = async (q: string) =>
      (await api.call('GET', `/api/outgoing?part=ENDED&q=${encodeURIComponent(q)}`, { as: 'court' })).body.total;
    expect([await found('青01诉前调15号'), await found('云岭'), await found('没有')]).toEqual([1, 1, 0]);
  });
});
