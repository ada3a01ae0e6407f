import { mediatorProblems, type CaseFacts, type PersonFacts, type Scene } from '#libs/domain';
import type { Corridor } from '#libs/casework';
import { like, MOST_CANDIDATES, type Asked, type Candidate } from './candidate.js';

/** Who is asked for: those who may mediate, the team there is, or people of the house and of the bodies in the case. */
type Pool = 'MEDIATORS' | 'TEAM' | 'STAFF';

const BY_FIELD: Readonly<Record<string, Pool>> = {
  'appoint.person': 'MEDIATORS',
  'chooseMediators.person': 'MEDIATORS',
  'addMediator.mediator': 'MEDIATORS',
  'replaceMediator.coming': 'MEDIATORS',
  'replaceMediator.leaving': 'TEAM',
  'requestRecusal.mediator': 'TEAM',
  'scheduleSession.mediators': 'TEAM',
  'rescheduleSession.mediators': 'TEAM',
};

/** Without a field the event's first pool is meant. */
const poolOf = ({ event, field }: Asked): Pool => {
  if (field !== null) return BY_FIELD[`${event}.${field}`] ?? 'STAFF';
  const [, pool = 'STAFF'] = Object.entries(BY_FIELD).find(([key]) => key.startsWith(`${event}.`)) ?? [];
  return pool as Pool;
};

interface Row extends PersonFacts {
  readonly name: string;
  readonly organisation: string;
  readonly roles: readonly string[];
  readonly fields: readonly string[] | null;
  readonly open: number;
  readonly dueSoon: number;
  readonly absentUntil: string | null;
}

export async function peopleFor(corridor: Corridor, file: CaseFacts, asked: Asked): Promise<Candidate[]> {
  const pool = poolOf(asked);
  const team = file.mediators.map(({ id }) => id);
  const rows = await corridor.db.query<Row>(
    PEOPLE,
    [
      file.id,
      file.committee,
      pool,
      team,
      like(asked.q),
      [file.court, file.organ, file.partner].filter(Boolean),
      MOST_CANDIDATES,
    ],
    'candidates-people',
  );
  const candidates = rows.map((row) => candidateOf(row, file, pool));
  return pool === 'MEDIATORS' ? candidates.sort(byFitness) : candidates;
}

function candidateOf(row: Row, file: CaseFacts, pool: Pool): Candidate {
  const { id, name, organisation, roles, fields, open, dueSoon, absentUntil } = row;
  // The same rule that will judge the act says here who would be refused and why.
  const scene = { file, world: { people: new Map([[id, row]]) } } as unknown as Scene<unknown>;
  const inTeam = file.mediators.some((one) => one.id === id);
  const why = [
    ...(pool === 'MEDIATORS' ? mediatorProblems(scene, '', id) : []),
    ...(pool === 'MEDIATORS' && inTeam ? [{ code: 'MEDIATOR_NAMED_TWICE' }] : []),
  ].map(({ code, ...rest }) => ({ code, ...('law' in rest && rest.law && { law: rest.law }) }));
  return {
    id,
    name,
    eligible: why.length === 0,
    why,
    about: {
      organisation,
      roles,
      ...(pool === 'MEDIATORS' && { open, dueSoon, fits: fields?.includes(file.right) ?? false, fields: fields ?? [] }),
      ...(absentUntil !== null && { absentUntil }),
    },
  };
}

/** Who may be chosen first, then who knows the right, then who has least to do. */
function byFitness(a: Candidate, b: Candidate): number {
  const order = ({ eligible, about }: Candidate) => [eligible ? 0 : 1, about['fits'] ? 0 : 1, Number(about['open'])];
  const [left, right] = [order(a), order(b)];
  const at = left.findIndex((value, index) => value !== right[index]);
  return at < 0 ? a.name.localeCompare(b.name, 'zh') : left[at] - right[at];
}

const RUNNING_GRANT = `g.begins_at <= zhihe_now() and (g.ends_at is null or g.ends_at > zhihe_now())`;

const PEOPLE = `
  select p.id, p.name, o.name as organisation, p.active,
    coalesce((select json_agg(distinct g.role) from role_grant g where g.person_id = p.id and ${RUNNING_GRANT}), '[]') as roles,
    exists (select from role_grant g where g.person_id = p.id and g.role = 'mediator' and ${RUNNING_GRANT})
      and m.term_from <= zhihe_today() and (m.term_to is null or m.term_to >= zhihe_today()) as "isMediator",
    exists (select from role_grant g where g.person_id = p.id and g.role = 'director' and ${RUNNING_GRANT}) as "isDirector",
    coalesce(m.court_rosters, '{}') as "courtRosters", m.fields,
    exists (select from exclusion x where x.person_id = p.id and x.case_id = $1 and x.ended_step is null) as excluded,
    (select count(*)::int from assignment a join case_file c on c.id = a.case_id
      where a.person_id = p.id and a.ended_step is null and c.closed_on is null) as open,
    (select count(*)::int from assignment a join case_file c on c.id = a.case_id
      where a.person_id = p.id and a.ended_step is null and c.closed_on is null
        and c.next_due between zhihe_today() and zhihe_today() + 7) as "dueSoon",
    (select max(b.to_on) from absence b where b.person_id = p.id and b.ended_at is null
      and zhihe_today() between b.from_on and b.to_on) as "absentUntil"
  from person p join organisation o on o.id = p.organisation_id left join mediator m on m.person_id = p.id
  where p.active and ($5::text is null or p.name ilike $5)
    and case $3::text
      when 'TEAM' then p.id = any($4::uuid[])
      when 'MEDIATORS' then m.person_id is not null and p.organisation_id = $2
      else (p.organisation_id = $2 or p.organisation_id = any($6::uuid[])) and exists (
        select from role_grant g where g.person_id = p.id and ${RUNNING_GRANT})
    end
  order by p.name limit $7`;
