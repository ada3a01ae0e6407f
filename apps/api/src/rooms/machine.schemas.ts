import { anything, integer, list, mapOf, maybe, object, text, yesNo } from '../http/schema-parts.js';
import { LAW_VERSION } from '../laws/law.schemas.js';

export const MACHINES = object({
  items: list(object({ room: text, version: integer, states: list(text), usualWay: list(text) })),
});

export const MACHINE = object({
  room: text,
  version: integer,
  usualWay: { ...list(text), description: '通常经过的状态 / the states of a case in which nothing unusual happens' },
  states: list(object({ state: text, final: yesNo, clock: maybe(text) })),
  transitions: list(object({ from: text, event: text, to: text, guards: list(text) })),
  events: list(
    object({
      event: text,
      by: list(text),
      law: list(text),
      internal: yesNo,
      opens: yesNo,
      path: text,
      expiry: yesNo,
      undoable: yesNo,
      fields: { ...anything, description: 'JSON Schema with x-kind, x-ref, x-secrecy, x-default' },
    }),
  ),
  guards: list(object({ guard: text, law: list(text), curedBy: list(text) })),
  laws: mapOf(list(LAW_VERSION)),
});
