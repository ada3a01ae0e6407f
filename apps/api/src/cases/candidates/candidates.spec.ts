import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Dispute } from '../../../../../test/corridor/dispute.js';
import { Api } from '../../../../../test/support/api.js';
import { ORGANISATIONS, PEOPLE, type Who } from '../../../../../test/support/city.js';

let api: Api;
beforeAll(async () => {
  api = await Api.open();
}, 60_000);
afterAll(() => api?.close());

const ask = async ({ caseId }: Dispute, query: string, headers = {}) =>
  (await api.call('GET', `/api/cases/${caseId}/candidates?${query}`, { as: 'director', headers })).body.items as any[];

describe('whom a form may name', () => {
  it('is what the rules will take: whoever is barred here is refused there, for the same reason', async () => {
    const dispute = await (await Dispute.sent(api.city)).accept();
    await dispute.rows(
      `insert into exclusion (id, case_id, person_id, ground, step) values (gen_random_uuid(), $1, $2, 'KIN', gen_random_uuid())`,
      PEOPLE.mediator2.id,
    );
    await dispute.rows(
      `update mediator set court_rosters = '{}' where person_id = $2 and $1::uuid is not null`,
      PEOPLE.mediator3.id,
    );
    const items = await ask(dispute, 'ref=person&for=appoint');
    const MEDIATORS: Who[] = ['mediator', 'mediator2', 'mediator3'];
    expect(items.map(({ id }) => id).sort()).toEqual(MEDIATORS.map((who) => PEOPLE[who].id).sort());
    for (const who of MEDIATORS) {
      const { eligible, why } = items.find(({ id }) => id === PEOPLE[who].id);
      const outcome = await dispute.fire('director', 'mediation.appoint', {
        mediators: [{ person: PEOPLE[who].id, lead: true }],
      });
      expect([who, eligible]).toEqual([who, outcome.kind === 'done']);
      if (outcome.kind === 'refused') {
        expect(why.map(({ code }: { code: string }) => code)).toEqual(
          (outcome.refusal as { problems?: readonly { code: string }[] }).problems!.map(({ code }) => code),
        );
      } else await dispute.do('director', 'mediation.undoStep', { reason: '试一下' });
    }
  });

  it('comes best first, with load and knowledge of the right, and says why not in the reader’s language', async () => {
    const dispute = await (await Dispute.registered(api.city)).accept();
    await dispute.rows(
      `update mediator set fields = '{TM}' where person_id = $2 and $1::uuid is not null`,
      PEOPLE.mediator2.id,
    );
    await (await (await Dispute.registered(api.city)).accept()).appoint('mediator2');
    await dispute.rows(
      `insert into exclusion (id, case_id, person_id, ground, step) values (gen_random_uuid(), $1, $2, 'KIN', gen_random_uuid())`,
      PEOPLE.mediator.id,
    );
    const chinese = await ask(dispute, 'ref=person&for=appoint');
    expect(chinese[0]).toMatchObject({
      id: PEOPLE.mediator2.id,
      eligible: true,
      barred: null,
      hint: '在办1件 · 专长相符',
    });
    expect(chinese.at(-1)).toMatchObject({ id: PEOPLE.mediator.id, eligible: false });
    expect(chinese.at(-1).barred).toMatch(/[一-龥]/);
    const english = await ask(dispute, 'ref=person&for=appoint', { 'accept-language': 'en' });
    expect(english[0].hint).toBe('1 open · knows this right');
    expect(english.at(-1).barred).not.toMatch(/[一-龥]/);
  });

  it('is the team for whoever leaves, and who is not of it for whoever comes', async () => {
    const dispute = await (await (await Dispute.registered(api.city)).accept()).appoint('mediator');
    const leaving = await ask(dispute, 'ref=person&for=replaceMediator&field=leaving');
    expect(leaving.map(({ id }) => id)).toEqual([PEOPLE.mediator.id]);
    const coming = await ask(dispute, 'ref=person&for=replaceMediator&field=coming');
    expect(coming.find(({ id }) => id === PEOPLE.mediator.id)).toMatchObject({ eligible: false });
  });

  it('is the court that invited the committee when its agreement is to be confirmed', async () => {
    const dispute = await (await Dispute.sent(api.city)).accept();
    const items = await ask(dispute, 'ref=organisation&for=applyJointly');
    expect(items.map(({ about }) => about.kind)).toEqual(items.map(() => 'COURT'));
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining([ORGANISATIONS.COURT]));
  });

  it('is nothing for somebody who does not see the case', async () => {
    const dispute = await Dispute.registered(api.city);
    const { status } = await api.call('GET', `/api/cases/${dispute.caseId}/candidates?ref=person&for=appoint`, {
      as: 'mediator3',
    });
    expect(status).toBe(404);
  });
});
