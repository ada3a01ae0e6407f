import { PEOPLE, type City } from '../support/city.js';
import { Dispute } from './dispute.js';

export const slot = (day: string, hour = 9) => ({
  startsAt: `${day}T${String(hour).padStart(2, '0')}:00:00+08:00`,
  endsAt: `${day}T${hour + 2}:00:00+08:00`,
});

/** A case in which the step in question is possible, the step, and the lifecycle it is taken back in. */
export const UNDOABLE_STEPS: Record<
  string,
  { given: (city: City) => Promise<Dispute>; step: (d: Dispute) => Promise<unknown>; room: string }
> = {
  'accepting a case, which opens three lifecycles': {
    given: (city) => Dispute.registered(city),
    step: (d) => d.accept(),
    room: 'intake',
  },
  'signing a receipt, which moves the referral twice': {
    given: (city) => Dispute.sent(city),
    step: (d) => d.accept(),
    room: 'court-referral',
  },
  'extending the term, which moves a clock': {
    given: async (city) => (await Dispute.registered(city)).accept(),
    step: (d) => d.do('director', 'mediation.extendTerm', { days: 20, consents: d.parties }),
    room: 'mediation',
  },
  'replacing the lead': {
    given: async (city) => (await (await Dispute.registered(city)).accept()).appoint(),
    step: (d) =>
      d.do('director', 'mediation.replaceMediator', {
        leaving: PEOPLE.mediator.id,
        coming: PEOPLE.mediator2.id,
        reason: '出差',
      }),
    room: 'mediation',
  },
  'granting a recusal, which excludes': {
    given: async (city) => {
      const d = await (await (await Dispute.registered(city)).accept()).appoint('mediator', 'mediator2');
      return d.do('intake', 'mediation.requestRecusal', {
        party: d.parties[0],
        mediator: PEOPLE.mediator.id,
        ground: 'INTEREST',
        reason: '熟人',
      });
    },
    step: (d) => d.do('director', 'mediation.grantRecusal', { reason: '属实' }),
    room: 'mediation',
  },
  'making the second mediator the lead': {
    given: async (city) => {
      const d = await (await (await Dispute.registered(city)).accept()).appoint('mediator', 'mediator2');
      const { parties } = d;
      await d.do('intake', 'mediation.requestRecusal', {
        party: parties[0],
        mediator: PEOPLE.mediator.id,
        ground: 'INTEREST',
        reason: '熟人',
      });
      return d.do('director', 'mediation.grantRecusal', { reason: '属实' });
    },
    step: (d) => d.appoint('mediator2'),
    room: 'mediation',
  },
  'moving a session to an overlapping hour': {
    given: async (city) => {
      const d = await (await (await Dispute.registered(city)).accept()).appoint();
      return d.do('mediator', 'mediation.scheduleSession', slot('2025-01-20'));
    },
    step: async (d) => {
      const [{ id }] = await d.rows(`select id from mediation_session where case_id = $1`);
      return d.do('mediator', 'mediation.rescheduleSession', { session: id, ...slot('2025-01-20', 10) });
    },
    room: 'mediation',
  },
  'ending mediation with a session planned': {
    given: async (city) => {
      const d = await (await (await Dispute.registered(city)).accept()).met();
      return d.do('mediator', 'mediation.scheduleSession', slot('2025-01-21'));
    },
    step: (d) => d.do('mediator', 'mediation.terminate', { ground: 'DEADLOCK' }),
    room: 'mediation',
  },
  'the seal that makes an agreement effective': {
    given: async (city) => {
      const d = await (await (await (await Dispute.registered(city)).accept()).met()).drafted('2025-02-20');
      for (const party of d.parties) await d.sign(party);
      return d.do('intake', 'settlement.affixSeal');
    },
    step: (d) => d.do('mediator', 'settlement.mediatorSign'),
    room: 'settlement',
  },
  'a payment in part': {
    given: async (city) =>
      (await (await (await (await Dispute.registered(city)).accept()).met()).drafted('2025-02-20')).signedByAll(),
    step: (d) => pay(d, 'recordPartPayment', 300_000),
    room: 'settlement',
  },
  'the last payment after one in part': {
    given: async (city) => {
      const d = await (await (await (await Dispute.registered(city)).accept()).met()).drafted('2025-02-20');
      await d.signedByAll();
      await pay(d, 'recordPartPayment', 300_000);
      return d;
    },
    step: (d) => pay(d, 'recordPerformance', 500_000),
    room: 'settlement',
  },
  'a change of the terms, which plans anew': {
    given: async (city) =>
      (await (await (await (await Dispute.registered(city)).accept()).met()).drafted('2025-02-20')).signedByAll(),
    step: (d) => d.do('mediator', 'settlement.varyByConsent', { signedBy: d.parties, reason: '延期' }),
    room: 'settlement',
  },
};

async function pay(d: Dispute, event: string, paidFen: number): Promise<unknown> {
  const [{ id: obligation }] = await d.rows(`select id from obligation where case_id = $1 and withdrawn_step is null`);
  return d.do('mediator', `settlement.${event}`, { obligation, paidFen, proof: 'BANK_SLIP' });
}
