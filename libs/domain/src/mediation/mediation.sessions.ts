import { CONTACT_FIELDS, everyParty, fromCourt, oneParty, strangers } from '../dispute/index.js';
import { dayOf } from '../calendar/index.js';
import {
  caucus,
  choice,
  confidential,
  eventsOf,
  flag,
  instant,
  list,
  optional,
  problem,
  ref,
  text,
  type CaseFacts,
  type Command,
  type Problem,
  type Scene,
} from '../process/index.js';
import type { MediationFacts } from './mediation.facts.js';

const event = eventsOf<MediationFacts>();

const SLOT = {
  startsAt: instant(),
  endsAt: instant(),
  room: optional(text({ max: 100, example: '第一调解室' })),
  /** On the court's platform or by video. */
  online: optional(flag()),
  /** Open to the public; otherwise closed (PM-29, IM-02). */
  open: optional(flag()),
};
type Slot = { startsAt: string; endsAt: string; room?: string; open?: boolean };

/** Reaching the parties, telling them their rights, and sitting down together. */
export const sessions = {
  recordContact: event({
    by: ['mediator', 'intake'],
    law: ['OM-15'],
    fields: CONTACT_FIELDS,
    rules: [({ file }, { party }) => oneParty(file, '/party', party)],
    record: ({ contacts }) => ({ contacts: contacts + 1 }),
    issue: (_facts, { on, party, channel, reached }, file) => [
      { kind: 'filePaper', paper: 'CONTACT_RECORD', on, facts: { party, channel, reached } },
      ...(reached && fromCourt(file)
        ? [
            {
              kind: 'tellProcess',
              room: 'court-referral',
              event: 'otherSideContacted',
              payload: {},
              ifOpen: true,
            } as const,
          ]
        : []),
    ],
  }),

  signRightsNotice: event({
    by: ['mediator', 'intake'],
    law: ['PM-30', 'IM-14', 'OM-17'],
    fields: { signedBy: list(ref('party')), shamWarningGiven: optional(flag()) },
    rules: [
      ({ file }, { signedBy }) => everyParty(file, '/signedBy', signedBy, 'NOTICE_NEEDS_ALL', ['PM-30', 'IM-14']),
      ({ file }, { shamWarningGiven }) =>
        file.online &&
        fromCourt(file) &&
        !shamWarningGiven &&
        problem('/shamWarningGiven', 'SHAM_WARNING_MISSING', ['OM-17', 'IM-18']),
    ],
    record: (_facts, { on }) => ({ rightsNoticeOn: on }),
    issue: (_facts, { on }) => [{ kind: 'filePaper', paper: 'RIGHTS_NOTICE', on }],
  }),

  scheduleSession: event({
    by: ['mediator', 'intake'],
    law: ['IM-14', 'PM-29', 'INV-19'],
    fields: { ...SLOT, mediators: optional(list(ref('person'))) },
    needs: (e, file) => ({ sessions: { people: e.mediators ?? teamOf(file), from: e.startsAt, to: e.endsAt } }),
    rules: [
      slotProblems,
      ({ file }, { mediators = [] }) =>
        mediators.flatMap((id, i) =>
          teamOf(file).includes(id) ? [] : [problem(`/mediators/${i}`, 'NOT_MEDIATOR_OF_CASE', ['INV-03'])],
        ),
      ({ world }) => (world.clashes ?? []).map(busy),
    ],
    derive: (scene) => ({ id: scene.newId() }),
    record: ({ sessions }, { derived }) => ({ sessions: [...sessions, derived.id] }),
    issue: (_facts, e, file) => book(e.derived.id, e, e.mediators ?? teamOf(file), e.on),
  }),

  rescheduleSession: event({
    by: ['mediator', 'intake'],
    law: ['IM-14', 'PM-29'],
    fields: { session: ref('session'), ...SLOT, mediators: optional(list(ref('person'))) },
    needs: (e, file) => ({ sessions: { people: e.mediators ?? teamOf(file), from: e.startsAt, to: e.endsAt } }),
    rules: [
      slotProblems,
      planned,
      // The session that is moved does not stand in its own way.
      ({ world, file }) => (world.clashes ?? []).filter(({ caseId }) => caseId !== file.id).map(busy),
    ],
    derive: (scene) => ({ id: scene.newId() }),
    record: ({ sessions }, { session, derived }) => ({
      sessions: [...sessions.filter((id) => id !== session), derived.id],
    }),
    issue: (_facts, e, file) => [
      { kind: 'closeSession', id: e.session, how: 'CANCELLED' },
      ...book(e.derived.id, e, e.mediators ?? teamOf(file), e.on),
    ],
  }),

  cancelSession: event({
    by: ['mediator', 'intake'],
    law: ['IM-14'],
    fields: { session: ref('session'), reason: text({ max: 500 }) },
    rules: [planned],
    record: ({ sessions }, { session }) => ({ sessions: sessions.filter((id) => id !== session) }),
    issue: (_facts, { session }) => [
      { kind: 'closeSession', id: session, how: 'CANCELLED' },
      { kind: 'notify', to: ['parties', 'caseMediators'], template: 'sessionCancelled' },
    ],
  }),

  holdSession: event({
    by: ['mediator'],
    law: ['PML-27', 'PM-30', 'IM-22', 'INV-01'],
    fields: {
      session: optional(ref('session')),
      mode: choice(['JOINT', 'SEPARATE']),
      present: list(ref('party')),
      signedBy: optional(list(ref('party'))),
      summary: confidential(text({ max: 10_000 })),
      caucusNotes: optional(caucus(text({ max: 10_000 }))),
      concessions: optional(caucus(text({ max: 4000 }))),
    },
    rules: [
      ({ facts }, { session }) =>
        session !== undefined && !facts.sessions.includes(session) && problem('/session', 'UNKNOWN_SESSION', ['IM-14']),
      ({ file }, { present, signedBy = [] }) => [
        ...strangers(file, '/present', present),
        ...strangers(file, '/signedBy', signedBy),
      ],
      ({ facts, on }) =>
        on < facts.rightsNoticeOn! && problem('/occurredOn', 'BEFORE_RIGHTS_NOTICE', ['PM-30', 'IM-14']),
    ],
    warnings: (_scene, { present, signedBy = [] }) =>
      present.every((id) => signedBy.includes(id)) ? [] : [problem('/signedBy', 'RECORD_NOT_SIGNED', ['PML-27'])],
    record: ({ sessions, sessionsHeld, lastSessionOn }, { session, on }) => ({
      sessions: sessions.filter((id) => id !== session),
      sessionsHeld: sessionsHeld + 1,
      lastSessionOn: lastSessionOn !== null && lastSessionOn > on ? lastSessionOn : on,
    }),
    issue: (_facts, { session, mode, on }) => [
      ...(session === undefined ? [] : [{ kind: 'closeSession', id: session, how: 'HELD' } as const]),
      // The paper's facts say that there was a session, never what was said (IM-22).
      { kind: 'filePaper', paper: 'SESSION_RECORD', on, facts: { mode } },
    ],
  }),
};

const teamOf = ({ mediators }: CaseFacts): string[] => mediators.map(({ id }) => id);

const busy = ({ startsAt }: { startsAt: string }): Problem =>
  problem('/startsAt', 'MEDIATOR_BUSY', ['IM-14'], { startsAt });

function planned({ facts }: Scene<MediationFacts>, { session }: { session: string }): Problem[] {
  return facts.sessions.includes(session) ? [] : [problem('/session', 'UNKNOWN_SESSION', ['IM-14'])];
}

function slotProblems({ file, on }: Scene<MediationFacts>, { startsAt, endsAt, open }: Slot): Problem[] {
  return [
    ...(Date.parse(endsAt) > Date.parse(startsAt) ? [] : [problem('/endsAt', 'ENDS_BEFORE_START')]),
    ...(dayOf(startsAt) >= on ? [] : [problem('/startsAt', 'SESSION_IN_PAST', ['IM-14'])]),
    ...(open && file.secret ? [problem('/open', 'TRADE_SECRET_SESSION_CLOSED', ['PM-29', 'INV-19'])] : []),
  ];
}

function book(id: string, slot: Slot, mediators: readonly string[], on: string): Command[] {
  const { startsAt, endsAt, room = null, open = false } = slot;
  return [
    { kind: 'bookSession', id, startsAt, endsAt, room, mediators, closed: !open },
    { kind: 'filePaper', paper: 'SESSION_NOTICE', on, facts: { session: id, startsAt } },
    { kind: 'notify', to: ['parties', 'caseMediators'], template: 'sessionScheduled', params: { startsAt } },
  ];
}
