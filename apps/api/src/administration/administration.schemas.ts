import { anything, day, id, instant, integer, list, mapOf, maybe, object, text, yesNo } from '../http/schema-parts.js';

/** What the routes of administration answer, for the OpenAPI document. */

const person = object({ id, name: text });

const recount = object({
  state: { type: 'string', enum: ['WAITING', 'RUNNING', 'DONE'] },
  total: integer,
  checked: integer,
  moved: integer,
  settled: integer,
  problems: list(object({ case: id, clock: text, problem: text })),
  finishedAt: maybe(instant),
});
const noticeDays = { off: list(day), makeUp: list(day), holidays: mapOf(text) };

export const PUBLISHED_NOTICE = object({
  id,
  year: integer,
  documentNumber: text,
  source: text,
  ...noticeDays,
  calendarVersion: text,
  publishedAt: instant,
  publishedBy: person,
  recount,
});

export const NOTICE_LIST = object({
  calendarVersion: text,
  items: list(
    object({
      year: integer,
      documentNumber: maybe(text),
      source: text,
      ...noticeDays,
      published: maybe(PUBLISHED_NOTICE),
    }),
  ),
});

export const NOTICE_READ = object(
  {
    off: list(object({ holiday: text, from: day }, { to: day })),
    makeUp: list(object({ holiday: text, day })),
  },
  { year: integer, documentNumber: text, source: text },
);

export const NOTICE_PREVIEW = object({
  calendarVersion: text,
  becomes: text,
  replaces: maybe(text),
  missing: list(text),
  checked: integer,
  moved: integer,
  settled: integer,
  complete: yesNo,
  items: list(
    object({
      deadline: id,
      number: maybe(text),
      clock: text,
      rule: text,
      was: day,
      becomes: day,
      because: list(object({ day, was: text, is: text }, { holiday: text })),
    }),
  ),
  problems: list(object({ number: maybe(text), clock: text, problem: text })),
});

export const QUEUE_LIST = object({
  backend: { type: 'string', enum: ['postgres', 'redis'] },
  items: list(
    object({ name: text, waiting: integer, active: integer, delayed: integer, failed: integer, paused: yesNo }),
  ),
});

export const FAILURES = object({
  items: list(
    object({
      kind: { type: 'string', enum: ['notices', 'alarms', 'deliveries'] },
      id: text,
      what: text,
      reason: text,
      failures: integer,
      failedAt: maybe(instant),
      case: maybe(text),
    }),
  ),
  total: integer,
});

export const SYSTEM_HEALTH = object({
  now: instant,
  clockSet: yesNo,
  database: object({ version: text, bytes: integer, connections: integer, migration: text }),
  process: object({ node: text, startedAt: instant, memoryBytes: integer }),
  calendarVersion: text,
  alarmsDue: integer,
  oldestAlarm: maybe(instant),
  outboxUnsent: integer,
  oldestUnsent: maybe(instant),
  deliveriesFailed: integer,
  unsealed: integer,
  lastHead: maybe(object({ size: integer, at: instant })),
  workers: list(
    object({
      id,
      host: text,
      startedAt: instant,
      seenAt: instant,
      queueSeenAt: maybe(instant),
      calendarVersion: text,
      sealing: yesNo,
      alive: yesNo,
    }),
  ),
});

export const ADMIN_ACTS = object({
  items: list(
    object({ no: integer, at: instant, kind: text, event: text, actor: person, role: text, object: anything }),
  ),
  next: maybe(integer),
});

export const REFUSALS = object({
  items: list(object({ person, route: text, hour: instant, count: integer })),
});

export const EXCLUSIONS = object({
  items: list(
    object({
      id,
      person,
      number: maybe(text),
      ground: text,
      byAdministration: yesNo,
      enteredAt: maybe(instant),
      enteredBy: maybe(person),
    }),
  ),
  next: maybe(id),
});
