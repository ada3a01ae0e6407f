import { anything, day, id, instant, integer, list, maybe, object, text, yesNo } from '../http/schema-parts.js';

const named = object({ zh: text, en: text });
const place = object({ id: text, name: named });

export const CHOICES = object({
  today: day,
  clockIsSet: { ...yesNo, description: 'A demo city, which lives on a day of its own' },
  region: text,
  rights: list(text),
  kinds: list(text),
  regions: list(object({ id: text, name: named, committee: named, districts: list(place) })),
  materialKinds: list(text),
  complaintGrounds: list(text),
  decideBy: { ...maybe(day), description: 'Last day of the decision about an application made today' },
  files: object({ bytes: integer, most: integer, endings: list(text) }),
  respondents: integer,
  declaration: { ...text, description: 'Wording of the declaration, to be sent back' },
});

export const ACCESS_CODE = object({
  reference: { ...text, example: 'ZH-7K3M-Q8TZ-1A5B-9XWC' },
  code: { ...text, description: 'Shown this once', example: '7K3MQ-8TZ1A' },
});

export const RECEIPT = object({
  reference: text,
  code: text,
  registerNumber: maybe(text),
  registeredOn: day,
  decideBy: day,
});

const STANDING = object({
  now: { ...text, example: 'sessionPlanned' },
  by: maybe(day),
  ground: maybe(text),
  todo: list(object({ what: text, by: maybe(day) }, { session: id })),
});

export const OWN_CASE = object({
  reference: text,
  registerNumber: maybe(text),
  caseNumber: maybe(text),
  registeredOn: day,
  today: day,
  committee: text,
  right: text,
  kind: text,
  claimFen: maybe(integer),
  termDue: maybe(day),
  me: anything,
  others: list(object({ role: text, name: text })),
  mediators: list(object({ id, name: text, lead: yesNo })),
  standing: STANDING,
  missing: list(text),
  sessions: list(
    object({
      id,
      startsAt: instant,
      endsAt: instant,
      place: maybe(text),
      closed: yesNo,
      state: text,
      attending: maybe(yesNo),
    }),
  ),
  papers: list(object({ kind: text, number: maybe(text), on: maybe(day), signing: maybe(text) }, { session: id })),
  files: list(object({ id, name: text, mediaType: text, bytes: integer, sha256: text, paper: text, filedAt: instant })),
  debts: list(
    object({ id, act: text, amountFen: integer, due: day, paidFen: integer, performedOn: maybe(day), mine: yesNo }),
  ),
  notices: list(object({ id, at: instant, title: text, body: text })),
  steps: list(object({ on: day, event: text })),
  complaints: list(
    object({
      id,
      about: text,
      ground: text,
      lodgedAt: instant,
      due: day,
      reply: maybe(text),
      decidedAt: maybe(instant),
    }),
  ),
  expiresAt: instant,
});

const CONTENT = {
  kind: text,
  title: text,
  number: maybe(text),
  addressee: maybe(text),
  blocks: list(object({}, { heading: text, rows: list(list(text)), paragraphs: list(text), items: list(text) })),
  signatures: list(text),
  issuer: text,
  on: maybe(day),
};

export const OWN_PAPER = object({
  ...CONTENT,
  hash: { ...text, description: 'SHA-256 of the Chinese content; sent back by whoever signs it' },
  signing: maybe(text),
  translation: maybe(object(CONTENT)),
});

export const SIGNED = object({ paper: text, documentHash: text, evidenceHash: text });
export const COMPLAINT_LODGED = object({ id, dueOn: day });
