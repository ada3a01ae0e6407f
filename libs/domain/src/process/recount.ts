import type { DueDate } from '../calendar/index.js';
import type { Role } from './actor.js';
import type { CaseFacts } from './case-facts.js';
import type { Command } from './command.js';
import { eventsOf, type DueOptions, type EventDefinition } from './event.js';
import { count, day, group, list, optional, text } from './field.js';

/** A clock whose last day has become another one. */
export interface MovedDate {
  readonly was: string;
  readonly becomes: string;
  readonly about?: string;
}

/** What repeats the last day of a clock and goes with it when it is counted anew. */
export interface Follower<Facts> {
  readonly facts: (facts: Facts, moved: MovedDate) => Partial<Facts>;
  readonly file?: keyof CaseFacts;
}
export type Followers<Facts> = Readonly<Record<string, Follower<Facts>>>;

/** The fact at `key` goes with the clock, unless it has come to say something else. */
export const following =
  <Facts>(key: keyof Facts): Follower<Facts>['facts'] =>
  (facts, { was, becomes }) =>
    (facts[key] === was ? { [key]: becomes } : {}) as Partial<Facts>;

const FIELDS = {
  /** Document number. */
  holidayNotice: text({ max: 200, example: '国办发明电〔2025〕7号' }),
  clocks: list(
    group({
      clock: text({ max: 60, example: 'mediation.term' }),
      about: optional(text({ max: 100 })),
      was: day(),
      rule: text({ max: 60, example: 'DL-MED-OWN' }),
      ruleVersion: count({ min: 1 }),
      start: day(),
      region: optional(text({ max: 40 })),
      excludedDays: optional(count({ max: 3660 })),
      agreedEnd: optional(day()),
      extraDays: optional(count({ max: 3660 })),
      told: list(text({ max: 40 }), { min: 0 }),
    }),
  ),
};

interface Recounted extends MovedDate {
  readonly clock: string;
  readonly date: DueDate;
}

/**
 * A holiday notice was published: running clocks are counted anew under the calendar in force, each by its own version of
 * the rule and from what it was counted from (T-10). Every lifecycle has this event in every state; the system sends it.
 */
export function recountEvent<Facts>(followers: Followers<Facts>): EventDefinition<Facts, any, any> {
  return eventsOf<Facts>()({
    by: ['system'],
    law: ['T-10'],
    fields: FIELDS,
    derive: (scene, { clocks }) => ({
      dates: clocks.map(({ clock, about, was, rule, start, told: _told, ...options }): Recounted => {
        const date = scene.due(rule, start, options as DueOptions);
        return { clock, ...(about && { about }), was, becomes: date.due, date };
      }),
    }),
    record: (facts, { derived }) =>
      derived.dates.reduce<Partial<Facts>>(
        (changed, { clock, ...moved }) => ({ ...changed, ...followers[clock]?.facts({ ...facts, ...changed }, moved) }),
        {},
      ),
    issue: (_facts, { clocks, derived }, file) =>
      derived.dates.flatMap(({ clock, about, was, becomes, date }, index): Command[] => {
        const key = followers[clock]?.file;
        const to = clocks[index].told as readonly Role[];
        return [
          { kind: 'recountDeadline', name: clock, date, ...(about && { about }) },
          ...(key && file[key] === was ? [{ kind: 'amendCase', patch: { [key]: becomes } } as const] : []),
          ...(was === becomes || to.length === 0
            ? []
            : [
                {
                  kind: 'notify',
                  to,
                  template: 'deadlineRecounted',
                  params: { deadline: clock, was, due: becomes },
                } as const,
              ]),
        ];
      }),
    undoable: false,
    background: true,
  });
}
