import { everyParty, fromCourt } from '../dispute/index.js';
import { addDays, daysBetween, type DueDate } from '../calendar/index.js';
import {
  count,
  confidential,
  day,
  eventsOf,
  flag,
  list,
  optional,
  problem,
  ref,
  text,
  type Command,
  type Scene,
} from '../process/index.js';
import type { MediationFacts } from './mediation.facts.js';

const event = eventsOf<MediationFacts>();
const TERM = 'mediation.term';

/** How the clock starts, moves and stands still (domain.md §2.10). */
export const term = {
  open: event({
    by: ['system'],
    law: ['PM-SF1', 'IM-27a', 'IM-27b', 'IM-27c', 'OM-24a'],
    fields: { rule: text({ max: 40, example: 'DL-MED-OWN' }), start: day() },
    derive: (scene, { rule, start }) => ({
      due: scene.due(rule, start),
      long: fromCourt(scene.file) ? null : scene.due('DL-MED-LONG', start),
    }),
    record: (_facts, { rule, start, derived }) => ({ termRule: rule, termStart: start, termDue: derived.due.due }),
    issue: (_facts, { start, derived }, file) => [
      startTerm(derived.due),
      ...(derived.long ? [startLong(derived.long)] : []),
      { kind: 'amendCase', patch: { clockStartOn: start, termDueOn: derived.due.due } },
      ...(fromCourt(file)
        ? [{ kind: 'tellProcess', room: 'court-referral', event: 'openCase', payload: {} } as const]
        : []),
      { kind: 'notify', to: ['director'], template: 'mediationOpened', params: { dueOn: derived.due.due } },
    ],
  }),

  extendTerm: event({
    by: ['mediator', 'director'],
    law: ['IM-27d', 'PM-SF1', 'INV-09', 'D-EXTENSION'],
    fields: {
      agreedEnd: optional(day()),
      days: optional(count({ min: 1, max: 3650 })),
      consents: list(ref('party')),
      courtConsent: optional(flag()),
    },
    rules: [
      ({ file }, { consents }) => everyParty(file, '/consents', consents, 'EXTENSION_NEEDS_ALL', ['INV-09', 'IM-27d']),
      ({ facts, on }) => {
        // While an appraisal is left out of the count, the day that was due is not the last one (OM-26).
        if (on <= facts.termDue! || standsStill(facts)) return;
        return problem('/occurredOn', 'EXTENSION_AFTER_DUE', ['INV-09', 'IM-27d'], { dueOn: facts.termDue! });
      },
      (_scene, { agreedEnd, days }) =>
        (agreedEnd === undefined) === (days === undefined) && problem('/agreedEnd', 'END_OR_DAYS', ['D-EXTENSION']),
      ({ facts }, { agreedEnd }) =>
        agreedEnd !== undefined &&
        agreedEnd <= facts.termDue! &&
        problem('/agreedEnd', 'EXTENSION_NOT_LATER', ['D-EXTENSION'], { dueOn: facts.termDue! }),
    ],
    warnings: ({ facts, file }, { agreedEnd, days = 0 }) =>
      !fromCourt(file) && daysBetween(facts.termStart!, agreedEnd ?? addDays(facts.termDue!, days)) > 60
        ? [problem('/agreedEnd', 'LONGER_THAN_SIXTY_DAYS', ['D-EXTENSION'])]
        : [],
    derive: (scene, { agreedEnd, days = 0 }) => {
      const { facts } = scene;
      // Days count from the rolled due date (domain.md §9 item 6).
      const end = agreedEnd ?? addDays(facts.termDue!, days);
      return { end, due: dueWith(scene, { agreedEnd: end }), running: !facts.termPassed && !standsStill(facts) };
    },
    record: (_facts, { derived }) => ({
      agreedEnd: derived.end,
      termDue: derived.due.due,
      termPassed: false,
    }),
    issue: (facts, { on, derived }, file) => [
      ...(derived.running ? [moveTerm(derived.due)] : standsStill(facts) ? [] : [startTerm(derived.due)]),
      { kind: 'amendCase', patch: { termDueOn: derived.due.due } },
      { kind: 'filePaper', paper: 'EXTENSION_CONSENT', on, facts: { dueOn: derived.due.due } },
      {
        kind: 'notify',
        to: fromCourt(file) ? ['parties', 'caseMediators', 'court'] : ['parties', 'caseMediators'],
        template: 'termExtended',
        params: { dueOn: derived.due.due },
      },
    ],
  }),

  entrustAppraisal: event({
    by: ['mediator', 'director'],
    law: ['OM-26', 'PML-20'],
    fields: {
      body: text({ max: 200, example: '青海某司法鉴定中心' }),
      question: confidential(text({ max: 2000 })),
      consents: list(ref('party')),
      courtApproved: optional(flag()),
    },
    rules: [
      ({ file }, { consents }) => everyParty(file, '/consents', consents, 'APPRAISAL_NEEDS_ALL', ['PML-20']),
      ({ file }, { courtApproved }) =>
        fromCourt(file) && !courtApproved && problem('/courtApproved', 'COURT_APPROVAL_MISSING', ['OM-26']),
    ],
    record: (_facts, { on }) => ({ appraisalEntrustedOn: on }),
    issue: (facts, { on }) => [
      { kind: 'filePaper', paper: 'APPRAISAL_REQUEST', on },
      ...(standsStill(facts) ? [{ kind: 'stopDeadline', name: TERM, how: 'cancelled' } as const] : []),
      { kind: 'notify', to: ['parties'], template: 'appraisalEntrusted' },
    ],
  }),

  receiveAppraisal: event({
    by: ['mediator', 'intake'],
    law: ['OM-26'],
    fields: { conclusion: confidential(text({ max: 4000 })) },
    rules: [
      ({ facts, on }) => on < facts.appraisalEntrustedOn! && problem('/occurredOn', 'BEFORE_ENTRUSTMENT', ['OM-26']),
    ],
    derive: (scene) => {
      const { facts, on } = scene;
      // The day of entrustment counts, the day the report arrives does not (domain.md §2.10).
      const days = daysBetween(facts.appraisalEntrustedOn!, on);
      if (!standsStill(facts)) return { days: 0, end: facts.agreedEnd, due: null };
      const end = facts.agreedEnd === null ? null : addDays(facts.agreedEnd, days);
      const excludedDays = facts.excludedDays + days;
      return { days, end, due: dueWith(scene, { excludedDays, ...(end !== null && { agreedEnd: end }) }) };
    },
    record: ({ excludedDays, termDue }, { derived }) => ({
      appraisalEntrustedOn: null,
      excludedDays: excludedDays + derived.days,
      agreedEnd: derived.end,
      termDue: derived.due?.due ?? termDue,
    }),
    issue: (_facts, { on, derived }) => [
      { kind: 'filePaper', paper: 'APPRAISAL_REPORT', on },
      ...(derived.due
        ? [startTerm(derived.due), { kind: 'amendCase', patch: { termDueOn: derived.due.due } } as const]
        : []),
    ],
  }),
};

/** The report of an appraiser is out and its days are not counted: the clock stands still (OM-26). */
export const standsStill = ({ appraisalEntrustedOn, termRule }: MediationFacts): boolean =>
  appraisalEntrustedOn !== null && termRule === 'DL-MED-DELEGATED-ONLINE';

/** The term from its own rule and start, with what has been agreed and left out so far. */
export function dueWith(
  { facts, due }: Scene<MediationFacts>,
  options: { excludedDays?: number; agreedEnd?: string },
): DueDate {
  const { termRule, termStart, excludedDays } = facts;
  return due(termRule!, termStart!, { ...(excludedDays > 0 && { excludedDays }), ...options });
}

const TOLD = ['mediator', 'director', 'intake'] as const;

export const startTerm = (date: DueDate): Command => ({
  kind: 'startDeadline',
  name: TERM,
  date,
  fires: 'termExpired',
  to: TOLD,
});
const moveTerm = (date: DueDate): Command => ({ kind: 'moveDeadline', name: TERM, date });

/** No cap on extensions in cases of our own, but nobody forgets a case for two months (domain.md §9 item 2). */
const startLong = (date: DueDate): Command => ({
  kind: 'startDeadline',
  name: 'mediation.long',
  date,
  fires: null,
  to: ['director', 'supervisor'],
});
