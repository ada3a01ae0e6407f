import type { Actor } from '#libs/domain';
import { visibility } from '#libs/casework';
import type { Queryable } from '#libs/persistence';
import type { JudgedDispute } from './findings.js';

/**
 * Why a case was found, the closest first: the same on both sides, the same two with the sides changed, the same right,
 * the same applicant on the same kind of right (a series of one right-holder).
 */
export const LIKENESSES = ['PARTIES', 'CROSSED', 'RIGHT_NUMBER', 'APPLICANT'] as const;

export interface AlikeCase {
  readonly id: string;
  readonly caseNumber: string | null;
  readonly registerNumber: string | null;
  readonly title: string;
  readonly stage: string;
  readonly right: string;
  readonly registeredOn: string;
  readonly closedOn: string | null;
  readonly series: string | null;
  readonly alike: readonly (typeof LIKENESSES)[number][];
}

const MOST = 20;

/** Cases this actor may see in which the dispute, or a piece of it, has been here before: open ones first, then the newest. */
export async function alikeCases(
  db: Queryable,
  actor: Actor,
  { right, rightNumbers = [], parties }: Pick<JudgedDispute, 'right' | 'rightNumbers' | 'parties'>,
): Promise<{ today: string; alike: readonly AlikeCase[] }> {
  const seen = visibility(actor, 4);
  const [row] = await db.query<{ today: string; alike: AlikeCase[] | null }>(
    `${GIVEN}, ${MET}, ${ALIKE}
     select zhihe_today() as today, (select json_agg(found) from (
       select c.id, c.case_number as "caseNumber", c.register_number as "registerNumber", c.title, c.stage,
         c.right_code as "right", c.registered_on as "registeredOn", c.closed_on as "closedOn",
         c.facts->>'series' as series, a.alike
       from (${LIKENESS_OF_EACH}) a join case_file c on c.id = a.case_id
       where c.stage <> 'VOIDED' and (a.alike <> array['APPLICANT'] or c.right_code = $3) and ${seen.sql}
       order by c.closed_on is not null, array_position(array['${LIKENESSES.join(`','`)}'], a.alike[1]),
         c.registered_on desc, c.id desc
       limit ${MOST}) found) as alike`,
    [JSON.stringify(parties), JSON.stringify(rightNumbers), right, ...seen.values],
  );
  return { today: row.today, alike: row.alike ?? [] };
}

const GIVEN = `with given as materialized (
    select g.role, zhihe_fold(g.name) as name, g."idNumber" as id_number, g."creditCode" as credit_code
    from jsonb_to_recordset($1::jsonb) as g(role text, name text, "idNumber" text, "creditCode" text)),
  numbers as materialized (select zhihe_right_numbers(jsonb_build_object('rightNumbers', $2::jsonb)) as wanted)`;

/** By number, or by name where no number says that it is somebody else of the same name. */
const MET = `met as (
    select p.case_id, g.role as ours, p.role as theirs from given g
      join party p on zhihe_fold(p.name) = g.name and p.withdrawn_step is null
      where coalesce(p.id_number = g.id_number, true) and coalesce(p.credit_code = g.credit_code, true)
    union select p.case_id, g.role, p.role from given g
      join party p on p.credit_code = g.credit_code and p.credit_code is not null and p.withdrawn_step is null
    union select p.case_id, g.role, p.role from given g
      join party p on p.id_number = g.id_number and p.id_number is not null and p.withdrawn_step is null)`;

const ALIKE = `sides as (
    select case_id,
      bool_or(ours = 'APPLICANT' and theirs = 'APPLICANT') as applicant,
      bool_or(ours = 'RESPONDENT' and theirs = 'RESPONDENT') as respondent,
      bool_or(ours = 'APPLICANT' and theirs = 'RESPONDENT') and bool_or(ours = 'RESPONDENT' and theirs = 'APPLICANT') as crossed
    from met group by case_id),
  rights as (
    select f.id as case_id from numbers n
      join search_entry s on s.tokens && n.wanted
      join case_file f on f.id = s.subject_id and zhihe_right_numbers(f.facts) && n.wanted)`;

const LIKENESS_OF_EACH = `
  select case_id, array_remove(array[
      case when s.applicant and s.respondent then 'PARTIES' end,
      case when s.crossed then 'CROSSED' end,
      case when r.case_id is not null then 'RIGHT_NUMBER' end,
      case when s.applicant and not s.respondent then 'APPLICANT' end], null) as alike
  from sides s full join rights r using (case_id)
  where s.applicant or s.crossed or r.case_id is not null`;
