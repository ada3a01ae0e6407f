import type { Actor } from '#libs/domain';
import type { CaseColumn } from './case-list.fields.js';
import { hidesPersons, maskedName, PERSONS_OF_CASE, titleFor } from './masking.js';

export interface CaseRow {
  readonly id: string;
  readonly registerNumber: string | null;
  readonly caseNumber: string | null;
  readonly title: string;
  readonly stage: string;
  readonly route: string;
  readonly right: string;
  readonly class: string | null;
  readonly outcome: string | null;
  readonly registeredOn: string;
  readonly acceptedOn: string | null;
  readonly closedOn: string | null;
  readonly nextDue: string | null;
  readonly nextDueName: string | null;
  readonly workingDaysLeft?: number | null;
  readonly region: string;
  /** The city's day this row was read on. */
  readonly today: string;
  /** Only when asked for by `columns`. */
  readonly parties?: readonly { readonly role: string; readonly name: string }[];
  readonly mediators?: readonly { readonly id: string; readonly name: string; readonly lead: boolean }[];
  /** The court, organ or partner city the case came from. */
  readonly sender?: { readonly id: string; readonly name: string } | null;
  readonly nextSession?: { readonly startsAt: string; readonly place: string | null } | null;
  readonly flags?: readonly string[];
}

export interface RawRow extends Omit<CaseRow, 'parties'> {
  readonly sortValue: string | null;
  readonly parties?: readonly { role: string; type: string; name: string }[] | null;
  readonly persons?: readonly string[] | null;
}

/** What stands in other tables, read for the rows of one page only. */
const EXTRAS: Partial<Record<CaseColumn, string>> = {
  parties: `(select json_agg(json_build_object('role', role, 'type', type, 'name', name) order by role, id)
    from (select * from party where case_id = c.id and withdrawn_step is null order by role, id limit 8) p) as parties`,
  mediators: `coalesce((select json_agg(json_build_object('id', m.id, 'name', m.name, 'lead', a.lead) order by a.lead desc, m.id)
    from assignment a join person m on m.id = a.person_id where a.case_id = c.id and a.ended_step is null), '[]') as mediators`,
  sender: `(select json_build_object('id', o.id, 'name', o.name) from organisation o
    where o.id = coalesce(c.court, c.organ, c.partner)) as sender`,
  nextSession: `(select json_build_object('startsAt', s.starts_at, 'place', s.place) from mediation_session s
    where s.case_id = c.id and s.state = 'BOOKED' and s.ends_at >= zhihe_now() order by s.starts_at limit 1) as "nextSession"`,
  flags: `array_remove(array(select key from jsonb_each(c.facts->'flags') f where f.value = 'true'::jsonb)
    || array[case when c.secret then 'secret' end, case when (c.facts->>'online')::boolean then 'online' end,
      case when c.facts ? 'series' then 'series' end,
      case when (c.facts->>'ownershipClause')::boolean then 'ownershipClause' end], null) as flags`,
};

export function extraColumns(actor: Actor, columns: readonly CaseColumn[]): string {
  const wanted = columns.flatMap((column) => EXTRAS[column] ?? []);
  if (hidesPersons(actor)) wanted.push(`${PERSONS_OF_CASE} as persons`);
  return wanted.map((column) => `, ${column}`).join('\n');
}

/** The row as this reader may see it. */
export function presentRow(actor: Actor, { sortValue: _cursor, persons, parties, ...row }: RawRow): CaseRow {
  const shown = (type: string, name: string) => (type === 'PERSON' && hidesPersons(actor) ? maskedName(name) : name);
  return {
    ...row,
    title: titleFor(actor, row.title, persons ?? []),
    ...(parties !== undefined && {
      parties: (parties ?? []).map(({ role, type, name }) => ({ role, name: shown(type, name) })),
    }),
  };
}
