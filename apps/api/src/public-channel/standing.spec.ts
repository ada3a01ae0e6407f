import { describe, expect, it } from '@jest/globals';
import { intakeLifecycle, mediationLifecycle, settlementLifecycle, type CaseFacts } from '#libs/domain';
import { standingOf, type Situation } from './standing.js';

const FILE = {
  parties: [
    { id: 'a', role: 'APPLICANT', type: 'PERSON' },
    { id: 'b', role: 'RESPONDENT', type: 'PERSON' },
  ],
} as unknown as CaseFacts;
const process = (room: string, state: string, facts: object = {}) => ({ room, state, facts }) as never;
const situation = (party: string, processes: never[], more: Partial<Situation> = {}): Situation => ({
  party,
  file: FILE,
  processes,
  clocks: [],
  sessions: [],
  debts: [],
  ...more,
});
const ACCEPTED = process('intake', 'ACCEPTED');
const EXECUTED = { executions: [{ partyId: 'a' }] };
const SESSION = { id: 's', startsAt: '2025-01-09T17:00:00Z', state: 'BOOKED' };

describe('where a case stands', () => {
  it.each<[string, Situation, object]>([
    [
      'waits for the decision',
      situation('a', [process('intake', 'REGISTERED')], { clocks: [{ name: 'intake.acceptance', due: '2025-01-09' }] }),
      { now: 'registered', by: '2025-01-09', todo: [] },
    ],
    [
      'waits for what the applicant must supply',
      situation('a', [process('intake', 'SUPPLEMENTING')], {
        clocks: [{ name: 'intake.supplement', due: '2025-01-13' }],
      }),
      { now: 'supplementing', todo: [{ what: 'supplement', by: '2025-01-13' }] },
    ],
    ['asks the other side for nothing then', situation('b', [process('intake', 'SUPPLEMENTING')]), { todo: [] }],
    [
      'asks the respondent',
      situation('b', [process('intake', 'CONSULTING')]),
      { now: 'asked', todo: [{ what: 'consent', by: null }] },
    ],
    ['not the applicant', situation('a', [process('intake', 'CONSULTING')]), { now: 'asking', todo: [] }],
    [
      'and nobody twice',
      situation('b', [process('intake', 'CONSULTING', { consentedBy: ['b'] })]),
      { now: 'agreed', todo: [] },
    ],
    [
      'tells the applicant that all have agreed',
      situation('a', [process('intake', 'CONSULTING', { consentedBy: ['b'] })]),
      { now: 'agreed', todo: [] },
    ],
    [
      'has the rights notice to sign',
      situation('a', [ACCEPTED, process('mediation', 'ASSIGNED', { rightsSignedBy: ['b'] })]),
      { now: 'rights', todo: [{ what: 'signRights', by: null }] },
    ],
    [
      'has it signed',
      situation('b', [ACCEPTED, process('mediation', 'ASSIGNED', { rightsSignedBy: ['b'] })]),
      { now: 'rights', todo: [] },
    ],
    [
      'has a session to answer, on its day in Xining',
      situation('a', [ACCEPTED, process('mediation', 'READY')], { sessions: [SESSION] }),
      { now: 'sessionPlanned', by: '2025-01-10', todo: [{ what: 'answerSession', by: '2025-01-10', session: 's' }] },
    ],
    [
      'has it answered',
      situation('a', [ACCEPTED, process('mediation', 'READY', { sessionAnswers: [{ session: 's', party: 'a' }] })], {
        sessions: [SESSION],
      }),
      { now: 'sessionPlanned', todo: [] },
    ],
    [
      'has an agreement to sign',
      situation('b', [ACCEPTED, process('mediation', 'SETTLING'), process('settlement', 'EXECUTING', EXECUTED)]),
      { now: 'signing', todo: [{ what: 'signAgreement', by: null }] },
    ],
    [
      'has it signed and waits for the others',
      situation('a', [ACCEPTED, process('mediation', 'SETTLING'), process('settlement', 'EXECUTING', EXECUTED)]),
      { now: 'signing', todo: [] },
    ],
    [
      'has something to pay',
      situation('b', [ACCEPTED, process('mediation', 'CONCLUDED'), process('settlement', 'PERFORMING')], {
        debts: [
          { obligor: 'b', due: '2025-02-10', performedOn: null, act: 'PAY' },
          { obligor: 'b', due: '2025-01-20', performedOn: '2025-01-18', act: 'PAY' },
        ],
      }),
      { now: 'performing', by: '2025-02-10', todo: [{ what: 'perform', by: '2025-02-10' }] },
    ],
    [
      'has ended for a reason',
      situation('a', [ACCEPTED, process('mediation', 'TERMINATED')], {
        file: { ...FILE, ground: 'DEADLOCK' } as CaseFacts,
      }),
      { now: 'ended', ground: 'DEADLOCK' },
    ],
  ])('%s', (_, given, standing) => {
    expect(standingOf(given)).toMatchObject(standing);
  });

  it('is told of every state that a party can meet', () => {
    const after: Record<string, string[]> = { intake: [], mediation: ['intake'], settlement: ['intake', 'mediation'] };
    for (const { room, steps } of [intakeLifecycle, mediationLifecycle, settlementLifecycle]) {
      for (const state of steps.keys()) {
        if (['NEW', 'VOIDED', 'DRAFTING', 'NOT_CONCLUDED', 'EXECUTING'].includes(state)) continue;
        const before = after[room].map((one) => process(one, one === 'intake' ? 'ACCEPTED' : 'CONCLUDED'));
        const { now } = standingOf(situation('a', [...before, process(room, state)]));
        expect([room, state, now]).toEqual([room, state, expect.any(String)]);
        if (room === 'settlement') expect([state, now === 'effective']).toEqual([state, state === 'EFFECTIVE']);
      }
    }
  });
});
