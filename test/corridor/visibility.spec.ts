import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadCase } from '#libs/casework';
import { listCases } from '../../apps/api/src/cases/case-list.queries.js';
import { AN_APPLICATION, City, ORGANISATIONS, PEOPLE, type Who } from '../support/city.js';
import { Dispute } from './dispute.js';

const EVERYBODY = Object.keys(PEOPLE) as Who[];
const STAFF: Who[] = ['intake', 'intake2', 'director', 'archivist'];
/** Record and figures of their region, never content (P-08). */
const WATCH: Who[] = ['supervisor', 'finance'];

/** Who sees the case; everybody else finds nothing there. */
const CASES: Record<string, { bring: (city: City) => Promise<Dispute>; seenBy: Who[] }> = {
  'an application': { bring: (city) => Dispute.registered(city), seenBy: [...STAFF, ...WATCH] },
  'a case with its mediators': {
    bring: async (city) => (await (await Dispute.registered(city)).accept()).appoint('mediator', 'mediator2'),
    seenBy: [...STAFF, ...WATCH, 'mediator', 'mediator2'],
  },
  'a case whose mediator was replaced': {
    bring: async (city) => {
      const dispute = await (await (await Dispute.registered(city)).accept()).appoint();
      const swap = { leaving: PEOPLE.mediator.id, coming: PEOPLE.mediator3.id, reason: '出差' };
      return dispute.do('director', 'mediation.replaceMediator', swap);
    },
    seenBy: [...STAFF, ...WATCH, 'mediator3'],
  },
  "a court's referral": { bring: (city) => Dispute.sent(city), seenBy: [...STAFF, ...WATCH, 'court'] },
  "another court's referral": {
    bring: (city) => Dispute.sent(city, { court: ORGANISATIONS.OTHER_COURT }, 'otherCourt'),
    seenBy: [...STAFF, ...WATCH, 'otherCourt'],
  },
  "an organ's transfer": {
    bring: (city) =>
      arrived(city, 'receiveTransfer', { organ: ORGANISATIONS.ORGAN, letterNumber: '1', partiesConsent: true }),
    seenBy: [...STAFF, ...WATCH, 'organ'],
  },
  'a matter from Lanzhou': {
    bring: (city) =>
      arrived(city, 'receiveCrossRegion', {
        partner: ORGANISATIONS.LANZHOU,
        partnerRegion: 'lanzhou',
        mode: 'ASSIST',
        letterNumber: '1',
        requestedOn: '2025-01-06',
      }),
    seenBy: [...STAFF, ...WATCH, 'lanzhou'],
  },
  'a case of a party who has an account': {
    bring: async (city) => {
      const dispute = await Dispute.registered(city);
      await dispute.rows(`update party set person_id = $2 where case_id = $1 and role = 'APPLICANT'`, PEOPLE.party.id);
      return dispute;
    },
    seenBy: [...STAFF, ...WATCH, 'party'],
  },
  'a trade secret': {
    bring: async (city) => {
      const dispute = await Dispute.registered(city, { right: 'TS_TECH' });
      return (await dispute.accept()).appoint();
    },
    // Of the staff only who registered it and the director; its mediator is on the list.
    seenBy: ['intake', 'director', 'mediator', ...WATCH],
  },
  'a case from which its director and a mediator are excluded': {
    bring: async (city) => {
      const dispute = await (await (await Dispute.registered(city)).accept()).appoint();
      for (const who of ['director', 'mediator'] as const) {
        await dispute.rows(
          `insert into exclusion (id, case_id, person_id, ground, step) values (gen_random_uuid(), $1, $2, 'KIN', gen_random_uuid())`,
          PEOPLE[who].id,
        );
      }
      return dispute;
    },
    seenBy: ['intake', 'intake2', 'archivist', ...WATCH],
  },
};

async function arrived(city: City, event: string, more: object): Promise<Dispute> {
  const { applicationMode: _, ...dispute } = AN_APPLICATION;
  return Dispute.of(city, await city.do('intake', 'intake', null, event, { ...dispute, ...more }));
}

let city: City;
const brought = new Map<string, Dispute>();
beforeAll(async () => {
  city = await City.open();
  for (const [name, { bring }] of Object.entries(CASES)) brought.set(name, await bring(city));
});
afterAll(() => city.close());

describe.each(Object.entries(CASES))('%s', (name, { seenBy }) => {
  it.each(EVERYBODY)('is there for %s only if it is', async (who) => {
    const { caseId } = brought.get(name)!;
    const actor = city.as(who);
    const { db } = city.corridor;
    const process = await city.processOf(caseId, 'intake');
    const found = await Promise.all([
      loadCase(db, actor, { case: caseId }, null),
      loadCase(db, actor, { process, room: 'intake' }, null),
    ]);
    const { items } = await listCases(db, actor, {}, 'registeredOn', 100, null);
    const sees = seenBy.includes(who);
    expect([who, ...found.map((one) => one.case !== null), items.some(({ id }) => id === caseId)]).toEqual([
      who,
      sees,
      sees,
      sees,
    ]);
    // Whoever does not see it cannot tell it from one that is not there, whatever he tries.
    const outcome = await city.fire(who, 'intake', process, 'withdrawApplication', {}, 999);
    expect(outcome.kind).toBe(sees ? 'refused' : 'notFound');
  });
});

it('ends for a person on the trade-secret list when he is taken off the case', async () => {
  const dispute = brought.get('a trade secret')!;
  await dispute.do('director', 'mediation.replaceMediator', {
    leaving: PEOPLE.mediator.id,
    coming: PEOPLE.mediator2.id,
    reason: '出差',
  });
  const seen = async (who: Who) =>
    (await loadCase(city.corridor.db, city.as(who), { case: dispute.caseId }, null)).case;
  expect(await seen('mediator')).toBeNull();
  expect(await seen('mediator2')).not.toBeNull();
});
