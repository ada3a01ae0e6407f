import {
  peopleBehind,
  type Actor,
  type CaseFacts,
  type PersonFacts,
  type Standard,
  type UploadedFile,
  type World,
  type WorldNeeds,
} from '#libs/domain';
import type { Queryable } from '#libs/persistence';
import { handsOf, standardOn, subsidyInputs } from './subsidy-world.js';

/** For whom, on which day, and under which standards an event asks. */
export interface Asking {
  readonly actor: Actor;
  readonly on: string;
  readonly standards: readonly Standard[];
}

/** Loads what an event asked to know, and nothing else. */
export async function loadWorld(
  db: Queryable,
  file: CaseFacts,
  needs: WorldNeeds,
  { actor, on, standards }: Asking,
): Promise<World> {
  return {
    ...(needs.papers && { papers: await papersOf(db, file.id) }),
    ...(needs.people && { people: await peopleOf(db, file.id, needs.people) }),
    ...(needs.sessions && { clashes: await clashesOf(db, needs.sessions) }),
    ...(needs.pool && { poolSize: await poolOf(db, file) }),
    ...(needs.alike && { alike: await alikeTo(db, file.id) }),
    ...(needs.files && (await filesOf(db, file.id, needs.files))),
    ...(needs.hands && { hands: await handsOf(db, file, actor) }),
    ...(needs.subsidy && { subsidy: await subsidyOf(db, file, await standardOn(db, standards, on)) }),
  };
}

const papersOf = (db: Queryable, id: string) =>
  db.query<any>(
    `select kind, dated as "on", number, facts from paper where case_id = $1 and withdrawn_step is null order by entry`,
    [id],
    'world-papers',
  );

async function peopleOf(db: Queryable, id: string, people: readonly string[]): Promise<Map<string, PersonFacts>> {
  const rows = await db.query<PersonFacts>(
    `select p.id, p.active,
       exists (select from role_grant g where g.person_id = p.id and g.role = 'mediator'
         and g.begins_at <= zhihe_now() and (g.ends_at is null or g.ends_at > zhihe_now()))
         and exists (select from mediator m where m.person_id = p.id and m.term_from <= zhihe_today()
           and (m.term_to is null or m.term_to >= zhihe_today())) as "isMediator",
       exists (select from role_grant g where g.person_id = p.id and g.role = 'director'
         and g.begins_at <= zhihe_now() and (g.ends_at is null or g.ends_at > zhihe_now())) as "isDirector",
       coalesce((select m.court_rosters from mediator m where m.person_id = p.id), '{}') as "courtRosters",
       exists (select from exclusion x where x.person_id = p.id and x.case_id = $1 and x.ended_step is null) as excluded
     from person p where p.id = any($2::uuid[])`,
    [id, people],
    'world-people',
  );
  return new Map(rows.map((row) => [row.id, row]));
}

const clashesOf = (db: Queryable, { people, from, to }: NonNullable<WorldNeeds['sessions']>) =>
  db.query<any>(
    `select b.person_id as person, s.case_id as "caseId", s.starts_at as "startsAt"
     from session_mediator b join mediation_session s on s.id = b.session_id
     where b.person_id = any($1::uuid[]) and b.booked and b.during && tstzrange($2::timestamptz, $3::timestamptz)`,
    [people, from, to],
    'world-clashes',
  );

async function poolOf(db: Queryable, file: CaseFacts): Promise<number> {
  const [{ count }] = await db.query<{ count: number }>(
    `select count(*)::int as count from mediator m
     join person p on p.id = m.person_id and p.active and p.organisation_id = $2
     where m.term_from <= zhihe_today() and (m.term_to is null or m.term_to >= zhihe_today())
       and ($3::uuid is null or $3 = any(m.court_rosters))
       and not exists (select from exclusion x where x.person_id = m.person_id and x.case_id = $1 and x.ended_step is null)`,
    [file.id, file.committee, file.court ?? null],
    'world-pool',
  );
  return count;
}

/** Same applicant and respondent by name, same right, still open (domain.md §3.1, duplicate check). */
const alikeTo = (db: Queryable, id: string) =>
  db.query<any>(
    `select distinct o.id as "caseId", o.register_number as "registerNumber"
     from case_file c
     join party a on a.case_id = c.id and a.withdrawn_step is null
     join party b on b.name = a.name and b.role = a.role and b.case_id <> c.id and b.withdrawn_step is null
     join case_file o on o.id = b.case_id and o.right_code = c.right_code and o.committee = c.committee and o.closed_on is null
     where c.id = $1 and a.role = 'APPLICANT' limit 20`,
    [id],
    'world-alike',
  );

/** Uploads that wait to be filed, and how much the case holds already. */
async function filesOf(
  db: Queryable,
  id: string,
  files: readonly string[],
): Promise<Pick<World, 'files' | 'bytesFiled'>> {
  const [row] = await db.query<{ files: UploadedFile[] | null; bytes: number }>(
    `select (select coalesce(sum(bytes), 0)::bigint from evidence_file where case_id = $1) as bytes,
       (select json_agg(json_build_object('id', id, 'heldBy', held_by, 'mediaType', media_type, 'bytes', bytes, 'sha256', sha256))
        from evidence_upload where id = any($2::uuid[])) as files`,
    [id, files],
    'world-files',
  );
  return { files: new Map((row.files ?? []).map((file) => [file.id, file])), bytesFiled: row.bytes };
}

const subsidyOf = async (db: Queryable, file: CaseFacts, standard: Standard) => ({
  standard,
  inputs: await subsidyInputs(db, file, standard),
});

/** The parties of a case that this person is. */
export async function ownPartiesOf(db: Queryable, id: string, actor: Actor): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select id from party where case_id = $1 and person_id = any($2::uuid[]) and withdrawn_step is null`,
    [id, peopleBehind(actor)],
    'world-own-parties',
  );
  return rows.map((row) => row.id);
}
