import type { Schema } from '../http/schema.js';

/** What the reads of a case answer, for the OpenAPI document. */

const text = { type: 'string' };
const day = { type: 'string', format: 'date' };
const id = { type: 'string', format: 'uuid' };
const maybe = (schema: Schema): Schema => ({ ...schema, nullable: true });
const object = (properties: Record<string, Schema>): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});
const list = (items: Schema): Schema => ({ type: 'array', items });
const facts: Schema = { type: 'object', additionalProperties: true };

export const page = (item: Schema): Schema =>
  object({
    items: list(item),
    next: { ...maybe(text), description: 'Cursor of the next page: pass it as `after`' },
    total: { type: 'integer' },
    totalCapped: { type: 'boolean', description: 'There are more than `total`' },
  });

export const CASE_LIST = page(
  object({
    id,
    registerNumber: maybe({ ...text, example: '西知登〔2025〕1号' }),
    caseNumber: maybe({ ...text, example: '西知调〔2025〕1号' }),
    title: { ...text, example: '青麓茶业有限公司 → 城东区云岭茶行' },
    stage: { ...text, example: 'mediation.MEDIATING' },
    route: text,
    right: text,
    class: maybe(text),
    outcome: maybe(text),
    registeredOn: day,
    acceptedOn: maybe(day),
    closedOn: maybe(day),
    nextDue: maybe(day),
    nextDueName: maybe(text),
  }),
);

export const PROCESS = object({
  id,
  room: text,
  state: text,
  version: { type: 'integer' },
  facts,
  allowedEvents: list(text),
  blockedEvents: list(
    object({
      event: text,
      by: list(text),
      law: list(text),
      unmet: list(object({ guard: text, law: list(text), curedBy: list(text) })),
    }),
  ),
});

export const CASE_PAGE = object({
  id,
  title: text,
  registerNumber: maybe(text),
  caseNumber: maybe(text),
  stage: text,
  facts,
  entries: { type: 'integer', description: 'Length of the case’s chain' },
  head: { ...text, description: 'Hash of its last entry' },
  parties: list(facts),
  processes: list(PROCESS),
  deadlines: list(facts),
  papers: list(facts),
  sessions: list(facts),
  obligations: list(facts),
});

export const CASE_AT = object({
  at: { type: 'string', format: 'date-time' },
  entries: { type: 'integer' },
  facts,
  processes: list(facts),
});

export const TIMELINE = page(
  object({
    no: { type: 'integer' },
    at: { type: 'string', format: 'date-time', description: '录入时刻 / recorded' },
    on: { ...day, description: '发生日 / happened' },
    kind: text,
    room: maybe(text),
    process: maybe(id),
    event: text,
    from: maybe(text),
    to: maybe(text),
    actor: facts,
    step: id,
    reverses: maybe({ type: 'integer' }),
    reason: maybe(text),
    payload: facts,
    deadlines: list(facts),
    papers: list(facts),
    numbers: list(text),
    caseChange: maybe(facts),
    hash: text,
    seq: maybe({ type: 'integer' }),
  }),
);

export const PROCESS_LIST = page(
  object({
    id,
    caseId: id,
    state: text,
    version: { type: 'integer' },
    caseNumber: maybe(text),
    registerNumber: maybe(text),
    title: text,
    nextDue: maybe(day),
  }),
);
