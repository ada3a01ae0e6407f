import type { MediationFacts } from '#libs/domain';
import { deskEntries, type Desk, type DeskEntry } from './desk-entries.queries.js';
import { partiesOf, sessionsOf, type SessionOnDesk } from './desk-rows.queries.js';

/** What a mediator has before him: who came, what was said to whom, what was proposed and what nobody disputes. */
export interface MediationDesk {
  readonly today: string;
  readonly term: Pick<
    MediationFacts,
    'termRule' | 'termStart' | 'termDue' | 'agreedEnd' | 'excludedDays' | 'termPassed'
  >;
  readonly rightsNoticeOn: string | null;
  readonly parties: readonly { readonly id: string; readonly name: string; readonly role: string }[];
  readonly sessions: readonly (SessionOnDesk & {
    readonly answers: readonly { readonly party: string; readonly attending: boolean }[];
    readonly record: HeldRecord | null;
  })[];
  /** Records of sessions that had not been booked. */
  readonly unplanned: readonly HeldRecord[];
  /** Said to the mediator alone, and notes beside an act. Never goes with the case. */
  readonly notes: readonly Note[];
  readonly proposals: readonly { readonly from: string; readonly versions: readonly Proposal[] }[];
  readonly undisputedFacts: readonly {
    readonly no: number;
    readonly on: string;
    readonly facts: unknown;
    readonly signedBy: readonly string[];
  }[];
  readonly contacts: readonly DeskEntry[];
  /** Investigations, experts, appraisals, outsiders. */
  readonly inquiries: readonly DeskEntry[];
  readonly outline: unknown;
}

export interface HeldRecord {
  readonly no: number;
  readonly on: string;
  readonly session: string | null;
  readonly mode: string;
  readonly present: readonly string[];
  readonly signedBy: readonly string[];
  readonly summary: unknown;
}

export interface Note {
  readonly no: number;
  readonly on: string;
  readonly at: string;
  readonly event: string;
  readonly by: { readonly id: string; readonly name: string | null };
  /** Written by this very reader. */
  readonly own: boolean;
  readonly kind: 'CAUCUS' | 'CONCESSION' | 'NOTE';
  readonly text: unknown;
}

export interface Proposal {
  readonly no: number;
  /** Counted over all sides as they were made: what an answer names. */
  readonly round: number;
  readonly version: number;
  readonly on: string;
  readonly by: { readonly id: string; readonly name: string | null };
  readonly text: unknown;
  /** The last word of each party on it. */
  readonly answers: readonly {
    readonly party: string;
    readonly on: string;
    readonly answer: unknown;
    readonly conditions: unknown;
  }[];
}

const TALKS = ['holdSession', 'makeProposal', 'answerProposal', 'signUndisputedFacts', 'recordContact', 'agreeTerms'];
const INQUIRIES = [
  'investigate',
  'inviteExpert',
  'receiveExpertOpinion',
  'entrustAppraisal',
  'receiveAppraisal',
  'notifyOutsider',
];

export async function mediationDesk(desk: Desk): Promise<MediationDesk> {
  const facts = desk.process.facts as MediationFacts & {
    sessionAnswers?: readonly { session: string; party: string; attending: boolean }[];
  };
  const [entries, sessions, parties] = await Promise.all([
    deskEntries({ ...desk, onRequest: ['personal', 'caucus'] }, [...TALKS, ...INQUIRIES, ...NOTED]),
    sessionsOf(desk),
    partiesOf(desk),
  ]);
  const of = (...events: string[]) => entries.filter(({ event }) => events.includes(event));
  const records = of('holdSession').map(recordOf);
  const { termRule, termStart, termDue, agreedEnd, excludedDays, termPassed, rightsNoticeOn } = facts;
  return {
    today: desk.found.today,
    term: { termRule, termStart, termDue, agreedEnd, excludedDays, termPassed },
    rightsNoticeOn,
    parties,
    sessions: sessions.map((session) => ({
      ...session,
      answers: (facts.sessionAnswers ?? []).filter((answer) => answer.session === session.id),
      record: records.find((record) => record.session === session.id) ?? null,
    })),
    unplanned: records.filter(({ session }) => session === null),
    notes: notesOf(desk, entries),
    proposals: proposalsOf(of('makeProposal'), of('answerProposal')),
    undisputedFacts: of('signUndisputedFacts').map(({ no, on, payload }) => ({
      no,
      on,
      facts: payload['facts'],
      signedBy: payload['signedBy'] ?? [],
    })),
    contacts: of('recordContact'),
    inquiries: of(...INQUIRIES),
    outline: of('agreeTerms').at(-1)?.payload['outline'] ?? null,
  };
}

/** Every act may carry a note beside it. */
const NOTED = ['scheduleSession', 'rescheduleSession', 'signRightsNotice', 'suspend', 'resume', 'extendTerm'];

const recordOf = ({ no, on, payload }: DeskEntry): HeldRecord => ({
  no,
  on,
  session: payload['session'] ?? null,
  mode: payload['mode'],
  present: payload['present'] ?? [],
  signedBy: payload['signedBy'] ?? [],
  summary: payload['summary'],
});

const NOTES = [
  ['caucusNotes', 'CAUCUS'],
  ['concessions', 'CONCESSION'],
  ['note', 'NOTE'],
] as const;

/** Only for those to whom they were said: whoever may not read a caucus does not learn how often there was one. */
function notesOf({ actor, readable }: Desk, entries: readonly DeskEntry[]): Note[] {
  if (!readable.includes('caucus')) return [];
  return entries.flatMap(({ no, on, at, event, by, payload }) =>
    NOTES.filter(([key]) => payload[key] !== undefined).map(([key, kind]) => ({
      no,
      on,
      at,
      event,
      by,
      own: by.id === actor.id,
      kind,
      text: payload[key],
    })),
  );
}

/** Side by side: each side's proposals in the order in which they came. */
function proposalsOf(made: readonly DeskEntry[], answered: readonly DeskEntry[]): MediationDesk['proposals'] {
  const counted = made.map((entry, index) => ({ ...entry, round: index + 1, from: entry.payload['from'] as string }));
  return [...new Set(counted.map(({ from }) => from))].map((from) => ({
    from,
    versions: counted
      .filter((proposal) => proposal.from === from)
      .map(({ no, round, on, by, payload }, index) => ({
        no,
        round,
        version: index + 1,
        on,
        by,
        text: payload['proposal'],
        answers: lastAnswers(answered.filter((answer) => answer.payload['round'] === round)),
      })),
  }));
}

function lastAnswers(entries: readonly DeskEntry[]): Proposal['answers'] {
  const last = new Map(entries.map(({ on, payload }) => [payload['party'] as string, { on, payload }]));
  return [...last].map(([party, { on, payload }]) => ({
    party,
    on,
    answer: payload['answer'],
    conditions: payload['conditions'] ?? null,
  }));
}
