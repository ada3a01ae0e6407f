import { ACCOUNTS } from '../seed/people.js';
import type { Scenario } from './scenario.js';

const HOT_SET = 50_000;

/** Pages of cases that are read again and again, so that memory and not the disk answers. */
export const casePage = (connections: number): Scenario => ({
  name: 'case-page',
  what: 'read one case with parties, lifecycles, clocks and papers (hot set of 50,000)',
  connections,
  counts: null,
  conflicts: [],
  async traffic({ city, random }) {
    const { rows } = await city.owner.query<{ id: string }>(
      'select id from case_file where committee = $1 order by id desc limit $2',
      [ACCOUNTS.director.org, HOT_SET],
    );
    return {
      next: () => ({
        who: 'director',
        method: 'GET',
        path: `/api/cases/${rows[Math.floor(random() * rows.length)].id}`,
        about: 0,
      }),
    };
  },
});
