import { id, instant, integer, day, list, maybe, object, text, yesNo, type Schema } from '../http/schema-parts.js';
import { page } from './case.schemas.js';

const named = object({ id, name: text });

export const CASE_ROW: Schema = object(
  {
    id,
    registerNumber: maybe({ ...text, example: '西知登〔2025〕1号' }),
    caseNumber: maybe({ ...text, example: '西知调〔2025〕1号' }),
    title: { ...text, example: '青麓茶业有限公司 → 城东区云岭茶行' },
    stage: { ...text, example: 'mediation.MEDIATING' },
    route: text,
    right: text,
    class: maybe(text),
    outcome: maybe(text),
    registeredOn: day,
    acceptedOn: maybe(day),
    closedOn: maybe(day),
    nextDue: maybe(day),
    nextDueName: maybe(text),
    workingDaysLeft: {
      ...maybe(integer),
      description: 'Until nextDue; 0 on the day, negative when overdue, null beyond a year',
    },
    region: text,
    today: { ...day, description: 'The city’s day on which the list was read' },
  },
  {
    parties: list(object({ role: text, name: text })),
    mediators: list(object({ id, name: text, lead: yesNo })),
    sender: maybe(named),
    nextSession: maybe(object({ startsAt: instant, place: maybe(text) })),
    flags: list(text),
  },
);

const { required, properties } = page(CASE_ROW) as { required: string[]; properties: Record<string, Schema> };
export const CASE_LIST: Schema = object({
  ...Object.fromEntries(required.map((key) => [key, properties[key]])),
  locked: { ...integer, description: 'Under actable=true: matching cases this person cannot bring on' },
  lockedCapped: yesNo,
});

export const LIST_OPTIONS: Schema = object({
  stages: list(text),
  rights: list(text),
  routes: list(text),
  classes: list(text),
  outcomes: list(text),
  flags: list(text),
  sorts: list(text),
  columns: list(text),
  mediators: list(named),
  senders: list(object({ id, name: text, kind: text })),
  actsOnCases: { ...yesNo, description: 'Some state is this person’s to bring on' },
  mayExport: yesNo,
  mayShareViews: yesNo,
});
