import type { Actor } from '#libs/domain';
import { visibility, type Corridor } from '#libs/casework';
import { deskFor } from './desk.js';
import { workingDaysLeft } from './working-days-left.js';
import { COUNTED, workbenchStatement } from './workbench.statement.js';

export interface Section {
  readonly total: number;
  readonly totalCapped: boolean;
  readonly items: readonly object[];
}

export const SECTIONS = [
  'sessionsToday',
  'dueSoon',
  'overdue',
  'returned',
  'failedDeliveries',
  'referrals',
  'decisions',
  'myCases',
  'openCases',
] as const;
export type SectionName = (typeof SECTIONS)[number];

export interface Workbench {
  readonly today: string;
  /** Those that concern this person's roles. */
  readonly sections: { readonly [name in SectionName]?: Section };
  readonly tasks: { readonly mine: number; readonly mineOverdue: number; readonly available: number };
  readonly queue: {
    readonly people: readonly object[];
    readonly stages: readonly object[];
    readonly conversion: object;
  } | null;
}

type Stored = { total: number; items: ({ region: string; due?: string | null; nextDue?: string | null } & object)[] };

/** What waits for this person today, in two round trips: the day, from which the due days follow, and everything else. */
export async function workbench(corridor: Corridor, actor: Actor): Promise<Workbench> {
  const { db, calendar } = corridor;
  const [{ today }] = await db.query<{ today: string }>('select zhihe_today() as today', [], 'today');
  const seen = visibility(actor, 1);
  const values = [...seen.values];
  const desk = deskFor(corridor, actor, today);
  const text = workbenchStatement(desk, seen.sql, (value) => `$${values.push(value)}`);
  const [row] = await db.query<any>(text, values, `workbench-${[...actor.roles].sort().join('.')}`);

  const withDays = ({ region, ...item }: Stored['items'][number]) => {
    const due = 'nextDue' in item ? item.nextDue : item.due;
    return due === undefined ? item : { ...item, workingDaysLeft: workingDaysLeft(calendar, today, due, region) };
  };
  const sections = Object.fromEntries(
    SECTIONS.filter((name) => row[name]).map((name) => {
      const { total, items } = row[name] as Stored;
      return [name, { total: Math.min(total, COUNTED), totalCapped: total > COUNTED, items: items.map(withDays) }];
    }),
  );
  const { tasks, people, stages, conversion } = row;
  return { today, sections, tasks, queue: people ? { people, stages, conversion } : null };
}
