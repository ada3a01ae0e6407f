import { choice, count, day as aDay, optional, ref, text as aText } from '#libs/domain';
import { page } from '../cases/case.schemas.js';
import { SIGNED_HEAD } from '../audit/head.schema.js';
import { anything, day, id, instant, integer, list, maybe, object, text, yesNo } from '../http/schema-parts.js';
import { CHECK_KINDS } from './checks.queries.js';
import { EXCEPTION_KINDS } from './exceptions.queries.js';

const PAGE = { limit: optional(count({ min: 1, max: 100 })), after: optional(aText({ max: 300 })) };
export const EXCEPTIONS_ASKED = {
  kind: optional(choice(EXCEPTION_KINDS)),
  from: optional(aDay()),
  to: optional(aDay()),
  ...PAGE,
};
export const READS_ASKED = {
  person: optional(ref('person')),
  case: optional(ref('case')),
  event: optional(aText({ max: 60, example: 'reveal' })),
  from: optional(aDay()),
  to: optional(aDay()),
  ...PAGE,
};
export const HEADS_ASKED = PAGE;
export const CHECKS_ASKED = { kind: optional(choice(CHECK_KINDS)), ...PAGE };
export const NEW_CHECK = { kind: choice(CHECK_KINDS) };

const LOAD = {
  open: integer,
  following: { ...integer, description: '已结案、尚在履行回访归档 / closed, still followed' },
  overdue: integer,
  dueSoon: { ...integer, description: '三个工作日内到期 / within three working days' },
  ages: { ...list(integer), description: 'Open, by days since registration: ≤ 7, ≤ 30, ≤ 60, more' },
  oldestDays: maybe(integer),
};
const PERSON = object({ id, name: text });

export const OVERVIEW = object({
  today: day,
  stages: list(object({ stage: { ...text, example: 'mediation.MEDIATING' }, ...LOAD })),
  people: list(object({ person: maybe(PERSON), ...LOAD })),
  queues: list(
    object({ role: text, open: integer, untaken: integer, overdue: integer, medianDays: integer, oldestDays: integer }),
  ),
  funnel: list(object({ step: text, cases: integer })),
});

export const EXCEPTIONS = page(
  object({
    case: object({ id, number: maybe(text), title: text }),
    no: integer,
    kinds: list({ ...text, enum: EXCEPTION_KINDS }),
    room: text,
    event: text,
    from: maybe(text),
    to: text,
    on: { ...day, description: '发生日 / happened' },
    at: { ...instant, description: '录入时刻 / recorded' },
    lateDays: integer,
    actor: object({ id, name: maybe(text), role: text, for: maybe(id) }),
    reverses: maybe(object({ no: integer, event: text, on: day })),
    papers: list(object({ kind: text, on: day })),
    reason: maybe(text),
    paper: maybe(text),
  }),
);

export const READS = page(
  object({
    no: integer,
    at: instant,
    event: text,
    actor: object({ id, name: maybe(text), role: text, organisation: maybe(text) }),
    case: maybe(object({ id, number: maybe(text) })),
    payload: anything,
  }),
);

const CHECK_OF_ITS_KIND = maybe(object({ id, finishedAt: instant, found: integer }));
export const RECORD_STATE = object({
  entries: integer,
  chains: integer,
  sealed: integer,
  unsealed: integer,
  unsealedSince: maybe(instant),
  heads: integer,
  latestHead: maybe(SIGNED_HEAD),
  keys: list(object({ keyId: text, addedAt: instant })),
  sealerSeen: yesNo,
  lastVerification: CHECK_OF_ITS_KIND,
  lastComparison: CHECK_OF_ITS_KIND,
});
export const HEADS = page(SIGNED_HEAD);

const CHECK_PARTS = {
  id,
  kind: { ...text, enum: CHECK_KINDS },
  day: { ...maybe(day), description: 'The night it was planned for; null when somebody asked' },
  state: { ...text, enum: ['QUEUED', 'RUNNING', 'DONE', 'FAILED'] },
  requestedBy: maybe(PERSON),
  requestedAt: instant,
  startedAt: maybe(instant),
  finishedAt: maybe(instant),
  done: integer,
  total: integer,
  found: { ...maybe(integer), description: 'Faults; null until it is over' },
};
export const CHECKS = page(object(CHECK_PARTS));
export const CHECK = object({ ...CHECK_PARTS, result: maybe(anything) });
export const ASKED = object({ id });
