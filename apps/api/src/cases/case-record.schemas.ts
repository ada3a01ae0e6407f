import { anything, day, id, instant, integer, list, maybe, object, text, yesNo } from '../http/schema-parts.js';
import { page } from './case.schemas.js';

export const TIMELINE = page(
  object({
    no: integer,
    at: { ...instant, description: '录入时刻 / recorded' },
    on: { ...day, description: '发生日 / happened' },
    kind: text,
    room: maybe(text),
    process: maybe(id),
    event: text,
    from: maybe(text),
    to: maybe(text),
    actor: object({ id, name: maybe(text), role: text }, { for: id, forName: maybe(text) }),
    step: id,
    reverses: maybe(integer),
    reversedBy: maybe(integer),
    reason: maybe(text),
    payload: { ...anything, description: '未显示的值为 { withheld } / values kept apart stand as { withheld }' },
    deadlines: list(anything),
    papers: list(anything),
    numbers: list(text),
    caseChange: maybe(anything),
    told: list(object({ template: text, people: integer, failed: integer })),
    hash: text,
    seq: maybe(integer),
  }),
);

export const ENTRY_CHANGE = object({
  no: integer,
  from: maybe(text),
  to: maybe(text),
  changes: list(
    object({ of: { ...text, description: 'case, or the room that moved' }, fact: text }, { before: {}, after: {} }),
  ),
});

export const CHAIN_CHECK = object({
  entries: integer,
  verifiedTo: integer,
  holds: yesNo,
  firstBad: maybe(integer),
  sealedTo: integer,
  head: maybe(object({ size: integer, at: instant, keyId: text })),
});

export const LETTERS = page(
  object({
    id,
    template: text,
    params: anything,
    at: instant,
    entry: maybe(integer),
    event: maybe(text),
    room: maybe(text),
    person: object({ id, name: text, organisation: text }),
    readAt: maybe(instant),
    deliveries: list(object({ channel: text, state: text, attempts: integer, error: maybe(text), at: instant })),
  }),
);

export const READERS = object({
  items: list(
    object({
      id,
      name: text,
      organisation: text,
      roles: list(text),
      ways: list(text),
      excluded: maybe(text),
      lastReadAt: maybe(instant),
    }),
  ),
});

export const REVEALED = object({
  values: list(object({ ref: id, entry: integer, key: text, secrecy: text, value: {} })),
  party: maybe(object({ id, parts: anything })),
});
