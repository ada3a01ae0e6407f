import { ACCOUNTS, type Account } from '../seed/people.js';
import type { Target } from '../targets/target.js';
import type { Scenario } from './scenario.js';

const VIEWS = ['open=true', 'stage=mediation.MEDIATING', 'right=TM', 'right=COPY&open=true', ''];
const PAGES = 3;

const worklist =
  (name: string, who: Account, whose: string) =>
  (connections: number): Scenario => ({
    name,
    what: `a page of 25 cases that ${whose} may see, five views, pages 1 to ${PAGES}, counted up to 1,000`,
    connections,
    counts: null,
    conflicts: [],
    async traffic({ target, random }) {
      const paths = (await Promise.all(VIEWS.map((view) => pagesOf(target, who, view)))).flat();
      return {
        next: () => ({ who, method: 'GET', path: paths[Math.floor(random() * paths.length)], about: 0 }),
      };
    },
  });

export const staffWorklist = worklist('worklist-staff', 'director', 'the director');
export const mediatorWorklist = worklist('worklist-mediator', 'mediator', 'one mediator');
export const courtWorklist = worklist('worklist-court', 'court', 'one court');

/** The first pages of a view, found the way a reader finds them: by the cursor in the answer before. */
async function pagesOf(target: Target, who: Account, view: string): Promise<string[]> {
  const paths: string[] = [];
  for (let after: string | null = ''; after !== null && paths.length < PAGES;) {
    const path: string = `/api/cases?limit=25${view && `&${view}`}${after && `&after=${encodeURIComponent(after)}`}`;
    paths.push(path);
    const headers = { authorization: `Bearer ${ACCOUNTS[who].token}` };
    const answer = await fetch(target.url + path, { headers });
    if (!answer.ok) throw new Error(`${target.name} answers ${path} with ${answer.status}: ${await answer.text()}`);
    after = ((await answer.json()) as { next: string | null }).next;
  }
  return paths;
}
