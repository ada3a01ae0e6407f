import {
  anything,
  day,
  id,
  instant,
  integer,
  list,
  maybe,
  object,
  text,
  yesNo,
  type Schema,
} from '../../http/schema-parts.js';
import { PROCESS } from '../../cases/case.schemas.js';

const person = object({ id, name: maybe(text) });
const party = object({ id, name: text, role: text });
const said: Schema = { description: '依密级显示，否则为 { withheld } / as far as this reader may read it' };
const ENTRY = object({
  no: integer,
  on: day,
  at: instant,
  event: text,
  by: person,
  payload: anything,
  derived: anything,
});
const HELD = {
  no: integer,
  on: day,
  session: maybe(id),
  mode: text,
  present: list(id),
  signedBy: list(id),
  summary: said,
};
const desk = (properties: Record<string, Schema>): Schema =>
  object({ caseId: id, process: PROCESS, today: day, ...properties });

export const MEDIATION_DESK = desk({
  term: object({
    termRule: maybe(text),
    termStart: maybe(day),
    termDue: maybe(day),
    agreedEnd: maybe(day),
    excludedDays: integer,
    termPassed: yesNo,
  }),
  rightsNoticeOn: maybe(day),
  parties: list(party),
  sessions: list(
    object({
      id,
      startsAt: instant,
      endsAt: instant,
      place: maybe(text),
      closed: yesNo,
      state: text,
      answers: list(object({ party: id, attending: yesNo })),
      record: maybe(object(HELD)),
    }),
  ),
  unplanned: list(object(HELD)),
  notes: list(
    object({ no: integer, on: day, at: instant, event: text, by: person, own: yesNo, kind: text, text: said }),
  ),
  proposals: list(
    object({
      from: text,
      versions: list(
        object({
          no: integer,
          round: integer,
          version: integer,
          on: day,
          by: person,
          text: said,
          answers: list(object({ party: id, on: day, answer: said, conditions: said })),
        }),
      ),
    }),
  ),
  undisputedFacts: list(object({ no: integer, on: day, facts: said, signedBy: list(id) })),
  contacts: list(ENTRY),
  inquiries: list(ENTRY),
  outline: said,
});

const DRAFT = object({
  no: integer,
  on: day,
  by: person,
  totalFen: integer,
  content: anything,
  findings: list(anything),
});
export const SETTLEMENT_DESK = desk({
  round: integer,
  draft: maybe(DRAFT),
  versions: list(DRAFT),
  openedOn: maybe(day),
  signing: list(object({ kind: text, id, name: maybe(text), on: maybe(day), means: maybe(text), missing: yesNo })),
  effectiveOn: maybe(day),
  readings: list(object({ day, basis: text })),
  form: maybe(text),
  items: list(anything),
  served: list(object({ party: id, served: yesNo })),
  performances: list(ENTRY),
  urgings: list(ENTRY),
  visits: list(ENTRY),
  course: list(ENTRY),
  breach: maybe(anything),
  enforcement: maybe(anything),
  enforceBy: maybe(day),
  limitationOn: maybe(day),
});

export const CONFIRMATION_DESK = desk({
  effectiveOn: maybe(day),
  applyBy: maybe(day),
  laterApplyBy: maybe(day),
  daysLeft: maybe(integer),
  workingDaysLeft: maybe(integer),
  barred: list(text),
  courts: object(
    {
      admissible: yesNo,
      anyOf: yesNo,
      basis: list(text),
      notes: list(text),
      items: list(
        object({
          organisation: maybe(id),
          name: maybe(text),
          code: text,
          level: text,
          grounds: list(text),
          oneMayApply: yesNo,
        }),
      ),
    },
    { barredBy: text },
  ),
  signatories: list(object({ id, name: maybe(text), signed: yesNo })),
  enclosures: list(object({ item: text, there: yesNo, enclosed: yesNo })),
  application: maybe(anything),
  acceptedOn: maybe(day),
  decideBy: maybe(day),
  supplementBy: maybe(day),
  ruling: maybe(anything),
  served: list(object({ party: id, name: maybe(text), on: day, objectBy: day, daysLeft: integer })),
  entries: list(ENTRY),
});

const PAPER = { id, kind: text, number: maybe(text), on: day, entry: integer };
export const DOSSIER_DESK = desk({
  contents: list(
    object({
      place: integer,
      papers: list(text),
      required: yesNo,
      present: yesNo,
      law: list(text),
      filed: list(object(PAPER)),
    }),
  ),
  missing: integer,
  papers: list(object({ ...PAPER, place: integer, pages: maybe(integer) })),
  index: list(object({ paper: text, pages: integer })),
  indexToBe: list(object({ paper: text, pages: integer })),
  unsealed: list(text),
  misdated: list(object({ earlier: text, earlierOn: day, later: text, laterOn: day, law: list(text) })),
  closedOn: maybe(day),
  compiler: maybe(person),
  volumes: list(anything),
  supplements: list(anything),
  timesReturned: integer,
  acts: list(ENTRY),
  retention: maybe(text),
  retentionDueOn: maybe(day),
  loan: maybe(anything),
  appraisal: maybe(anything),
});
