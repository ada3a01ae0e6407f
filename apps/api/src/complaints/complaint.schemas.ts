import { page } from '../cases/case.schemas.js';
import { day, id, instant, maybe, object, text, yesNo } from '../http/schema-parts.js';

export const COMPLAINTS = page(
  object({
    id,
    case: object({ id, number: maybe(text), title: text }),
    party: object({ role: text, name: text }),
    about: object({ id, name: text }),
    ground: text,
    story: text,
    lodgedAt: instant,
    due: day,
    overdue: yesNo,
    decidedByRole: text,
    decision: maybe(object({ finding: text, measure: text, reason: text, reply: text, by: text, at: instant })),
    mine: { ...yesNo, description: 'This reader decides it' },
  }),
);
