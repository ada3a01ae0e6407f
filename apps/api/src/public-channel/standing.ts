import type { CaseFacts, Process, Room } from '#libs/domain';

/** Where a case stands, in one plain word; the pages put it into a sentence, with what comes next. */
export type Now =
  | 'registered'
  | 'supplementing'
  | 'asked'
  | 'asking'
  | 'agreed'
  | 'notAccepted'
  | 'withdrawn'
  | 'returned'
  | 'appointing'
  | 'rights'
  | 'preparing'
  | 'sessionPlanned'
  | 'talking'
  | 'suspended'
  | 'drafting'
  | 'signing'
  | 'ended'
  | 'effective'
  | 'performing'
  | 'overdue'
  | 'breached'
  | 'enforcement'
  | 'performed'
  | 'unperformed'
  | 'varied'
  | 'void';

/** What this party can do by itself at the moment. */
export type Todo = 'supplement' | 'consent' | 'signRights' | 'answerSession' | 'signAgreement' | 'perform';

export interface Standing {
  readonly now: Now;
  /** The day something must have happened by, whoever must do it. */
  readonly by: string | null;
  /** Ground of an ending, in the words of the house: `reason.X` or `ground.X`. */
  readonly ground: string | null;
  readonly todo: readonly { readonly what: Todo; readonly by: string | null; readonly session?: string }[];
}

export interface Clock {
  readonly name: string;
  readonly due: string;
}
export interface PlannedSession {
  readonly id: string;
  readonly startsAt: string;
  readonly state: string;
}
export interface Debt {
  readonly obligor: string;
  readonly due: string;
  readonly performedOn: string | null;
  readonly act: string;
}

export interface Situation {
  readonly party: string;
  readonly file: CaseFacts;
  readonly processes: readonly Process[];
  readonly clocks: readonly Clock[];
  readonly sessions: readonly PlannedSession[];
  readonly debts: readonly Debt[];
}

/** The lifecycles of a case as one story: the one that waits tells it. */
export function standingOf(situation: Situation): Standing {
  const state = new Map(situation.processes.map(({ room, state, facts }) => [room, { state, facts: facts as any }]));
  const mediation = state.get('mediation');
  if (!mediation || mediation.state === 'VOIDED') return ofIntake(situation, state);
  const settlement = state.get('settlement');
  if (settlement && mediation.state === 'CONCLUDED') return ofAgreement(situation, settlement.state);
  return ofMediation(situation, mediation, settlement);
}

type States = ReadonlyMap<Room, { readonly state: string; readonly facts: any }>;

function ofIntake({ party, file, clocks }: Situation, states: States): Standing {
  const { state, facts } = states.get('intake') ?? { state: 'REGISTERED', facts: {} };
  const me = file.parties.find(({ id }) => id === party);
  switch (state) {
    case 'SUPPLEMENTING': {
      const by = dueOf(clocks, 'intake.supplement');
      return standing('supplementing', by, me?.role === 'APPLICANT' ? [{ what: 'supplement', by }] : []);
    }
    case 'CONSULTING': {
      const by = dueOf(clocks, 'intake.contact');
      const agreed = (id: string): boolean => facts.consentedBy?.includes(id) ?? false;
      const respondents = file.parties.filter(({ role }) => role === 'RESPONDENT');
      if (me?.role !== 'RESPONDENT')
        return standing(respondents.every(({ id }) => agreed(id)) ? 'agreed' : 'asking', by);
      return agreed(party) ? standing('agreed', by) : standing('asked', by, [{ what: 'consent', by }]);
    }
    case 'NOT_ACCEPTED':
      return { ...standing('notAccepted'), ground: file.ground ?? null };
    case 'WITHDRAWN':
      return standing('withdrawn');
    case 'RETURNED':
      return standing('returned');
    default:
      return standing('registered', dueOf(clocks, 'intake.acceptance', 'court-referral.receipt'));
  }
}

function ofMediation(
  { party, file, clocks, sessions }: Situation,
  { state, facts }: { state: string; facts: any },
  settlement: { state: string; facts: any } | undefined,
): Standing {
  const term = dueOf(clocks, 'mediation.term');
  switch (state) {
    case 'APPOINTING':
      return standing('appointing', term);
    case 'ASSIGNED': {
      const signed = (facts.rightsSignedBy ?? []).includes(party);
      return standing('rights', term, [
        ...(signed ? [] : [{ what: 'signRights', by: null } as const]),
        ...toAnswer(sessions, facts, party),
      ]);
    }
    case 'READY':
    case 'MEDIATING': {
      const next = sessions.find((session) => session.state === 'BOOKED');
      if (next) return standing('sessionPlanned', dayOfSession(next), toAnswer(sessions, facts, party));
      return standing(state === 'READY' ? 'preparing' : 'talking', term);
    }
    case 'SUSPENDED':
      return standing('suspended', term);
    case 'SETTLING': {
      if (settlement?.state !== 'EXECUTING') return standing('drafting', term);
      const executed = settlement.facts.executions.some(({ partyId }: { partyId?: string }) => partyId === party);
      return standing('signing', term, executed ? [] : [{ what: 'signAgreement', by: term }]);
    }
    default:
      return { ...standing('ended'), ground: file.ground ?? null };
  }
}

const AFTER: Readonly<Record<string, Now>> = {
  EFFECTIVE: 'effective',
  PERFORMING: 'performing',
  PARTLY_PERFORMED: 'performing',
  OVERDUE: 'overdue',
  BREACHED: 'breached',
  ENFORCEMENT: 'enforcement',
  PERFORMED: 'performed',
  UNPERFORMED: 'unperformed',
  VARIED: 'varied',
  VOID: 'void',
};

function ofAgreement({ party, debts }: Situation, state: string): Standing {
  const open = debts.filter(({ performedOn, act }) => performedOn === null && act !== 'REFRAIN');
  const mine = open.filter(({ obligor }) => obligor === party);
  const [next] = open.map(({ due }) => due).sort();
  const todo = mine.length > 0 ? [{ what: 'perform', by: mine.map(({ due }) => due).sort()[0] } as const] : [];
  return standing(AFTER[state] ?? 'effective', next ?? null, todo);
}

const standing = (now: Now, by: string | null = null, todo: Standing['todo'] = []): Standing => ({
  now,
  by,
  ground: null,
  todo,
});

function toAnswer(sessions: readonly PlannedSession[], facts: any, party: string): Standing['todo'] {
  const answered = new Set<string>(
    (facts.sessionAnswers ?? []).filter((one: any) => one.party === party).map((one: any) => one.session),
  );
  return sessions
    .filter(({ id, state }) => state === 'BOOKED' && !answered.has(id))
    .map((session) => ({ what: 'answerSession', by: dayOfSession(session), session: session.id }) as const);
}

const dueOf = (clocks: readonly Clock[], ...names: string[]): string | null =>
  clocks.find(({ name }) => names.includes(name))?.due ?? null;

const SHANGHAI_MS = 8 * 3_600_000;
const dayOfSession = ({ startsAt }: PlannedSession): string =>
  new Date(Date.parse(startsAt) + SHANGHAI_MS).toISOString().slice(0, 10);
