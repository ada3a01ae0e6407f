import { anything, day, id, instant, integer, list, mapOf, maybe, object, text, yesNo } from '../http/schema-parts.js';
import type { Schema } from '../http/schema.js';
import { LAW_TEXT } from '../laws/law.schemas.js';

/** What the reads of a case answer, for the OpenAPI document. */

export const page = (item: Schema): Schema =>
  object({
    items: list(item),
    next: { ...maybe(text), description: 'Cursor of the next page: pass it as `after`' },
    total: integer,
    totalCapped: { ...yesNo, description: 'There are more than `total`' },
  });

const PROCESS_PARTS = {
  id,
  room: text,
  state: text,
  version: integer,
  facts: anything,
  allowedEvents: list(text),
  blockedEvents: list(
    object({
      event: text,
      by: list(text),
      law: list(text),
      unmet: list(object({ guard: text, law: list(text), curedBy: list(text) })),
    }),
  ),
};
export const PROCESS = object(PROCESS_PARTS);

const named = { id, name: maybe(text) };
const PATH = list(
  object({
    state: text,
    standing: { type: 'string', enum: ['done', 'current', 'next'] },
    entry: maybe(integer),
    on: maybe(day),
  }),
);
const party = object({
  id,
  role: text,
  type: text,
  name: text,
  idNumber: maybe({ ...text, description: '脱敏 / masked, unless it is one’s own' }),
  creditCode: maybe(text),
  phone: maybe(text),
  address: maybe(text),
  legalRepresentative: maybe(text),
  agent: maybe(anything),
  electronicService: maybe({ type: 'boolean', description: '同意电子送达 / agreed to electronic service' }),
});
export const CLOCK = {
  id,
  process: id,
  room: text,
  name: text,
  about: maybe(text),
  rule: text,
  ruleVersion: integer,
  start: day,
  due: day,
  provisional: yesNo,
  calendarVersion: text,
  fires: maybe(text),
  told: list(text),
  state: { type: 'string', enum: ['RUNNING', 'MET', 'CANCELLED', 'MOVED', 'EXPIRED'] },
};
const ROWS = {
  parties: list(party),
  deadlines: list(object(CLOCK)),
  papers: list(
    object({
      id,
      kind: text,
      number: maybe(text),
      on: day,
      entry: integer,
      facts: anything,
      filedBy: id,
      filedAt: instant,
      withdrawn: yesNo,
    }),
  ),
  sessions: list(
    object({
      id,
      startsAt: instant,
      endsAt: instant,
      place: maybe(text),
      closed: yesNo,
      state: text,
      mediators: maybe(list(id)),
    }),
  ),
  obligations: list(
    object({
      id,
      instalment: integer,
      obligor: id,
      obligee: id,
      act: text,
      amountFen: integer,
      due: day,
      paidFen: integer,
      performedOn: maybe(day),
      acts: maybe(list(object({ on: day, paidFen: integer }))),
    }),
  ),
};

export const CASE_PAGE = object({
  id,
  title: text,
  registerNumber: maybe(text),
  caseNumber: maybe(text),
  stage: text,
  facts: anything,
  entries: { ...integer, description: 'Length of the case’s chain' },
  head: { ...text, description: 'Hash of its last entry' },
  today: day,
  leadingProcess: maybe(id),
  leadingDeadline: maybe(
    object({
      id,
      name: text,
      rule: text,
      due: day,
      provisional: yesNo,
      daysLeft: integer,
      workingDaysLeft: maybe(integer),
    }),
  ),
  owner: maybe(object({ ...named, role: text })),
  mediators: list(object({ ...named, lead: yesNo })),
  committee: object(named),
  court: maybe(object(named)),
  organ: maybe(object(named)),
  partner: maybe(object(named)),
  flags: list(object({ flag: text, law: list(text) }, { about: text })),
  processes: list(object({ ...PROCESS_PARTS, path: PATH })),
  ...ROWS,
  tasks: list(
    object({
      id,
      kind: text,
      role: text,
      person: maybe(id),
      due: maybe(day),
      priority: text,
      params: anything,
      at: instant,
    }),
  ),
  names: object({ people: mapOf(text), organisations: mapOf(text) }),
  laws: mapOf(LAW_TEXT),
});

export const CASE_AT = object({
  at: instant,
  entries: integer,
  facts: anything,
  processes: list(anything),
  stage: text,
  registerNumber: maybe(text),
  caseNumber: maybe(text),
  ...ROWS,
  names: object({ people: mapOf(text), organisations: mapOf(text) }),
});

export const PROCESS_LIST = page(
  object({
    id,
    caseId: id,
    state: text,
    version: integer,
    caseNumber: maybe(text),
    registerNumber: maybe(text),
    title: text,
    nextDue: maybe(day),
  }),
);
