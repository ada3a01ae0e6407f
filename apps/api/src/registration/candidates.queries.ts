import type { Actor, Role } from '#libs/domain';
import { visibility } from '#libs/casework';
import type { Queryable } from '#libs/persistence';
import { searchCases } from '../search/search.queries.js';

export interface Candidate {
  readonly id: string;
  readonly name: string;
  /** Said beside the name. */
  readonly hint: string | null;
  /** Why it cannot be chosen; nothing without a case can be barred. */
  readonly barred: null;
}

const MOST = 50;

export function candidatesFor(
  db: Queryable,
  actor: Actor,
  ref: 'organisation' | 'case' | 'person',
  event: string,
  q: string,
): Promise<Candidate[]> {
  return { organisation: organisations, case: cases, person: colleagues }[ref](db, actor, q, event);
}

/** Which organisations an opening event is about. A body that sends in its own name (domain: inOwnName) finds itself only. */
const SENDERS: Record<string, { readonly kinds: readonly string[]; readonly role: Role }> = {
  sendReferral: { kinds: ['COURT'], role: 'court' },
  receiveTransfer: { kinds: ['ORGAN'], role: 'organ' },
  receiveCrossRegion: { kinds: ['PARTNER', 'COMMITTEE'], role: 'partner' },
};

function organisations(db: Queryable, { org, region, roles }: Actor, q: string, event: string): Promise<Candidate[]> {
  const sender = SENDERS[event];
  const own = sender && roles.includes(sender.role);
  // Our own committee sends nothing to itself; of other cities it is a partner.
  return db.query<Candidate>(
    `select id, name, null as hint, null as barred from organisation
     where active and ($1::text[] is null or kind = any($1)) and (kind <> 'COMMITTEE' or region <> $3)
       and (not $5::boolean or id = $2::uuid) and ($4 = '' or strpos(zhihe_fold(name), zhihe_fold($4)) > 0)
     order by region = $3 desc, region, id limit ${MOST}`,
    [sender?.kinds ?? null, org, region, q, own ?? false],
    'candidate-organisations',
  );
}

async function cases(db: Queryable, actor: Actor, q: string): Promise<Candidate[]> {
  if (q !== '') {
    const hits = await searchCases(db, actor, q, MOST);
    return hits.map(({ case: id, caseNumber, registerNumber, title }) => ({
      id,
      name: caseNumber ?? registerNumber ?? title,
      hint: title,
      barred: null,
    }));
  }
  const seen = visibility(actor, 1);
  return db.query<Candidate>(
    `select c.id, coalesce(c.case_number, c.register_number, c.title) as name, c.title as hint, null as barred
     from case_file c where c.closed_on is null and c.stage <> 'VOIDED' and ${seen.sql}
     order by c.registered_on desc, c.id desc limit ${MOST}`,
    [...seen.values],
  );
}

function colleagues(db: Queryable, { org }: Actor, q: string): Promise<Candidate[]> {
  return db.query<Candidate>(
    `select p.id, p.name, null as hint, null as barred from person p
     where p.organisation_id = $1 and p.active and ($2 = '' or strpos(zhihe_fold(p.name), zhihe_fold($2)) > 0)
       and exists (select from role_grant g where g.person_id = p.id and g.role <> 'party' and g.begins_at <= zhihe_now()
         and (g.ends_at is null or g.ends_at > zhihe_now()))
     order by p.id limit ${MOST}`,
    [org, q],
    'candidate-colleagues',
  );
}
