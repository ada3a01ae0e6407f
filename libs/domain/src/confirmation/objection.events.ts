import type { DueDate } from '../calendar/index.js';
import {
  confidential,
  courtNumber,
  day,
  eventsOf,
  optional,
  personal,
  problem,
  ref,
  list,
  text,
  type Command,
} from '../process/index.js';
import type { ConfirmationFacts } from './confirmation.facts.js';
import { absentFrom, afterObjection, afterRuling, knownParty, standsAt } from './confirmation.rules.js';

const event = eventsOf<ConfirmationFacts>();

/** An objection is heard in the same special procedure, so its thirty days serve as the measure (CPL-187). */
const objectionClock = (date: DueDate): Command => ({
  kind: 'startDeadline',
  name: 'confirmation.objection',
  date,
  fires: null,
  to: ['mediator', 'court'],
});
const OBJECTION_ANSWERED: Command = { kind: 'stopDeadline', name: 'confirmation.objection', how: 'met' };

/** After the ruling: receipt, objection and its outcome, and the two ways that remain when there is no confirmation. */
export const objectionEvents = {
  /** Each party's fifteen days run from that party's own receipt. */
  serveRuling: event({
    by: ['court', 'intake'],
    law: ['JC-372a'],
    fields: { party: ref('party') },
    rules: [
      knownParty,
      afterRuling,
      ({ facts }, { party }) =>
        facts.served.some((one) => one.party === party) && problem('/party', 'ALREADY_SERVED', ['JC-372a']),
    ],
    derive: (scene) => ({ objectBy: scene.due('DL-JC-OBJECT-PARTY', scene.on) }),
    record: ({ served }, { on, party, derived }) => ({
      served: [...served, { party, on, objectBy: derived.objectBy.due }],
    }),
    issue: (_facts, { party, derived }) => [
      {
        kind: 'startDeadline',
        name: 'confirmation.objectParty',
        date: derived.objectBy,
        fires: null,
        to: ['mediator'],
        about: party,
      },
    ],
  }),

  objectAsParty: event({
    by: ['party', 'court', 'intake'],
    law: ['JC-372a'],
    fields: { party: ref('party'), reason: confidential(text({ max: 2000 })) },
    rules: [
      knownParty,
      afterRuling,
      ({ facts, on }, { party }) => {
        const objectBy = facts.served.find((one) => one.party === party)?.objectBy;
        return (
          objectBy !== undefined &&
          on > objectBy &&
          problem('/occurredOn', 'OBJECTION_LATE', ['JC-372a'], { deadline: objectBy })
        );
      },
    ],
    derive: (scene) => ({ answerBy: scene.due('DL-JC-COURT-DECIDE-LIMIT', scene.on) }),
    record: (_facts, { on }) => ({ objection: { by: 'PARTY', on } }),
    issue: (_facts, { on, party, derived }) => [
      objectionClock(derived.answerBy),
      { kind: 'filePaper', paper: 'OBJECTION', on, facts: { party } },
      standsAt('OBJECTED'),
      { kind: 'notify', to: ['court', 'parties', 'caseMediators'], template: 'confirmationObjected' },
    ],
  }),

  /** Six months from the day the harm was or should have been known; it cannot have been known before the ruling made it. */
  objectAsOutsider: event({
    by: ['court', 'intake'],
    law: ['JC-372b'],
    fields: {
      outsider: personal(text({ max: 200, example: '青海某科技有限公司' })),
      knownOn: day(),
      reason: confidential(text({ max: 2000 })),
    },
    rules: [
      afterRuling,
      ({ on }, { knownOn }) => knownOn > on && problem('/knownOn', 'KNOWN_AFTER_OBJECTION', ['JC-372b']),
      ({ facts, on, due }, { knownOn }) => {
        const ruledOn = facts.ruling!.on;
        const objectBy = due('DL-JC-OBJECT-OUTSIDER', knownOn < ruledOn ? ruledOn : knownOn).due;
        return on > objectBy && problem('/occurredOn', 'OBJECTION_LATE', ['JC-372b'], { deadline: objectBy });
      },
    ],
    derive: (scene) => ({ answerBy: scene.due('DL-JC-COURT-DECIDE-LIMIT', scene.on) }),
    record: (_facts, { on }) => ({ objection: { by: 'OUTSIDER', on } }),
    issue: (_facts, { on, knownOn, derived }) => [
      objectionClock(derived.answerBy),
      { kind: 'filePaper', paper: 'OBJECTION', on, facts: { knownOn } },
      standsAt('OBJECTED'),
      { kind: 'notify', to: ['court', 'parties', 'caseMediators'], template: 'confirmationObjected' },
    ],
  }),

  upholdRuling: event({
    by: ['court', 'intake'],
    law: ['JC-372a', 'JC-372b'],
    fields: { number: optional(courtNumber()) },
    rules: [afterObjection],
    record: () => ({ objection: null }),
    issue: (_facts, { on, number }) => [
      OBJECTION_ANSWERED,
      { kind: 'filePaper', paper: 'COURT_PAPER', on, facts: { number, result: 'UPHELD' } },
      standsAt('CONFIRMED'),
      { kind: 'notify', to: ['parties', 'caseMediators'], template: 'confirmationUpheld' },
    ],
    undoable: false,
  }),

  withdrawObjection: event({
    by: ['party', 'court', 'intake'],
    law: ['JC-372a', 'JC-372b'],
    fields: {},
    rules: [afterObjection],
    record: () => ({ objection: null }),
    issue: (_facts, { on }) => [
      OBJECTION_ANSWERED,
      { kind: 'filePaper', paper: 'OBJECTION', on, facts: { withdrawn: true } },
      standsAt('CONFIRMED'),
      { kind: 'notify', to: ['court', 'parties', 'caseMediators'], template: 'confirmationUpheld' },
    ],
  }),

  revokeRuling: event({
    by: ['court', 'intake'],
    law: ['JC-372a', 'JC-372b'],
    fields: { number: courtNumber() },
    rules: [afterObjection],
    record: (_facts, { on, number }) => ({ ruling: { on, number, result: 'REVOKED' } }),
    issue: (_facts, { on, number }) => [
      OBJECTION_ANSWERED,
      { kind: 'filePaper', paper: 'CONFIRMATION_RULING', on, facts: { number, result: 'REVOKED' } },
      standsAt('REVOKED'),
      {
        kind: 'tellProcess',
        room: 'settlement',
        event: 'confirmationRuled',
        payload: { result: 'REVOKED' },
        ifOpen: true,
      },
      { kind: 'notify', to: ['parties', 'caseMediators', 'supervisor'], template: 'confirmationRevoked' },
    ],
    undoable: false,
  }),

  /** Without confirmation the parties may mediate once more: the agreement goes back to the draft. */
  newAgreement: event({
    by: ['party', 'mediator', 'intake'],
    law: ['PML-33c', 'CPL-206'],
    fields: { agreedBy: list(ref('party')) },
    rules: [
      ({ facts }, { agreedBy }) =>
        absentFrom(facts, agreedBy).map((party) =>
          problem('/agreedBy', 'NOT_ALL_AGREE', ['PML-33c', 'PML-03'], { party }),
        ),
    ],
    issue: () => [
      { kind: 'tellProcess', room: 'settlement', event: 'redraft', payload: {} },
      { kind: 'tellProcess', room: 'mediation', event: 'resumeDrafting', payload: {} },
      standsAt('NONE'),
    ],
  }),

  bringSuit: event({
    by: ['party', 'intake', 'court'],
    law: ['PML-33c', 'CPL-206'],
    fields: { party: ref('party'), number: optional(courtNumber()) },
    rules: [knownParty],
    issue: (_facts, { party }) => [
      standsAt('CLOSED'),
      { kind: 'notify', to: ['caseMediators'], template: 'suitBrought', params: { party } },
    ],
  }),
};
