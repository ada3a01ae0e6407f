import { anything, id, instant, integer, list, mapOf, maybe, object, text, yesNo } from '../http/schema-parts.js';

const reason = object({ code: text, title: text, detail: text }, { errors: list(anything) });

const SUMMARY = {
  id,
  room: text,
  event: text,
  payload: anything,
  trial: { ...yesNo, description: '仅预演，不写入 / decides and writes nothing' },
  state: { type: 'string', enum: ['WAITING', 'RUNNING', 'FINISHED', 'STOPPED'] },
  total: integer,
  counts: { ...mapOf(integer), description: 'PENDING, DONE, POSSIBLE, REFUSED, STOPPED → cases' },
  createdAt: instant,
  finishedAt: maybe(instant),
};

export const JOB = object(SUMMARY, {
  refusals: list(object({ ...(reason.properties as object), cases: integer })),
});
export const JOBS = object({ items: list(object(SUMMARY)) });
export const NEW_JOB = object({ id });

export const ITEMS = object({
  items: list(
    object({
      n: integer,
      case: id,
      caseNumber: maybe(text),
      registerNumber: maybe(text),
      title: maybe(text),
      state: text,
      reason: maybe(reason),
    }),
  ),
  next: maybe(text),
});

export const EVENTS = object({
  items: list(object({ room: text, event: text, by: list(text), fields: { ...anything, description: 'JSON Schema' } })),
  cap: integer,
});
