import {
  choice,
  count,
  day,
  DISPUTE_CLASSES,
  DISPUTE_FLAGS,
  flag,
  list,
  optional,
  ref,
  RIGHT_CODES,
  ROOMS,
  ROUTES,
  text,
  type Payload,
} from '#libs/domain';
import { LIFECYCLES } from '#libs/casework';

/** Where a case can stand, as `case_file.stage` says it. */
export const STAGES = [...LIFECYCLES.values()].flatMap(({ room, steps }) =>
  [...steps.keys()].filter((state) => state !== 'NEW' && state !== 'VOIDED').map((state) => `${room}.${state}`),
) as [string, ...string[]];

/** What marks a case besides its right and kind: ticked at intake, or true of the whole case. */
export const CASE_FLAGS = [...DISPUTE_FLAGS, 'secret', 'online', 'series', 'ownershipClause'] as const;

export const OUTCOMES = ['SUCCESS', 'FAILURE', 'NOT_ACCEPTED'] as const;

/** Several values of one filter are alternatives; several filters must all hold. */
export const CASE_FILTER = {
  stage: optional(list(choice(STAGES), { max: STAGES.length })),
  room: optional(list(choice(ROOMS))),
  route: optional(list(choice(ROUTES))),
  right: optional(list(choice(RIGHT_CODES))),
  class: optional(list(choice(DISPUTE_CLASSES))),
  outcome: optional(list(choice(OUTCOMES))),
  flags: optional(list(choice(CASE_FLAGS))),
  court: optional(list(ref('organisation'), { max: 20 })),
  organ: optional(list(ref('organisation'), { max: 20 })),
  partner: optional(list(ref('organisation'), { max: 20 })),
  mediator: optional(list(ref('person'), { max: 20 })),
  /** The lead mediator. */
  owner: optional(list(ref('person'), { max: 20 })),
  /** Nobody leads it yet. */
  ownerless: optional(flag()),
  /** I am one of its mediators; in a shared view everybody is meant for himself. */
  mine: optional(flag()),
  open: optional(flag()),
  overdue: optional(flag()),
  /** Due today or within so many working days. */
  dueWithin: optional(count({ max: 60 })),
  dueFrom: optional(day()),
  dueBefore: optional(day()),
  registeredFrom: optional(day()),
  registeredTo: optional(day()),
  acceptedFrom: optional(day()),
  acceptedTo: optional(day()),
  closedFrom: optional(day()),
  closedTo: optional(day()),
  /** Number, party, title, tail of a telephone number, code: what the search takes. */
  q: optional(text({ max: 100 })),
  /** Only what this person could bring on as it stands; the answer says how many are kept back. */
  actable: optional(flag()),
};
export type CaseFilter = Payload<typeof CASE_FILTER>;

/** Columns a list can show. Those in EXTRAS cost a look into other tables and are read only when asked for. */
export const CASE_COLUMNS = [
  'number',
  'title',
  'parties',
  'stage',
  'route',
  'right',
  'class',
  'outcome',
  'flags',
  'registeredOn',
  'acceptedOn',
  'closedOn',
  'due',
  'mediators',
  'sender',
  'nextSession',
] as const;
export type CaseColumn = (typeof CASE_COLUMNS)[number];

export const CASE_SORTS = [
  'registeredOn',
  '-registeredOn',
  'number',
  '-number',
  'due',
  '-due',
  'acceptedOn',
  '-acceptedOn',
  'closedOn',
  '-closedOn',
  'title',
  '-title',
] as const;
export type CaseSort = (typeof CASE_SORTS)[number];

/** How a list looks: what a saved view keeps beside the filters. */
export const CASE_LOOK = {
  sort: optional(choice(CASE_SORTS)),
  columns: optional(list(choice(CASE_COLUMNS))),
  limit: optional(count({ min: 1, max: 100 })),
};
