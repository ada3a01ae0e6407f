import { day, integer, list, mapOf, maybe, object, text, yesNo, instant } from '../http/schema-parts.js';
import { LAW_TEXT } from '../laws/law.schemas.js';
import { CLOCK } from './case.schemas.js';

const STEPS = list(
  object(
    {
      day,
      kind: { type: 'string', enum: ['start', 'counted', 'skipped', 'excluded', 'rolled', 'due'] },
      reason: text,
      law: text,
    },
    { count: integer, days: integer, holiday: text, notice: text, provisional: yesNo },
  ),
);
const LINE = {
  ...CLOCK,
  period: object({
    n: integer,
    unit: text,
    cal: text,
    roll: yesNo,
    status: text,
    extend: maybe(text),
    exclude: maybe(text),
    law: list(text),
  }),
  excludedDays: integer,
  agreedEnd: maybe(day),
  raw: day,
  skippedDays: integer,
  rolledDays: integer,
  holidays: list(text),
  makeUpDays: list(day),
  computed: object({ due: day, provisional: yesNo, calendarVersion: text }),
  agrees: { ...yesNo, description: '重新计算与记载一致 / counted anew it is the stored day' },
};

export const DEADLINES = object({ items: list(object(LINE)), laws: mapOf(LAW_TEXT), calendarVersion: text });
export const DEADLINE = object({ ...LINE, steps: STEPS, laws: mapOf(LAW_TEXT) });
export const EXTENSION = object(
  {
    rule: text,
    ruleVersion: integer,
    start: day,
    was: day,
    agreedEnd: day,
    raw: day,
    due: day,
    dueAt: instant,
    provisional: yesNo,
    calendarVersion: text,
    citation: list(text),
    extend: maybe(text),
    steps: STEPS,
  },
  { region: text, excludedDays: integer, beforeSource: yesNo },
);
