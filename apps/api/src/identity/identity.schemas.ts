import type { Schema } from '../http/schema.js';

/** What the routes of identity and administration answer, for the OpenAPI document. */

const text = { type: 'string' };
const id = { type: 'string', format: 'uuid' };
const day = { type: 'string', format: 'date' };
const instant = { type: 'string', format: 'date-time' };
const flag = { type: 'boolean' };
const maybe = (schema: Schema): Schema => ({ ...schema, nullable: true });
const list = (items: Schema): Schema => ({ type: 'array', items });
const object = (properties: Record<string, Schema>): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});

export const CREATED = object({ id });

export const SESSION_VIEW = object({
  person: object({ id, name: text, username: maybe(text) }),
  roles: list(text),
  organisation: object({ id, name: text, kind: text }),
  region: text,
  actingFor: maybe(id),
  covers: list(object({ person: id, name: text, to: day })),
  expiresAt: instant,
  idleMinutes: { type: 'integer' },
});

const grant = { id, role: text, region: text, beginsAt: instant, endsAt: maybe(instant) };
const person = {
  id,
  name: text,
  username: maybe(text),
  organisation: object({ id, name: text }),
  active: flag,
  roles: list(object(grant)),
};

export const PEOPLE = object({ items: list(object(person)), next: maybe(id), total: { type: 'integer' } });

export const PERSON_PAGE = object({
  ...person,
  email: maybe(text),
  createdAt: instant,
  lastSignedInAt: maybe(instant),
  grants: list(object({ ...grant, grantedBy: maybe(text), current: flag })),
});

export const ROLE_GRANTS = object({
  items: list(
    object({
      ...grant,
      person: object({ id, name: text }),
      organisation: text,
      grantedBy: maybe(text),
      standing: text,
    }),
  ),
  next: maybe(id),
});

export const CANDIDATES = object({ items: list(object({ id, name: text })) });

export const ORGANISATIONS = object({
  items: list(object({ id, kind: text, name: text, region: text, code: maybe(text), active: flag })),
});

export const MEDIATORS = object({
  items: list(
    object({
      person: object({ id, name: text, active: flag }),
      termFrom: day,
      termTo: maybe(day),
      fields: list(text),
      trainings: list(object({ on: day, hours: { type: 'integer' }, subject: text })),
      courtRosters: list(id),
      subsidyEligible: flag,
      openCases: { type: 'integer' },
    }),
  ),
});

export const TOKENS = object({ items: list(object({ id, label: text, createdAt: instant, expiresAt: instant })) });
export const NEW_TOKEN_ANSWER = object({ id, token: text, expiresAt: instant });
