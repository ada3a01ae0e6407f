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
} from '../http/schema-parts.js';
import { page } from '../cases/case.schemas.js';
import { PRIORITIES, TASK_ACTS } from './task.fields.js';

/** What the routes of everyday work answer, for the OpenAPI document. */

const person = object({ id, name: text });
const left = { ...maybe(integer), description: '剩余工作日，逾期为负 / working days left, negative when late' };
const ofCase = { case: id, caseNumber: maybe(text), registerNumber: maybe(text), title: text };

export const TASKS = page(
  object({
    id,
    kind: { ...text, example: 'draftAgreement' },
    role: text,
    priority: { ...text, enum: PRIORITIES },
    person: maybe(person),
    claimedAt: maybe(instant),
    at: instant,
    ageDays: integer,
    due: maybe(day),
    workingDaysLeft: left,
    ...ofCase,
    stage: text,
    nextDue: maybe(day),
    doneBy: { ...list(text), description: 'Events of the case that do it, as room.event' },
    acts: list({ ...text, enum: TASK_ACTS }),
  }),
);

export const TAKERS = object({
  items: list(object({ id, name: text, openTasks: integer, absent: yesNo })),
});

export const NOTICES = object({
  unread: integer,
  items: list(
    object({
      id,
      case: maybe(id),
      template: text,
      params: anything,
      at: instant,
      readAt: maybe(instant),
      deliveries: maybe(list(object({ channel: text, state: text }))),
    }),
  ),
});

export const ABSENCES = object({
  items: list(
    object({
      id,
      person,
      substitute: person,
      from: day,
      to: day,
      running: yesNo,
      mayEnd: yesNo,
    }),
  ),
});

export const SUBSTITUTES = object({ items: list(person) });

const section = (properties: Record<string, Schema>): Schema =>
  object({
    total: integer,
    totalCapped: { ...yesNo, description: 'There are more than `total`' },
    items: list(object({ ...ofCase, stage: text, ...properties })),
  });
const due = { due: maybe(day), workingDaysLeft: left };
const clocks = section({ clock: text, provisional: yesNo, ...due });

export const WORKBENCH = object({
  today: day,
  sections: object(
    {},
    {
      sessionsToday: section({
        session: id,
        startsAt: instant,
        endsAt: instant,
        place: maybe(text),
        closed: yesNo,
        mediators: list(text),
      }),
      dueSoon: clocks,
      overdue: clocks,
      returned: section({ room: text, state: text, event: text, on: day }),
      failedDeliveries: section({
        task: id,
        template: maybe(text),
        to: maybe(text),
        at: instant,
        person: maybe(person),
      }),
      referrals: section({ sentOn: day, ...due }),
      decisions: section({ what: { ...text, description: 'A key of the catalogue' }, ...due }),
      myCases: section({
        nextDue: maybe(day),
        nextDueName: maybe(text),
        workingDaysLeft: left,
        turn: { ...maybe(text), description: 'The lifecycle in which it is your turn, as room.STATE' },
        assigned: yesNo,
      }),
      openCases: section({ nextDue: maybe(day), nextDueName: maybe(text), workingDaysLeft: left }),
    },
  ),
  tasks: object({ mine: integer, mineOverdue: integer, available: integer }),
  queue: maybe(
    object({
      people: list(object({ person: maybe(person), role: text, open: integer, overdue: integer, oldestDays: integer })),
      stages: list(object({ stage: text, open: integer, oldestDays: integer })),
      conversion: object({ from: day, consented: integer, settled: integer, confirmed: integer, performed: integer }),
    }),
  ),
});
