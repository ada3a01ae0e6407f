import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Dispute } from '../../../../test/corridor/dispute.js';
import { Api } from '../../../../test/support/api.js';
import { PEOPLE, type Who } from '../../../../test/support/city.js';

let api: Api;
let dispute: Dispute;
beforeAll(async () => {
  api = await Api.open();
  dispute = await (await (await Dispute.sent(api.city)).accept()).appoint('mediator');
});
afterAll(() => api?.close());

const watch = (as: Who) => api.call('POST', `/api/cases/${dispute.caseId}/presence`, { as });
const names = async (as: Who) => (await watch(as)).body.items.map(({ name }: { name: string }) => name);

describe('who else has a case open', () => {
  it('is told among colleagues of one house', async () => {
    expect(await names('intake')).toEqual([]);
    expect(await names('director')).toEqual(['intake']);
    expect(await names('mediator')).toEqual(['intake', 'director']);
    expect(await names('intake')).toEqual(['director', 'mediator']);
  });

  it('is not told to another house, nor to those who only watch, nor do they appear', async () => {
    expect(await names('court')).toEqual([]);
    expect(await names('supervisor')).toEqual([]);
    expect(await names('intake')).toEqual(['director', 'mediator']);
  });

  it('is nothing to those who may not see the case', async () => {
    for (const who of ['otherCourt', 'mediator3', 'party', 'lanzhouDirector'] as const) {
      expect([who, (await watch(who)).status]).toEqual([who, 404]);
    }
  });

  it('forgets who leaves, and who has said nothing for a while', async () => {
    expect((await api.call('DELETE', `/api/cases/${dispute.caseId}/presence`, { as: 'mediator' })).status).toBe(204);
    expect(await names('intake')).toEqual(['director']);
    await dispute.rows(
      `update presence set seen_at = now() - interval '1 minute' where case_id = $1 and person_id = $2`,
      PEOPLE.director.id,
    );
    expect(await names('intake')).toEqual([]);
  });
});
