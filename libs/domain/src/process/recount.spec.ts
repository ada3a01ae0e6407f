import { loadWorkCalendar } from '#config/holidays';
import { loadRuleBook } from '#config/rules';
import { refusedFor, standingAt } from '../../../../test/support/room-table.js';
import { changedDays, dueDate, isCalendarProblem } from '../calendar/index.js';
import { confirmationLifecycle } from '../confirmation/index.js';
import { courtReferralLifecycle } from '../court-referral/index.js';
import { dossierLifecycle } from '../dossier/index.js';
import { intakeLifecycle } from '../intake/index.js';
import { mediationLifecycle } from '../mediation/index.js';
import { settlementLifecycle } from '../settlement/index.js';
import { ROLES } from './actor.js';
import { isRefusal } from './refusal.js';
import type { Lifecycle } from './lifecycle.js';

const LIFECYCLES: Lifecycle<any>[] = [
  intakeLifecycle,
  courtReferralLifecycle,
  mediationLifecycle,
  settlementLifecycle,
  confirmationLifecycle,
  dossierLifecycle,
];

/** A clock that was stored one day too early, so that counting it anew moves it from 4 to 5 February 2025. */
const clock = (name: string, more: object = {}) => ({
  clock: name,
  was: '2025-02-04',
  rule: 'DL-MED-OWN',
  ruleVersion: 1,
  start: '2025-01-06',
  told: ['mediator'],
  ...more,
});
const recount = (...clocks: object[]) => ({ holidayNotice: '国办发明电〔2024〕12号', clocks });

describe.each(LIFECYCLES.map((lifecycle) => [lifecycle.room, lifecycle] as const))('in %s', (_room, lifecycle) => {
  const states = [...lifecycle.steps.keys()].filter((state) => state !== 'NEW' && state !== 'VOIDED');

  it('the system may count dates anew in every state, and nobody else', () => {
    for (const state of states) {
      for (const role of ROLES) {
        const answer = refusedFor(standingAt(lifecycle, state), role, 'recountDates', recount(clock('x.y')));
        expect([state, role, answer]).toEqual([state, role, role === 'system' ? `went to ${state}` : 'NOT_YOURS']);
      }
    }
    for (const state of ['NEW', 'VOIDED'])
      expect(refusedFor(standingAt(lifecycle, state), 'system', 'recountDates', recount())).toBe('WRONG_STATE');
  });
});

describe('Facts that repeat a date', () => {
  const after = (lifecycle: Lifecycle<any>, state: string, facts: object, name: string, more: object = {}) => {
    const stage = standingAt(lifecycle, state, { facts, file: { termDueOn: '2025-02-04' } });
    const decision = stage.fire('system', 'recountDates', recount(clock(name, more)));
    if (isRefusal(decision)) throw new Error(decision.refused);
    return decision;
  };

  it.each([
    [mediationLifecycle, 'MEDIATING', 'mediation.term', 'termDue'],
    [intakeLifecycle, 'CONSULTING', 'intake.contact', 'contactDueOn'],
    [intakeLifecycle, 'SUPPLEMENTING', 'intake.supplement', 'supplementDueOn'],
    [settlementLifecycle, 'OVERDUE', 'settlement.limitation', 'limitationOn'],
    [settlementLifecycle, 'EFFECTIVE', 'settlement.enforcement', 'enforceBy'],
    [confirmationLifecycle, 'ELIGIBLE', 'confirmation.apply', 'applyBy'],
    [confirmationLifecycle, 'UNDER_REVIEW', 'confirmation.courtLimit', 'decideBy'],
    [dossierLifecycle, 'ARCHIVED', 'dossier.retention', 'retentionDueOn'],
  ] as [Lifecycle<any>, string, string, string][])('go with the clock: %#', (lifecycle, state, name, key) => {
    expect(lifecycle.steps.has(state)).toBe(true);
    const moved = (was: string | null) => (after(lifecycle, state, { [key]: was }, name).facts as any)[key];
    expect([moved('2025-02-04'), moved('2025-06-01'), moved(null)]).toEqual(['2025-02-05', '2025-06-01', null]);
  });

  it('go with the clock of one party, and with a loan', () => {
    const served = [
      { party: 'a', on: '2025-01-06', objectBy: '2025-02-04' },
      { party: 'b', on: '2025-01-06', objectBy: '2025-02-04' },
    ];
    const { facts } = after(confirmationLifecycle, 'CONFIRMED', { served }, 'confirmation.objectParty', { about: 'b' });
    expect((facts as any).served.map(({ objectBy }: any) => objectBy)).toEqual(['2025-02-04', '2025-02-05']);
    const loan = { borrower: 'COURT', on: '2025-01-06', returnBy: '2025-02-04', overdue: false };
    const lent = after(dossierLifecycle, 'BORROWED', { loan }, 'dossier.loan');
    expect((lent.facts as any).loan).toEqual({ ...loan, returnBy: '2025-02-05' });
  });

  it('take the case along, tell those who hear, and leave the step one may take back', () => {
    const { commands, facts } = after(mediationLifecycle, 'MEDIATING', { termDue: '2025-02-04' }, 'mediation.term');
    expect(commands).toEqual([
      { kind: 'recountDeadline', name: 'mediation.term', date: expect.objectContaining({ due: '2025-02-05' }) },
      { kind: 'amendCase', patch: { termDueOn: '2025-02-05' } },
      {
        kind: 'notify',
        to: ['mediator'],
        template: 'deadlineRecounted',
        params: { deadline: 'mediation.term', was: '2025-02-04', due: '2025-02-05' },
      },
    ]);
    expect(facts).toMatchObject({ termDue: '2025-02-05' });
  });

  it('keep the version of the rule the clock was counted by, and what it was counted from', () => {
    const { derived } = after(mediationLifecycle, 'MEDIATING', {}, 'mediation.term', { agreedEnd: '2025-03-01' });
    expect(derived).toMatchObject({
      dates: [{ date: { ruleVersion: 1, agreedEnd: '2025-03-01', due: '2025-03-03' } }],
    });
  });
});

describe('The days that move a date', () => {
  const book = loadRuleBook();
  const before = loadWorkCalendar();
  const after = loadWorkCalendar([
    {
      year: 2027,
      documentNumber: '国办发明电〔2026〕0号',
      source: 'made up for this test',
      off: ['2027-01-01', '2027-01-04', '2027-01-12'],
      makeUp: ['2026-12-27'],
    },
  ]);
  const why = (rule: string, start: string) => {
    const [was, is] = [before, after].map((calendar) => dueDate(book, calendar, { rule, start }));
    if (isCalendarProblem(was) || isCalendarProblem(is)) throw new Error(rule);
    return changedDays(book.versionOf(rule, 1)!, before, after, is, was.due).map(({ day, was, is }) => [day, was, is]);
  };

  it('are those at the end of natural days, and all of a period in working days', () => {
    expect(why('DL-MED-OWN', '2026-12-05')).toEqual([['2027-01-04', 'WORKDAY', 'HOLIDAY']]);
    expect(why('DL-ACCEPT', '2026-12-24')).toEqual([['2026-12-27', 'WEEKEND', 'MAKE_UP_WORKDAY']]);
    expect(why('DL-MED-OWN', '2026-12-10')).toEqual([]);
  });
});
