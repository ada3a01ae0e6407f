import { choice, count, day as aDay, flag, optional, text as aText } from '#libs/domain';
import { page } from '../cases/case.schemas.js';
import { day, id, integer, list, maybe, object, text, yesNo } from '../http/schema-parts.js';
import { BREAKDOWNS, INDICATORS, INDICATOR_IDS, type Indicator } from './indicators.js';

/** The period, the day whose knowledge counts, and what the figures are split by. */
export const QUESTION = {
  from: optional(aDay()),
  to: optional(aDay()),
  asOf: optional(aDay()),
  by: optional(choice(['none', ...BREAKDOWNS])),
};
export const EXPORT = {
  ...QUESTION,
  format: choice(['xlsx', 'csv']),
  /** For readers outside: rows of fewer than three cases are taken together (trust.md P-08). */
  publication: optional(flag()),
};
export const CELL = {
  ...QUESTION,
  indicator: choice(INDICATOR_IDS),
  key: optional(aText({ max: 60, example: 'COURT_DELEGATED' })),
  limit: optional(count({ min: 1, max: 100 })),
  after: optional(aText({ max: 300 })),
};

const FIGURES = object(
  Object.fromEntries(
    INDICATOR_IDS.map((name) => {
      const { unit, of } = INDICATORS[name] as Indicator;
      if (of) return [name, { ...maybe({ type: 'number' }), description: `${of.join(' / ')}, ${unit}` }];
      return [name, { ...(name === 'daysMedian' ? maybe(integer) : integer), description: unit }];
    }),
  ),
);

export const BOARD = object({
  from: day,
  to: day,
  asOf: day,
  by: maybe({ ...text, enum: BREAKDOWNS }),
  total: FIGURES,
  rows: list(
    object({
      key: { ...text, description: 'Code, id or month; NONE where a case has none' },
      label: { ...maybe(text), description: 'A proper name; codes have words' },
      figures: FIGURES,
    }),
  ),
  checks: list(object({ id: text, left: integer, right: integer, holds: yesNo })),
  mayExport: yesNo,
});

export const COUNTED_CASES = page(
  object({
    id,
    registerNumber: maybe(text),
    caseNumber: maybe(text),
    title: text,
    stage: text,
    route: text,
    right: text,
    outcome: maybe(text),
    registeredOn: day,
    acceptedOn: maybe(day),
    closedOn: maybe(day),
    days: maybe(integer),
    agreedFen: maybe(integer),
  }),
);
