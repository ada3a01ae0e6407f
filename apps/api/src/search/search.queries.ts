import type { Actor } from '#libs/domain';
import { visibility } from '#libs/casework';
import type { Queryable } from '#libs/persistence';
import { hidesPersons, maskedName, maskedPhone, PERSONS_OF_CASE, titleFor } from '../cases/masking.js';
import { foundBy, MATCHES, termsOf, type Match } from './search-terms.js';

export interface Hit {
  readonly case: string;
  readonly caseNumber: string | null;
  readonly registerNumber: string | null;
  readonly title: string;
  readonly stage: string;
  readonly closedOn: string | null;
  /** Why it was found: the number, name or tail that holds the word, masked as on the page of the case. */
  readonly matched: { readonly kind: Match; readonly text: string; readonly party: string | null };
}

interface Row extends Omit<Hit, 'matched'> {
  readonly rank: number;
  readonly found: string | null;
  readonly rightNumbers: readonly string[] | null;
  readonly courtNumber: string | null;
  readonly party: { name: string; type: string; phone: string | null; creditCode: string | null } | null;
  readonly persons: readonly string[] | null;
}

/** At most `limit` cases that this actor may see and every word of `q` leads to; numbers first, then the newest. */
export async function searchCases(db: Queryable, actor: Actor, q: string, limit: number): Promise<Hit[]> {
  const [first, ...others] = termsOf(q);
  const seen = visibility(actor, 1);
  const values = [...seen.values];
  const use = (value: unknown) => `$${values.push(value)}`;
  const found = foundBy(first, actor, use);
  const also = others.map((term) => `and c.id in (select case_id from (${foundBy(term, actor, use)}) also)`);
  const rows = await db.query<Row>(
    `select c.id as "case", c.case_number as "caseNumber", c.register_number as "registerNumber", c.title, c.stage,
       c.closed_on as "closedOn", c.facts->'rightNumbers' as "rightNumbers", c.facts->>'courtNumber' as "courtNumber",
       f.rank, f.found,
       (select json_build_object('name', p.name, 'type', p.type, 'phone', p.phone, 'creditCode', p.credit_code)
         from party p where p.id = f.subject_id) as party,
       ${hidesPersons(actor) ? PERSONS_OF_CASE : 'null'} as persons
     from (
       select c.*, f.rank, f.found, f.subject_id
       from (select distinct on (case_id) * from (${found}) every order by case_id, rank) f
       join case_file c on c.id = f.case_id
       where ${seen.sql} ${also.join(' ')}
       order by f.rank, c.registered_on desc, c.id desc limit ${use(limit)}) c
     cross join lateral (select c.rank, c.found, c.subject_id) f`,
    values,
  );
  return rows.map((hit) => presentHit(actor, hit));
}

function presentHit(actor: Actor, row: Row): Hit {
  const { rank, found, rightNumbers, courtNumber, party, persons, ...hit } = row;
  const kind = MATCHES[rank];
  const title = titleFor(actor, hit.title, persons ?? []);
  const name = party && party.type === 'PERSON' && hidesPersons(actor) ? maskedName(party.name) : (party?.name ?? null);
  const texts: Record<Match, string | null> = {
    // Found in its folded spelling, shown as it is written.
    NUMBER: numberAsWritten(found, [hit.caseNumber, courtNumber, hit.registerNumber]),
    CODE: party?.creditCode ?? null,
    RIGHT_NUMBER: (rightNumbers ?? []).join('、'),
    PHONE: party?.phone ? maskedPhone(party.phone) : null,
    PARTY: name,
    TITLE: title,
  };
  return { ...hit, title, matched: { kind, text: texts[kind] ?? '', party: name } };
}

const digitsOf = (number: string): string => number.normalize('NFKC').replace(/[^\d\p{Script=Han}]/gu, '');

function numberAsWritten(found: string | null, numbers: readonly (string | null)[]): string | null {
  return numbers.find((number) => number && found && digitsOf(number) === digitsOf(found)) ?? found;
}
