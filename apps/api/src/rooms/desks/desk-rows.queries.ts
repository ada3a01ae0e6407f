import type { Desk } from './desk-entries.queries.js';

export interface SessionOnDesk {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string | null;
  readonly closed: boolean;
  readonly state: string;
}

export const sessionsOf = ({ corridor, process }: Desk): Promise<SessionOnDesk[]> =>
  corridor.db.query<SessionOnDesk>(
    `select id, starts_at as "startsAt", ends_at as "endsAt", place, closed, state
     from mediation_session where case_id = $1 order by starts_at, id`,
    [process.caseId],
    'desk-sessions',
  );

/** Names only; numbers and addresses are asked for one by one. */
export const partiesOf = ({ corridor, process }: Desk) =>
  corridor.db.query<{ id: string; name: string; role: string }>(
    `select id, name, role from party where case_id = $1 and withdrawn_step is null order by id`,
    [process.caseId],
    'desk-parties',
  );

export const peopleNamed = ({ corridor }: Desk, ids: readonly string[]) =>
  corridor.db.query<{ id: string; name: string }>(
    `select id, name from person where id = any($1::uuid[])`,
    [ids],
    'desk-people',
  );

export const organisationsNamed = ({ corridor }: Desk, ids: readonly string[]) =>
  corridor.db.query<{ id: string; name: string }>(
    `select id, name from organisation where id = any($1::uuid[])`,
    [ids],
    'desk-organisations',
  );

export interface PaperOnDesk {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly on: string;
  readonly entry: number;
}

export const papersOf = ({ corridor, process }: Desk): Promise<PaperOnDesk[]> =>
  corridor.db.query<PaperOnDesk>(
    `select id, kind, number, dated as "on", entry from paper
     where case_id = $1 and withdrawn_step is null order by entry, id`,
    [process.caseId],
    'desk-papers',
  );
