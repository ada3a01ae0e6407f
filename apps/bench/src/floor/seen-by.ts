import type { Caller } from './token-book.js';

/** Which cases (alias `c`) the caller ($1) of the organisation ($2) may see: the rules of the measured roles, written out. */
export function seenBy({ roles }: Caller): string {
  const mayReadSecrets = roles.includes('director') ? 'true' : 'false';
  const listed =
    'exists (select from case_access l where l.case_id = c.id and l.person_id = $1::uuid and l.ended_step is null)';
  const ways = roles.map((role) => {
    if (role === 'mediator')
      return 'exists (select from assignment a where a.case_id = c.id and a.person_id = $1::uuid and a.ended_step is null)';
    if (role === 'court') return 'c.court = $2::uuid';
    return `(c.committee = $2::uuid and (not c.secret or ${mayReadSecrets} or ${listed}))`;
  });
  return `(${ways.join(' or ')}) and $2::uuid is not null
    and not exists (select from exclusion x where x.case_id = c.id and x.person_id = $1::uuid and x.ended_step is null)`;
}
