import { randomBytes } from 'node:crypto';
import { addDays, canonicalJson, endOfDayInstant, GENESIS, secretRef } from '#libs/domain';
import type { APPLICATION } from '../seed/template.js';
import { chained, newId, sha256 } from './entry.js';
import { COMMITTEE, TAKE_NUMBER, WRITE } from './register-application.sql.js';
import { refusal, type Answer, type Floor } from './setup.js';
import type { Caller } from './token-book.js';

type Application = typeof APPLICATION;

/** A party applies: the case, its parties, its first clock, its number. The number must be known before the entry is hashed. */
export async function registerApplication(
  floor: Floor,
  caller: Caller,
  { key, text }: { key: string; text: string },
): Promise<Answer> {
  const asked = JSON.parse(text) as Application;
  if (!Array.isArray(asked.parties) || asked.parties.length !== 2) return refusal(400, 'INVALID_SHAPE');
  if (!caller.roles.includes('intake')) return refusal(403, 'NOT_YOURS');
  const requestHash = sha256(text);
  const { rows: known } = await floor.pool.query({
    name: 'committee',
    text: COMMITTEE,
    values: [caller.org, caller.id, key],
  });
  if (!known[0]) return refusal(404, 'NOT_FOUND');
  if (known[0].answered) return { status: 201, body: JSON.stringify(known[0].answered) };
  const { now, today, region } = known[0] as { now: string; today: string; region: string };

  const client = await floor.pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ last: number }>({
      name: 'take',
      text: TAKE_NUMBER,
      values: [Number(today.slice(0, 4))],
    });
    const { values, answer } = rowsOf(floor, caller, asked, { now, today, region, n: rows[0].last, key, requestHash });
    await client.query({ name: 'register', text: WRITE, values });
    await client.query('commit');
    client.release();
    return { status: 201, body: answer };
  } catch (error) {
    await client.query('rollback').catch(() => {});
    client.release(true);
    throw error;
  }
}

interface Moment {
  readonly now: string;
  readonly today: string;
  readonly region: string;
  readonly n: number;
  readonly key: string;
  readonly requestHash: string;
}

function rowsOf(floor: Floor, caller: Caller, asked: Application, { now, today, region, n, key, requestHash }: Moment) {
  const [caseId, process, step, clock, paper] = Array.from({ length: 5 }, newId);
  const number = `西知登〔${today.slice(0, 4)}〕${n}号`;
  const { right, kind, claimFen, applicationMode } = asked;
  const parties = asked.parties.map(({ role, type, region: place }) => ({ id: newId(), role, type, region: place }));
  const ids = parties.map(({ id }) => id);
  const secrets = (['title', 'claim', 'parties'] as const).map((name) => {
    const salt = randomBytes(16);
    const value = asked[name];
    return {
      name,
      ref: newId(),
      salt: salt.toString('hex'),
      hash: secretRef(value, salt),
      value: JSON.stringify(value),
    };
  });
  const sealed = Object.fromEntries(secrets.map(({ name, ref, hash }) => [name, { hash, ref }]));
  const due = addDays(today, 3);
  const dueAt = endOfDayInstant(due);
  const counted = {
    calendarVersion: 'CN-floor',
    due,
    provisional: false,
    rule: 'DL-ACCEPT',
    ruleVersion: 1,
    start: today,
  };
  const facts = {
    id: caseId,
    region,
    committee: caller.org,
    registeredOn: today,
    online: false,
    right,
    kind,
    claimFen,
    flags: {},
    secret: false,
    parties,
    mediators: [],
    places: [{ organisation: caller.org, region }],
    route: 'PARTY_APPLICATION',
  };
  const entry = canonicalJson({
    v: 1,
    kind: 'event',
    case: caseId,
    no: 1,
    at: now,
    on: today,
    step,
    actor: { id: caller.id, role: 'intake', org: caller.org },
    room: 'intake',
    process,
    machine: 1,
    event: 'registerApplication',
    from: null,
    to: 'REGISTERED',
    version: 1,
    payload: { applicationMode, right, kind, claimFen, ...sealed },
    derived: {
      parties,
      consentedBy: ids,
      registeredBy: caller.id,
      materials: [],
      acceptance: { ...counted, raw: due, dueAt, citation: ['PM-ACC'] },
    },
    caseChange: { before: BEFORE, after: facts },
    numbers: [number],
    papers: [{ kind: 'APPLICATION', on: today }],
    deadlines: [{ name: 'intake.acceptance', started: counted }],
  });
  const head = chained(entry, GENESIS);
  const last = { step, event: 'registerApplication', from: 'NEW', entry: 1, on: today, by: caller.id, touched: 1 };
  const answer = JSON.stringify({
    ...floor.answers.registerApplication,
    id: process,
    caseId,
    registerNumber: number,
    moved: [{ room: 'intake', id: process, event: 'registerApplication', from: 'NEW', to: 'REGISTERED', version: 1 }],
    deadlines: [{ name: 'intake.acceptance', about: null, change: 'STARTED', rule: 'DL-ACCEPT', dueOn: due }],
  });
  const values = [
    caseId,
    JSON.stringify(facts),
    asked.title,
    number,
    due,
    head,
    now,
    today,
    process,
    JSON.stringify(intakeFacts(today, ids)),
    JSON.stringify({ ...last, expiry: false, undoable: true }),
    step,
    caller.id,
    entry,
    JSON.stringify(
      asked.parties.map(({ role, type, name, phone }, i) => ({
        id: ids[i],
        role,
        type,
        name,
        phone,
        case_id: caseId,
        step,
      })),
    ),
    paper,
    clock,
    dueAt,
    [dueAt, `${addDays(due, -1)}T01:00:00.000Z`],
    secrets.map(({ ref }) => ref),
    secrets.map(({ name }) => name),
    secrets.map(({ salt }) => salt),
    secrets.map(({ hash }) => hash),
    secrets.map(({ value }) => value),
    JSON.stringify({ case: caseId, entry: 1, to: ['director', 'parties'], template: 'disputeRegistered', params: {} }),
    key,
    requestHash,
    answer,
    Number(today.slice(0, 4)),
    n,
  ];
  return { values, answer };
}

const intakeFacts = (requestedOn: string, consentedBy: readonly string[]) => ({
  requestedOn,
  source: null,
  organDueOn: null,
  crossRegion: null,
  supplementAskedOn: null,
  supplementDueOn: null,
  consentedBy,
  contactDueOn: null,
  contacts: 0,
  reason: null,
});

const BEFORE = Object.fromEntries(
  ['kind', 'flags', 'right', 'route', 'online', 'places', 'secret', 'parties', 'claimFen', 'mediators'].map((key) => [
    key,
    null,
  ]),
);
