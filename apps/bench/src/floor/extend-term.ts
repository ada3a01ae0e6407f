import type { CaseFacts, MediationFacts } from '#libs/domain';
import { addDays, endOfDayInstant } from '#libs/domain';
import { chained, newId, sha256 } from './entry.js';
import { READ, WRITE } from './extend-term.sql.js';
import { refusal, type Answer, type Floor } from './setup.js';
import type { Caller } from './token-book.js';

interface Standing {
  readonly now: string;
  readonly today: string;
  readonly answered: { requestHash: string; body: object } | null;
  readonly caseId: string;
  readonly state: string;
  readonly version: number;
  readonly facts: MediationFacts;
  readonly file: CaseFacts;
  readonly entries: number;
  readonly head: string;
  readonly registerNumber: string;
  readonly caseNumber: string;
  readonly clock: string;
  readonly otherDue: string | null;
}

interface Asked {
  readonly process: string;
  readonly version: number;
  readonly key: string;
  readonly text: string;
}

const OPEN_STATES = ['APPOINTING', 'ASSIGNED', 'READY', 'MEDIATING', 'SUSPENDED', 'SETTLING'];

/** Twenty more days, as all parties agreed: read, decide, and one statement that writes everything or nothing. */
export async function extendTerm(floor: Floor, caller: Caller, asked: Asked): Promise<Answer> {
  const { days, consents } = JSON.parse(asked.text) as { days: number; consents: string[] };
  if (!Number.isInteger(days) || days < 1 || !Array.isArray(consents)) return refusal(400, 'INVALID_SHAPE');
  const requestHash = sha256(asked.text);
  const values = [asked.process, caller.id, asked.key, caller.org, caller.roles.includes('director')];
  const { rows } = await floor.pool.query<Standing>({ name: 'read', text: READ, values });
  const standing = rows[0];
  if (!standing) return refusal(404, 'NOT_FOUND');
  const { answered, version, state, facts, file } = standing;
  if (answered) {
    if (answered.requestHash !== requestHash) return refusal(422, 'KEY_REUSED');
    return { status: 200, body: JSON.stringify(answered.body) };
  }
  if (version !== asked.version) return refusal(412, 'STALE', { currentVersion: version });
  if (!OPEN_STATES.includes(state)) return refusal(409, 'WRONG_STATE');
  const role = (['mediator', 'director'] as const).find((one) => caller.roles.includes(one));
  if (!role) return refusal(403, 'NOT_YOURS');
  if (!file.parties.every(({ id }) => consents.includes(id))) return refusal(422, 'EXTENSION_NEEDS_ALL');
  if (standing.today > facts.termDue!) return refusal(422, 'EXTENSION_AFTER_DUE');

  const body = await write(floor, caller, role, asked, standing, requestHash);
  return body === null ? refusal(409, 'RACE', { currentVersion: version + 1 }) : { status: 200, body };
}

/** Null when somebody else moved the case first: then nothing was written. */
async function write(
  floor: Floor,
  caller: Caller,
  role: string,
  { process, key, text }: Asked,
  standing: Standing,
  requestHash: string,
): Promise<string | null> {
  const { now, today, caseId, state, version, facts, file, entries, head, otherDue } = standing;
  const { days, consents } = JSON.parse(text) as { days: number; consents: string[] };
  const like = floor.answers.extendTerm;
  const due = addDays(facts.termDue!, days);
  const dueAt = endOfDayInstant(due);
  const [step, clock, paper] = [newId(), newId(), newId()];
  const no = entries + 1;
  const actor = { id: caller.id, org: caller.org, role };
  const counted = { due, provisional: false, rule: 'DL-MED-OWN', ruleVersion: 1, start: facts.termStart };
  const entry = JSON.stringify({
    actor,
    at: now,
    case: caseId,
    caseChange: { after: { termDueOn: due }, before: { termDueOn: facts.termDue } },
    deadlines: [
      { movedFrom: facts.termDue, name: 'mediation.term', started: { calendarVersion: CALENDAR, ...counted } },
    ],
    derived: {
      due: {
        agreedEnd: due,
        calendarVersion: CALENDAR,
        citation: ['PM-SF1'],
        due,
        dueAt,
        provisional: false,
        raw: due,
        rule: 'DL-MED-OWN',
        ruleVersion: 1,
        start: facts.termStart,
      },
      end: due,
      running: true,
    },
    event: 'extendTerm',
    from: state,
    kind: 'event',
    machine: 1,
    no,
    on: today,
    papers: [{ kind: 'EXTENSION_CONSENT', on: today }],
    payload: { consents, days },
    process,
    room: 'mediation',
    step,
    to: state,
    v: 1,
    version: version + 1,
  });
  const last = { step, event: 'extendTerm', from: state, entry: no, on: today, by: caller.id, touched: 1 };
  const answer = JSON.stringify({
    ...like,
    id: process,
    caseId,
    state,
    version: version + 1,
    entry: no,
    registerNumber: standing.registerNumber,
    caseNumber: standing.caseNumber,
    moved: [{ room: 'mediation', id: process, event: 'extendTerm', from: state, to: state, version: version + 1 }],
    deadlines: [
      {
        name: 'mediation.term',
        about: null,
        change: 'MOVED',
        rule: 'DL-MED-OWN',
        dueOn: due,
        wasDueOn: facts.termDue,
      },
    ],
    papers: [{ kind: 'EXTENSION_CONSENT', on: today, number: null }],
  });
  const nextDue = otherDue !== null && otherDue < due ? otherDue : due;
  const values = [
    process,
    version,
    JSON.stringify({ ...facts, agreedEnd: due, termDue: due, termPassed: false }),
    JSON.stringify({ ...last, expiry: false, undoable: true }),
    caseId,
    entries,
    JSON.stringify({ ...file, termDueOn: due }),
    nextDue,
    nextDue === due ? 'mediation.term' : 'mediation.long',
    chained(entry, head),
    now,
    today,
    step,
    caller.id,
    entry,
    standing.clock,
    clock,
    due,
    dueAt,
    [dueAt, ...[7, 3, 1].map((before) => `${addDays(due, -before)}T01:00:00.000Z`)],
    ['EXPIRY', 'REMINDER', 'REMINDER', 'REMINDER'],
    paper,
    JSON.stringify({ dueOn: due }),
    JSON.stringify({
      case: caseId,
      entry: no,
      to: ['parties', 'caseMediators'],
      template: 'termExtended',
      params: { dueOn: due },
    }),
    key,
    requestHash,
    answer,
  ];
  const { rows } = await floor.pool.query<{ won: boolean }>({ name: 'write', text: WRITE, values });
  return rows[0].won ? answer : null;
}

const CALENDAR = 'CN-floor';
