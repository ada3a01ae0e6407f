import {
  mediationLifecycle,
  type CaseFacts,
  type CommandKind,
  type CommandOf,
  type MediationFacts,
  type PersonFacts,
} from '#libs/domain';
import { standingAt, type Standing } from './room-table.js';
import type { Stage } from './stage.js';

export const ALL = ['applicant', 'respondent'];
const person = (id: string, rest: Partial<PersonFacts> = {}): [string, PersonFacts] => [
  id,
  { id, active: true, isMediator: true, isDirector: false, courtRosters: ['court-1'], excluded: false, ...rest },
];
export const PEOPLE: Standing = {
  world: {
    people: new Map([
      person('lead'),
      person('second'),
      person('relative', { excluded: true }),
      person('stranger', { courtRosters: [] }),
      person('clerk', { isMediator: false }),
      person('retired', { active: false }),
      person('person-director', { isDirector: true }),
    ]),
  },
};
export const TEAM: Standing = {
  file: {
    mediators: [
      { id: 'lead', lead: true },
      { id: 'second', lead: false },
    ],
  },
};
export const COURT: Standing = { file: { route: 'COURT_DELEGATED', court: 'court-1' } };
export const TERM: Standing = { facts: { termRule: 'DL-MED-OWN', termStart: '2025-01-06', termDue: '2025-02-05' } };
export const MET: Standing = {
  facts: { ...TERM.facts, rightsNoticeOn: '2025-01-06', sessionsHeld: 1, lastSessionOn: '2025-01-10' },
  file: TEAM.file,
  ...PEOPLE,
};
export const SLOT = { startsAt: '2025-01-13T09:00:00+08:00', endsAt: '2025-01-13T11:00:00+08:00' };
export const HELD = { mode: 'JOINT', present: ALL, signedBy: ALL, summary: '双方陈述' };

/** Two standings of one case: their facts and their files are joined. */
export const both = (...all: Standing[]): Standing => ({
  facts: Object.assign({}, ...all.map(({ facts }) => facts)),
  file: Object.assign({}, ...all.map(({ file }) => file)),
  world: Object.assign({}, ...all.map(({ world }) => world)),
});
export const at = (state: string, ...standings: Standing[]) =>
  standingAt(mediationLifecycle, state, both(...standings));
export const factsOf = (stage: Stage) => stage.process.facts as MediationFacts;
export const ordersOf = <K extends CommandKind>(stage: Stage, kind: K) =>
  stage.orders.filter((order): order is CommandOf<K> => order.kind === kind);
export const papersOf = (stage: Stage) => ordersOf(stage, 'filePaper').map(({ paper }) => paper);
export const toldOf = (stage: Stage) => ordersOf(stage, 'tellProcess').map(({ room, event }) => `${room}.${event}`);
export const clockOf = (stage: Stage, name: string) =>
  stage.orders.flatMap((order) =>
    (order.kind === 'startDeadline' || order.kind === 'moveDeadline') && order.name === name ? [order.date.due] : [],
  );
/** Opened by the system with its clock, the way intake does it. */
export const opened = (rule: string, start: string, file: Partial<CaseFacts> = {}) =>
  standingAt(mediationLifecycle, 'NEW', { file, ...PEOPLE })
    .on(start)
    .do('system', 'open', { rule, start });
export const underway = (stage: Stage) =>
  stage
    .do('director', 'appoint', { mediators: [{ person: 'lead', lead: true }] })
    .do('mediator', 'signRightsNotice', { signedBy: ALL, shamWarningGiven: true })
    .do('mediator', 'holdSession', HELD);
