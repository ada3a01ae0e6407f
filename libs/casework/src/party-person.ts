import { newId } from './ids.js';
import type { Queryable } from '#libs/persistence';

/**
 * The person as whom a party without an account acts: in the record, for notices, for what it may see. New where the party
 * has none yet. `home` is the organisation such people belong to. Gives the person's id; null when there is no such party.
 */
export async function personOfParty(
  tx: Queryable,
  caseId: string,
  party: string,
  home: string,
  email: string | null,
): Promise<string | null> {
  const [row] = await tx.query<{ name: string; person: string | null }>(
    `select name, person_id as person from party where id = $1 and case_id = $2 and withdrawn_step is null for update`,
    [party, caseId],
  );
  if (!row) return null;
  if (row.person) {
    // An account's own address is its holder's to change.
    if (email) {
      await tx.query(`update person set email = $2 where id = $1 and username is null`, [row.person, email]);
    }
    return row.person;
  }
  const person = newId();
  await tx.query(`insert into person (id, name, organisation_id, email) values ($1, $2, $3, $4)`, [
    person,
    row.name,
    home,
    email,
  ]);
  await tx.query(`update party set person_id = $2 where id = $1`, [party, person]);
  return person;
}

/** Where people belong who have nothing to do with any office: one such organisation for each region. */
export async function publicOrganisation(db: Queryable, region: string): Promise<string> {
  const find = () =>
    db.query<{ id: string }>(
      `select id from organisation where kind = 'PUBLIC' and region = $1 and active order by id limit 1`,
      [region],
    );
  const [found] = await find();
  if (found) return found.id;
  await db.query(
    `insert into organisation (id, kind, name, region, code) values ($1, 'PUBLIC', '社会公众', $2, $3)
     on conflict (code) do nothing`,
    [newId(), region, `PUBLIC-${region}`],
  );
  const [made] = await find();
  return made.id;
}
