import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson } from '#libs/domain';
import type { Outcome } from '#libs/casework';
import { AN_APPLICATION, City, PEOPLE, type Who } from '../support/city.js';
import { Dispute } from './dispute.js';
import { slot } from './undoable-steps.js';

let city: City;
beforeAll(async () => {
  city = await City.open();
});
afterAll(() => city.close());

const times = <T>(n: number, work: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: n }, (_, i) => work(i)));
const kindsOf = (outcomes: readonly Outcome[]) => outcomes.map(({ kind }) => kind).sort();
const keyed = (who: Who, room: 'intake', id: string | null, event: string, payload: object, key: object = {}) =>
  city.fire(who, room, id, event, payload, null, { route: event, key: 'k-1', requestHash: 'h', ...key });
const count = async (sql: string, ...values: unknown[]) =>
  (await city.corridor.db.query<any>(sql, values))[0].n as number;

describe('the same key', () => {
  it('sent fifty times at once has one effect and one answer', async () => {
    const { caseId } = await Dispute.registered(city);
    const id = await city.processOf(caseId, 'intake');
    const outcomes = await times(50, () => keyed('intake', 'intake', id, 'askConsent', {}, { key: `${caseId} many` }));
    expect(new Set(kindsOf(outcomes))).toEqual(new Set(['done']));
    expect(new Set(outcomes.map((outcome) => canonicalJson((outcome as any).body))).size).toBe(1);
    expect(outcomes.filter((outcome) => (outcome as any).replayed)).toHaveLength(49);
    expect(await count(`select count(*)::int as n from audit_entry where case_id = $1`, caseId)).toBe(2);
  });

  it('opens one case however often it is sent, and takes one number', async () => {
    const [{ last: before } = { last: 0 }] = await city.corridor.db.query<any>(
      `select last from number_series where series = 'REGISTER'`,
    );
    const outcomes = await times(50, () =>
      keyed('intake', 'intake', null, 'registerApplication', AN_APPLICATION, { key: 'open' }),
    );
    expect(new Set(outcomes.map((outcome) => (outcome as any).body.caseId)).size).toBe(1);
    expect(new Set(outcomes.map((outcome) => canonicalJson((outcome as any).body))).size).toBe(1);
    expect(await count(`select last as n from number_series where series = 'REGISTER'`)).toBe(before + 1);
  });

  it('with another body is refused, also when both arrive together', async () => {
    const { caseId } = await Dispute.registered(city);
    const id = await city.processOf(caseId, 'intake');
    const both = await times(2, (i) =>
      keyed('intake', 'intake', id, 'askConsent', {}, { key: caseId, requestHash: `h${i}` }),
    );
    expect(kindsOf(both)).toEqual(['done', 'keyReused']);
    expect(await keyed('intake', 'intake', id, 'askConsent', {}, { key: caseId, requestHash: 'h9' })).toEqual({
      kind: 'keyReused',
    });
  });

  it('of another person, or for another route, is another key', async () => {
    const { caseId } = await Dispute.registered(city);
    const id = await city.processOf(caseId, 'intake');
    const key = { key: `${caseId} shared` };
    const noted = { reason: '更正', claimFen: 5 };
    expect(await keyed('intake', 'intake', id, 'correctDispute', noted, key)).toMatchObject({ replayed: false });
    expect(await keyed('director', 'intake', id, 'correctDispute', noted, key)).toMatchObject({ replayed: false });
    expect(await keyed('intake', 'intake', id, 'checkDuplicates', {}, key)).toMatchObject({ replayed: false });
    expect(await keyed('intake', 'intake', id, 'correctDispute', noted, key)).toMatchObject({ replayed: true });
    expect(await count(`select count(*)::int as n from audit_entry where case_id = $1`, caseId)).toBe(4);
  });

  it('is still free after a refusal', async () => {
    const { caseId } = await Dispute.registered(city);
    const id = await city.processOf(caseId, 'intake');
    const key = { key: `${caseId} twice` };
    expect(await keyed('intake', 'intake', id, 'recordContact', {}, key)).toMatchObject({ kind: 'refused' });
    expect(await keyed('intake', 'intake', id, 'checkDuplicates', {}, key)).toMatchObject({
      kind: 'done',
      replayed: false,
    });
  });

  it('is answered with what was said then, even when the case has moved on', async () => {
    const { caseId } = await Dispute.registered(city);
    const id = await city.processOf(caseId, 'intake');
    const first = await keyed('intake', 'intake', id, 'askConsent', {}, { key: `${caseId} old` });
    await city.do('director', 'intake', id, 'accept');
    const again = await keyed('intake', 'intake', id, 'askConsent', {}, { key: `${caseId} old` });
    expect(again).toEqual({ ...first, replayed: true });
  });
});

describe('two at once', () => {
  it('of sixteen with the same version one wins, and the others learn the current one', async () => {
    const dispute = await Dispute.registered(city);
    const outcomes = await times(16, () => dispute.fire('intake', 'intake.askConsent', {}, 1));
    const lost = outcomes.filter(({ kind }) => kind === 'refused') as Extract<Outcome, { kind: 'refused' }>[];
    expect(lost).toHaveLength(15);
    for (const { refusal } of lost) {
      expect(['RACE', 'STALE']).toContain(refusal.refused);
      expect(refusal).toMatchObject({ currentVersion: 2 });
    }
    expect(await dispute.events()).toHaveLength(2);
  });

  it('tells a version that was stale already from a race that was lost', async () => {
    const dispute = await Dispute.registered(city);
    await dispute.do('intake', 'intake.askConsent');
    expect(await dispute.fire('intake', 'intake.askConsent', {}, 1)).toMatchObject({
      refusal: { refused: 'STALE', currentVersion: 2 },
    });
  });

  it('in different lifecycles of one case both get through', async () => {
    const dispute = await (await (await Dispute.registered(city)).accept()).appoint();
    const both = await Promise.all([
      dispute.fire('intake', 'intake.triage', { class: 'GENERAL', reason: '一般' }, 2),
      dispute.fire(
        'intake',
        'mediation.recordContact',
        { party: dispute.parties[0], channel: 'PHONE', reached: true },
        2,
      ),
      dispute.fire('intake', 'intake.checkDuplicates'),
    ]);
    expect(kindsOf(both)).toEqual(['done', 'done', 'done']);
    const { replayed, stored } = await dispute.bothWays();
    expect(replayed).toEqual(stored);
  });

  it('nobody sits in two rooms: one booking wins, the other is told who is busy', async () => {
    const [one, two] = await times(2, async () =>
      (await (await Dispute.registered(city)).accept()).appoint('mediator'),
    );
    for (const day of ['2025-01-20', '2025-01-21', '2025-01-22']) {
      const both = await Promise.all([
        one.fire('mediator', 'mediation.scheduleSession', slot(day)),
        two.fire('mediator', 'mediation.scheduleSession', slot(day, 10)),
      ]);
      expect(kindsOf(both)).toEqual(['done', 'refused']);
      expect(both.find(({ kind }) => kind === 'refused')).toMatchObject({
        refusal: { refused: 'RULE', problems: [{ code: 'MEDIATOR_BUSY' }] },
      });
    }
  });

  it('nobody mediates and is excluded: recusal and appointment never both succeed', async () => {
    for (let i = 0; i < 5; i += 1) {
      const dispute = await (await (await Dispute.registered(city)).accept()).appoint('mediator2');
      const mediator = PEOPLE.mediator2.id;
      const request = { party: dispute.parties[0], mediator, ground: 'INTEREST', reason: '熟人' };
      await dispute.do('intake', 'mediation.requestRecusal', request);
      const mediators = [{ person: mediator, lead: true }];
      const [granted] = await Promise.all([
        dispute.fire('director', 'mediation.grantRecusal', { reason: '属实' }),
        dispute.fire('director', 'mediation.appoint', { mediators }),
        dispute.fire('director', 'mediation.appoint', { mediators }),
      ]);
      expect(granted).toMatchObject({ kind: 'done' });
      expect(await dispute.rows(`select 1 from assignment where case_id = $1 and ended_step is null`)).toEqual([]);
      expect(await dispute.fire('director', 'mediation.appoint', { mediators })).toMatchObject({
        refusal: { problems: [{ code: 'MEDIATOR_CONFLICT' }] },
      });
    }
  });
});
