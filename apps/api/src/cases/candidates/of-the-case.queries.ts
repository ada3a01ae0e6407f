import type { Corridor, LoadedCase } from '#libs/casework';
import type { Asked, Candidate } from './candidate.js';

const plain = (id: string, name: string, about: Candidate['about'] = {}): Candidate => ({
  id,
  name,
  eligible: true,
  why: [],
  about,
});

/** Rows of the case itself that a field may name. */
export async function rowsFor(corridor: Corridor, { file, processes }: LoadedCase, asked: Asked): Promise<Candidate[]> {
  const { db } = corridor;
  switch (asked.ref) {
    case 'party': {
      const rows = await db.query<{ id: string; name: string; role: string }>(
        `select id, name, role from party where case_id = $1 and withdrawn_step is null order by id`,
        [file.id],
        'candidates-parties',
      );
      return rows.map(({ id, name, role }) => plain(id, name, { role }));
    }
    case 'session': {
      const rows = await db.query<{ id: string; startsAt: string; place: string | null }>(
        `select id, starts_at as "startsAt", place from mediation_session
         where case_id = $1 and state = 'BOOKED' order by starts_at`,
        [file.id],
        'candidates-sessions',
      );
      return rows.map(({ id, startsAt, place }) => plain(id, startsAt, { startsAt, ...(place && { place }) }));
    }
    case 'obligation':
      return itemsOf(processes).map((item) =>
        plain(item.obligation, item.dueOn, {
          instalment: item.instalment,
          act: item.act,
          dueOn: item.dueOn,
          owingFen: item.amountFen - item.paidFen,
          standing: item.standing,
        }),
      );
    default:
      return [];
  }
}

interface Item {
  readonly obligation: string;
  readonly instalment: number;
  readonly act: string;
  readonly amountFen: number;
  readonly paidFen: number;
  readonly dueOn: string;
  readonly standing: string;
}

const itemsOf = (processes: LoadedCase['processes']): Item[] => {
  const settlement = processes.find(({ room, state }) => room === 'settlement' && state !== 'VOIDED');
  const { items = [] } = (settlement?.facts ?? {}) as { items?: Item[] };
  return items.filter(({ standing, act }) => standing !== 'DONE' && act !== 'REFRAIN');
};
