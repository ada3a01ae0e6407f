import { anything, day, id, instant, integer, list, maybe, object, text, yesNo } from '../http/schema-parts.js';

const clock = object({ name: text, about: maybe(text), change: text, rule: text, dueOn: day }, { wasDueOn: day });

export const CORRECTIONS = object({
  items: list(
    object({
      id,
      room: text,
      state: text,
      version: integer,
      facts: anything,
      last: object({
        event: text,
        entry: integer,
        from: text,
        on: { ...day, description: '发生日 / happened' },
        at: { ...instant, description: '录入时刻 / recorded' },
        by: object({ id, name: maybe(text) }),
        expiry: yesNo,
      }),
      becomes: object({
        state: text,
        facts: maybe(anything),
        caseNow: anything,
        caseThen: anything,
        also: list(object({ room: text, from: text, to: text })),
        papers: list(object({ kind: text, number: maybe(text) })),
      }),
      deadlines: list(clock),
      refused: maybe(
        object({
          code: { type: 'string', enum: ['RELIED_ON', 'MOVED_ON', 'OVERTOOK', 'NOT_YOURS', 'REFUSED'] },
          rooms: list(text),
          by: list(text),
          unmet: list(anything),
        }),
      ),
    }),
  ),
});
