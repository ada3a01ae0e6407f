import { addWorkingDays, peopleBehind, type Actor, type Role } from '#libs/domain';
import type { Corridor } from '#libs/casework';
import { SOON_WORKING_DAYS } from './task-list.queries.js';
import { statesInMotion, statesOfTurn, stepsBack } from './whose-turn.js';
import { deskOf } from './who-may.js';

/** Roles under which a person sees thousands of cases. */
export const STAFF_ROLES: readonly Role[] = ['intake', 'director', 'archivist', 'supervisor'];

/** One person's place of work on one day, in the terms the statement asks in. */
export interface Desk {
  readonly today: string;
  /** The last day that still counts as soon. */
  readonly soon: string;
  readonly roles: readonly Role[];
  has(...roles: readonly Role[]): boolean;
  /** Whose queue it is. */
  readonly owner: string;
  readonly people: readonly string[];
  /** Under which names clocks warn this desk. */
  readonly audiences: readonly string[];
  /** As `ROUTE:room.STATE`. */
  readonly turn: readonly string[];
  readonly inMotion: readonly string[];
  readonly stepsBack: readonly string[];
  /** Stages in which a referral waits for its receipt. */
  readonly arrivals: readonly string[];
}

/** Rooms in which somebody sends us a case and waits until we have signed for it. */
const REFERRALS = ['court-referral', 'region-referral'] as const;

export function deskFor({ lifecycles, calendar }: Corridor, actor: Actor, today: string): Desk {
  const { roles, region } = actor;
  return {
    today,
    soon: addWorkingDays(calendar, today, SOON_WORKING_DAYS, region),
    roles,
    has: (...wanted) => wanted.some((role) => roles.includes(role)),
    owner: deskOf(actor),
    people: peopleBehind(actor),
    audiences: roles.flatMap((role) => [role, ...(GROUPS[role] ?? [])]),
    turn: statesOfTurn(lifecycles, roles),
    inMotion: statesInMotion(lifecycles),
    stepsBack: stepsBack(lifecycles),
    arrivals: REFERRALS.flatMap((room) => {
      const first = lifecycles.get(room)?.usualWay[0];
      return first ? [`${room}.${first}`] : [];
    }),
  };
}

const GROUPS: Partial<Record<Role, string[]>> = { mediator: ['caseMediators'], party: ['parties'] };
