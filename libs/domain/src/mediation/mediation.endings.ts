import { everyParty, fromCourt, oneParty, strangers } from '../dispute/index.js';
import {
  choice,
  confidential,
  day,
  eventsOf,
  flag,
  list,
  optional,
  problem,
  ref,
  text,
  type Problem,
  type Scene,
} from '../process/index.js';
import { closing, concluded, terminated } from './mediation.closing.js';
import type { MediationFacts } from './mediation.facts.js';
import { dueWith, startTerm } from './mediation.term.js';

const event = eventsOf<MediationFacts>();

/** What a closed or left case no longer has. */
const ended = { sessions: [], challenged: null, settling: false, appraisalEntrustedOn: null } as const;

/** How mediation ends, and how an ending is taken up again. */
export const endings = {
  agreeTerms: event({
    by: ['mediator'],
    law: ['PML-28'],
    fields: { outline: optional(confidential(text({ max: 4000 }))) },
    derive: ({ facts }) => ({ again: facts.drafted }),
    record: () => ({ settling: true, drafted: true }),
    issue: (_facts, { derived }) => [
      derived.again
        ? { kind: 'tellProcess', room: 'settlement', event: 'redraft', payload: {} }
        : { kind: 'openProcess', room: 'settlement', event: 'startDraft', payload: {} },
      { kind: 'notify', to: ['parties', 'caseMediators'], template: 'termsAgreed' },
    ],
  }),

  /** The draft fell apart, the talking goes on. */
  returnToTalks: event({
    by: ['mediator'],
    law: ['PML-23'],
    fields: { reason: confidential(text({ max: 1000 })) },
    record: () => ({ settling: false }),
    issue: () => [{ kind: 'tellProcess', room: 'settlement', event: 'abandon', payload: {}, ifOpen: true }],
  }),

  conclude: event({
    by: ['system'],
    law: ['PML-29b', 'PML-30', 'PML-31', 'INV-10'],
    fields: { form: choice(['WRITTEN', 'ORAL']), effectiveOn: day(), nothingToPerform: optional(flag()) },
    derive: ({ facts }) => ({ sessions: facts.sessions }),
    record: () => ended,
    issue: (_facts, e, file) => concluded(file, e, e.derived.sessions),
  }),

  /** The confirmation was dismissed or the agreement fell: the parties want a new one (PML-33c). */
  resumeDrafting: event({
    by: ['system'],
    law: ['PML-33c'],
    fields: {},
    derive: (scene) => ({ due: scene.due(scene.facts.termRule!, scene.on) }),
    record: (_facts, { on, derived }) => ({
      settling: true,
      termStart: on,
      termDue: derived.due.due,
      agreedEnd: null,
      excludedDays: 0,
      termPassed: false,
    }),
    issue: (_facts, { derived }) => [
      startTerm(derived.due),
      { kind: 'amendCase', patch: { closedOn: undefined, outcome: undefined, termDueOn: derived.due.due } },
      { kind: 'tellProcess', room: 'dossier', event: 'caseReopened', payload: {}, ifOpen: true },
      { kind: 'notify', to: ['parties', 'caseMediators'], template: 'draftingResumed' },
    ],
  }),

  partyRefuses: event({
    by: ['party', 'mediator', 'intake'],
    law: ['PML-17b', 'PML-23', 'INV-01'],
    fields: { party: ref('party'), reason: optional(confidential(text({ max: 2000 }))) },
    rules: [({ file }, { party }) => oneParty(file, '/party', party), afterLastSession],
    derive: closing,
    record: () => ({ ...ended, ground: 'REFUSED' as const }),
    issue: (_facts, { on, derived }, file) => terminated(file, on, 'REFUSED', derived, { refusedOn: on }),
  }),

  terminate: event({
    by: ['mediator', 'director'],
    law: ['PML-26', 'IM-26', 'OM-25', 'INV-08'],
    fields: {
      ground: choice(['WITHDRAWN', 'UNREACHABLE', 'DEADLOCK', 'EXPIRED', 'SUED_OR_ARBITRATED', 'SHAM', 'OTHER']),
      /** Parties who did not come. */
      absent: optional(confidential(list(ref('party')))),
      reason: optional(confidential(text({ max: 4000 }))),
    },
    rules: [
      afterLastSession,
      ({ file }, { absent = [] }) => strangers(file, '/absent', absent),
      ({ facts, on }, { ground }) =>
        ground === 'EXPIRED' &&
        on <= facts.termDue! &&
        problem('/ground', 'TERM_STILL_RUNNING', ['PM-SF1', 'OM-25'], { dueOn: facts.termDue! }),
    ],
    warnings: ({ facts }, { ground }) =>
      ground === 'UNREACHABLE' && facts.contacts === 0 ? [problem('/ground', 'NO_CONTACT_RECORD', ['OM-15'])] : [],
    derive: closing,
    record: (_facts, { ground }) => ({ ...ended, ground }),
    issue: (_facts, { on, ground, derived }, file) => terminated(file, on, ground, derived),
  }),

  /** Court routes end by themselves; in our own the director is asked (PM-SF1, domain.md §9 item 2). */
  termExpired: event({
    by: ['system'],
    law: ['IM-27a', 'OM-25', 'PM-SF1'],
    expiry: true,
    fields: {},
    derive: closing,
    record: (_facts, _event, file) =>
      fromCourt(file) ? { ...ended, ground: 'EXPIRED' as const } : { termPassed: true },
    issue: (_facts, { on, derived }, file) =>
      fromCourt(file)
        ? terminated(file, on, 'EXPIRED', derived)
        : [
            { kind: 'openTask', task: 'decideExpiredTerm', to: 'director' },
            { kind: 'notify', to: ['director', 'caseMediators'], template: 'termPassed', params: { dueOn: on } },
          ],
  }),

  reportCrime: event({
    by: ['mediator', 'director'],
    law: ['PML-25'],
    fields: { reportedTo: text({ max: 200, example: '西宁市公安局' }), facts: confidential(text({ max: 4000 })) },
    rules: [afterLastSession],
    derive: closing,
    record: () => ({ ...ended, ground: 'OTHER' as const, crimeReported: true }),
    issue: (_facts, { on, derived }, file) =>
      terminated(file, on, 'OTHER', derived, { flags: { ...file.flags, suspectedCrime: true } }),
  }),

  courtWithdrew: event({
    by: ['system'],
    law: ['IM-11', 'OM-25'],
    fields: {},
    derive: closing,
    record: () => ({ ...ended, ground: 'OTHER' as const }),
    issue: (_facts, { on, derived }, file) => terminated(file, on, 'OTHER', derived, {}, 'nobody'),
  }),

  signingRefused: event({
    by: ['system'],
    law: ['OM-25'],
    fields: { party: ref('party') },
    derive: closing,
    record: () => ({ ...ended, ground: 'REFUSED_TO_SIGN' as const }),
    issue: (_facts, { on, derived }, file) => terminated(file, on, 'REFUSED_TO_SIGN', derived),
  }),

  /** Another city carries on (domain.md §3.7): its clock starts anew there. */
  caseTransferred: event({
    by: ['system'],
    law: ['D-XR', 'PM-27'],
    fields: {},
    derive: closing,
    record: () => ({ ...ended, ground: 'TRANSFERRED' as const }),
    issue: (_facts, { on, derived }, file) => terminated(file, on, 'TRANSFERRED', derived),
  }),

  /** All parties want to go on after all; a court that has signed for the result will not have it (IM-26). */
  reopen: event({
    by: ['director'],
    law: ['PML-03', 'IM-27d', 'D-UNDO'],
    fields: {
      reason: text({ max: 500 }),
      paper: text({ max: 200, example: '双方继续调解申请' }),
      consents: list(ref('party')),
      agreedEnd: day(),
    },
    rules: [
      ({ file }, { consents }) => everyParty(file, '/consents', consents, 'REOPENING_NEEDS_ALL', ['PML-03', 'PML-17b']),
      ({ facts, on }, { agreedEnd }) =>
        (agreedEnd < on || agreedEnd < facts.termDue!) &&
        problem('/agreedEnd', 'EXTENSION_NOT_LATER', ['IM-27d', 'D-EXTENSION'], { dueOn: facts.termDue! }),
    ],
    derive: (scene, { agreedEnd }) => ({ due: dueWith(scene, { agreedEnd }) }),
    record: (_facts, { agreedEnd, derived }) => ({
      ground: null,
      agreedEnd,
      termDue: derived.due.due,
      termPassed: false,
      suspension: null,
      cleared: false,
    }),
    issue: (_facts, { on, derived }, file) => [
      startTerm(derived.due),
      { kind: 'stopDeadline', name: 'mediation.limitation', how: 'cancelled' },
      {
        kind: 'amendCase',
        patch: {
          closedOn: undefined,
          outcome: undefined,
          ground: undefined,
          refusedOn: undefined,
          termDueOn: derived.due.due,
        },
      },
      { kind: 'filePaper', paper: 'EXTENSION_CONSENT', on, facts: { dueOn: derived.due.due, reopened: true } },
      ...(fromCourt(file)
        ? [{ kind: 'tellProcess', room: 'court-referral', event: 'resultWithdrawn', payload: {} } as const]
        : []),
      { kind: 'tellProcess', room: 'dossier', event: 'caseReopened', payload: {}, ifOpen: true },
      { kind: 'notify', to: ['parties', 'caseMediators'], template: 'mediationReopened' },
    ],
  }),

  /** Our own case failed and a party goes to court: it is handed what it may use there, and nothing else (§3.3a, IM-22). */
  handOverPackage: event({
    by: ['intake', 'director'],
    law: ['PML-26', 'IM-22', 'POL-7'],
    fields: {
      party: ref('party'),
      court: ref('organisation'),
      contents: list(choice(['APPLICATION', 'EVIDENCE', 'UNDISPUTED_FACTS', 'SERVICE_ADDRESS'])),
    },
    needs: () => ({ papers: true }),
    rules: [
      ({ file }, { party }) => oneParty(file, '/party', party),
      ({ world }, { contents }) =>
        contents.includes('UNDISPUTED_FACTS') &&
        !world.papers?.some(({ kind }) => kind === 'UNDISPUTED_FACTS') &&
        problem('/contents', 'UNDISPUTED_FACTS_NOT_SIGNED', ['POL-7', 'IM-22']),
    ],
    issue: (_facts, { on, party, court, contents }) => [
      { kind: 'filePaper', paper: 'TRANSFER_PACKAGE', on, facts: { party, court, contents } },
    ],
  }),
};

/** INV-01: no session may be dated after the end, so no end may be dated before a session that was held. */
function afterLastSession({ facts, on }: Scene<MediationFacts>): Problem | false {
  return (
    facts.lastSessionOn !== null &&
    on < facts.lastSessionOn &&
    problem('/occurredOn', 'BEFORE_LAST_SESSION', ['INV-01'], { lastSessionOn: facts.lastSessionOn })
  );
}
