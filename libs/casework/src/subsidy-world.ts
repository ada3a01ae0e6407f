import type { Actor, CaseFacts, GatheredInputs, Hands, Standard } from '#libs/domain';
import type { Queryable } from '#libs/persistence';

/** Under which accounts the actor is known, and who else has worked on the case. */
export async function handsOf(db: Queryable, file: CaseFacts, { id, actingFor }: Actor): Promise<Hands> {
  const [hands] = await db.query<Hands>(
    `select
       (select coalesce(json_agg(distinct p.id), '[]') from person p
         where p.id = any($2::uuid[]) or p.identity_hash in
           (select identity_hash from person where id = any($2::uuid[]) and identity_hash is not null)) as selves,
       (select coalesce(json_agg(distinct p.id), '[]') from audit_entry e
          join person a on a.id = e.actor_id
          join person p on p.id = a.id or p.identity_hash = a.identity_hash
         where e.case_id = $1 and e.room in ('mediation', 'settlement')) as handled,
       (select coalesce(json_agg(distinct b.person_id), '[]') from payee_account b
         where b.person_id = any($3::uuid[]) and b.ended_at is null and b.verified_at is not null) as "verifiedAccounts"`,
    [file.id, actingFor ? [id, actingFor] : [id], file.mediators.map((mediator) => mediator.id)],
    'world-hands',
  );
  return hands;
}

/** What the record of the case says on everything a standard asks (domain.md §7.3). */
export async function subsidyInputs(db: Queryable, file: CaseFacts, { series }: Standard): Promise<GatheredInputs> {
  const [row] = await db.query<any>(
    INPUTS,
    [file.id, file.mediators.map(({ id }) => id), file.closedOn ?? null, series.days],
    'world-subsidy',
  );
  const {
    sessions,
    expertise,
    performed,
    laterObligation,
    confirmed,
    sealed,
    alike,
    seriesPlace,
    duplicateOf,
    eligible,
  } = row;
  const success = file.outcome === 'SUCCESS';
  return {
    class: file.class ?? 'GENERAL',
    outcome: success ? 'SUCCESS' : sessions > 0 ? 'FAILED_AFTER_SESSION' : 'FAILED_BEFORE_SESSION',
    form: success ? (file.form ?? null) : null,
    valueFen: (success ? file.agreedFen : file.claimFen) ?? null,
    parties: file.parties.length,
    sessions,
    expertise,
    ownershipOrInventor: file.kind === 'OWNERSHIP' || file.kind === 'INVENTOR_STATUS',
    majorByDecision: file.class === 'MAJOR',
    seriesPlace: success && alike >= series.cases ? seriesPlace : null,
    joint: file.places.length > 1,
    confirmed,
    performed,
    laterObligation,
    courtFunded: file.route === 'COURT_ENTRUSTED' && success,
    sham: file.ground === 'SHAM',
    dossierSealed: sealed,
    duplicateOf,
    mediators: file.mediators.map(({ id, lead }) => ({ id, lead, eligible: eligible.includes(id) })),
  };
}

/** The standard in force on a day: published ones first, then those that come with the program; the latest wins. */
export async function standardOn(db: Queryable, shipped: readonly Standard[], day: string): Promise<Standard> {
  const rows = await db.query<{ document: Standard }>(
    `select document from subsidy_standard where published_at is not null and effective_from <= $1
       and (effective_to is null or effective_to >= $1) order by effective_from desc, version desc limit 1`,
    [day],
    'standard-on',
  );
  const inForce = ({ effectiveFrom, effectiveTo }: Standard) =>
    effectiveFrom <= day && (!effectiveTo || effectiveTo >= day);
  const latest = shipped.filter(inForce).sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1));
  const standard = rows[0]?.document ?? latest[0];
  if (!standard) throw new Error(`no subsidy standard is in force on ${day}`);
  return standard;
}

const INPUTS = `
  with s as (select state, facts from process where case_id = $1 and room = 'settlement' and state <> 'VOIDED'),
    d as (select state from process where case_id = $1 and room = 'dossier' and state <> 'VOIDED'),
    o as (select * from obligation where case_id = $1 and withdrawn_step is null),
    me as (select * from case_file where id = $1),
    kin as (select c.* from me join case_file c on c.id <> me.id and c.right_code = me.right_code and c.region = me.region
      and c.registered_on between me.registered_on - $4::int and me.registered_on + $4::int
      where exists (select from party a join party b on b.name = a.name and b.role = a.role and b.case_id = c.id
        where a.case_id = me.id and a.role = 'APPLICANT' and a.withdrawn_step is null and b.withdrawn_step is null))
  select
    (select count(*)::int from mediation_session where case_id = $1 and state = 'HELD') as sessions,
    exists (select from paper where case_id = $1 and withdrawn_step is null
      and kind in ('EXPERT_OPINION', 'APPRAISAL_REPORT', 'INVESTIGATION_RECORD')) as expertise,
    coalesce((select state = 'PERFORMED' from s), false) as performed,
    exists (select from o, s where o.due_on > (s.facts->>'effectiveOn')::date) as "laterObligation",
    exists (select from process where case_id = $1 and room = 'confirmation' and state = 'CONFIRMED') as confirmed,
    coalesce((select state in ('ARCHIVED', 'BORROWED', 'KEPT') from d), false) as sealed,
    (select 1 + count(*)::int from kin) as alike,
    (select 1 + count(*)::int from kin, me where kin.outcome = 'SUCCESS'
       and (kin.closed_on, kin.case_number) < (me.closed_on, me.case_number)) as "seriesPlace",
    (select c.case_number from me join case_file c on c.id <> me.id and c.right_code = me.right_code
       and c.facts->>'kind' = me.facts->>'kind' and coalesce(c.facts->>'series', '') = coalesce(me.facts->>'series', '')
       join process p on p.case_id = c.id and p.room = 'subsidy'
         and p.state not in ('VOIDED', 'AWAITING', 'ELIGIBLE', 'INELIGIBLE', 'LAPSED', 'REJECTED', 'RECOVERED')
       where not exists (
         select from party a where a.case_id = me.id and a.withdrawn_step is null and not exists (
           select from party b where b.case_id = c.id and b.withdrawn_step is null and b.name = a.name and b.role = a.role))
       order by c.id limit 1) as "duplicateOf",
    (select coalesce(json_agg(m.person_id), '[]') from mediator m join person p on p.id = m.person_id
       where m.person_id = any($2::uuid[]) and m.subsidy_eligible and ($3::date is null or
         (m.term_from <= $3::date and (m.term_to is null or m.term_to >= $3::date)))) as eligible`;
