import {
  fileSigning,
  fromCourt,
  oneParty,
  signing,
  signingEvidence,
  signingNeeds,
  signingProblems,
} from '../dispute/index.js';
import { confidential, eventsOf, flag, optional, problem, ref, text } from '../process/index.js';
import type { MediationFacts } from './mediation.facts.js';
import { rightsUnsignedBy } from './mediation.guards.js';

const event = eventsOf<MediationFacts>();

/** What a party answers by itself, from wherever it is. */
export const replies = {
  /** One signature under the rights notice; the last one makes the case ready for its first session. */
  acknowledgeRights: event({
    by: ['party'],
    law: ['PM-30', 'IM-14', 'OM-17'],
    fields: { party: ref('party'), shamWarningRead: optional(flag()), signing: signing() },
    needs: signingNeeds,
    rules: [
      ({ file }, { party }) => oneParty(file, '/party', party),
      ({ facts, file }, { party }) =>
        file.parties.some(({ id }) => id === party) &&
        !rightsUnsignedBy(facts, file).includes(party) &&
        problem('/party', 'RIGHTS_SIGNED_ALREADY', ['PM-30']),
      ({ file }, { shamWarningRead }) =>
        file.online &&
        fromCourt(file) &&
        !shamWarningRead &&
        problem('/shamWarningRead', 'SHAM_WARNING_MISSING', ['OM-17', 'IM-18']),
      signingProblems,
    ],
    derive: (scene, e) => ({
      sheet: signingEvidence(scene, e),
      last: rightsUnsignedBy(scene.facts, scene.file).length === 1,
    }),
    record: ({ rightsSignedBy = [] }, { party, on, derived }) => ({
      rightsSignedBy: [...rightsSignedBy, party],
      ...(derived.last && { rightsNoticeOn: on }),
    }),
    issue: (_facts, e) => [
      ...fileSigning('RIGHTS_NOTICE', e.party, e.on, e, e.derived.sheet),
      ...(e.derived.last
        ? [
            { kind: 'filePaper', paper: 'RIGHTS_NOTICE', on: e.on } as const,
            { kind: 'notify', to: ['caseMediators'], template: 'rightsNoticeSigned' } as const,
          ]
        : []),
    ],
  }),

  /** Attending, or not able to: whoever planned the session hears of it in time to move it. */
  answerSession: event({
    by: ['party', 'mediator', 'intake'],
    law: ['IM-14'],
    fields: {
      session: ref('session'),
      party: ref('party'),
      attending: flag(),
      reason: optional(confidential(text({ max: 500, example: '当日出差' }))),
    },
    rules: [
      ({ file }, { party }) => oneParty(file, '/party', party),
      ({ facts }, { session }) =>
        !facts.sessions.includes(session) && problem('/session', 'UNKNOWN_SESSION', ['IM-14']),
    ],
    record: ({ sessions, sessionAnswers = [] }, { session, party, attending }) => ({
      sessionAnswers: [
        ...sessionAnswers.filter(
          (one) => sessions.includes(one.session) && !(one.session === session && one.party === party),
        ),
        { session, party, attending },
      ],
    }),
    issue: (_facts, { attending }) => [
      {
        kind: 'notify',
        to: ['caseMediators', 'intake'],
        template: attending ? 'sessionConfirmed' : 'sessionDeclined',
      },
      ...(attending ? [] : [{ kind: 'openTask', task: 'moveSession', to: 'mediator' } as const]),
    ],
    background: true,
  }),
};
