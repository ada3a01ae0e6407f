import { ROLES, ROUTES } from '#libs/domain';
import { day, id, integer, list, mapOf, maybe, object, text, yesNo, type Schema } from '../http/schema-parts.js';
import { LIKENESSES } from './alike.queries.js';
import { OUTGOING_PARTS } from './outgoing.queries.js';

/** What the front desks are answered, for the OpenAPI document. */

const bilingual = object({ zh: text, en: text });
const oneOf = (values: readonly string[]): Schema => ({ type: 'string', enum: values });
const law = object({ law: bilingual, edition: text, article: maybe(text), gist: bilingual, status: text });

const numbers = { caseNumber: maybe(text), registerNumber: maybe(text), title: text };

export const FINDINGS = object({
  mediability: object({
    verdict: oneOf(['YES', 'WARN', 'NO']),
    confirmable: oneOf(['YES', 'DOUBTFUL', 'NO']),
    reasons: list(text),
    basis: list(text),
    referTo: maybe(text),
  }),
  class: object({ class: text, reason: text }),
  term: maybe(object({ rule: text, n: integer, unit: text, cal: text })),
  laws: mapOf(law),
  alike: list(
    object({
      id,
      ...numbers,
      stage: text,
      right: text,
      registeredOn: day,
      closedOn: maybe(day),
      series: maybe(id),
      alike: list(oneOf(LIKENESSES)),
    }),
  ),
});

export const KNOWN = object({ name: maybe(text) });

export const CANDIDATES = object({
  items: list(object({ id, name: text, hint: maybe(text), barred: maybe(text) })),
});

const place = { id: text, name: bilingual };
export const PLACES = object({ items: list(object({ ...place, districts: list(object(place)) })) });

export const OUTGOING_CASE = object({
  id,
  ...numbers,
  courtNumber: maybe(text),
  right: text,
  route: oneOf(ROUTES),
  procedure: maybe(text),
  online: yesNo,
  sentOn: day,
  closedOn: maybe(day),
  outcome: maybe(text),
  room: text,
  state: text,
  clocks: list(object({ name: text, due: day, provisional: yesNo })),
  move: list(oneOf(ROLES)),
});
export const OUTGOING = object({ items: list(OUTGOING_CASE), next: maybe(text), total: integer, totalCapped: yesNo });

export const OUTGOING_COUNTS = object(Object.fromEntries(OUTGOING_PARTS.map((part) => [part, integer])));
