import type { Database } from '#libs/persistence';
import type { PartyRow } from '../cases/masking.js';

/** Steps of a case that concern its parties; everything else of the record is the house's own. */
export const TOLD_EVENTS = [
  'intake.registerApplication',
  'intake.registerOwnInitiative',
  'intake.receiveTransfer',
  'intake.receiveCrossRegion',
  'court-referral.sendReferral',
  'intake.askSupplement',
  'intake.supplied',
  'intake.addMaterials',
  'intake.askConsent',
  'intake.recordConsent',
  'intake.accept',
  'intake.acceptReferral',
  'intake.refuse',
  'intake.noContact',
  'intake.supplementNotSupplied',
  'intake.expressRefusal',
  'intake.withdrawApplication',
  'mediation.appoint',
  'mediation.chooseMediators',
  'mediation.replaceMediator',
  'mediation.receiveMaterials',
  'mediation.signRightsNotice',
  'mediation.acknowledgeRights',
  'mediation.scheduleSession',
  'mediation.rescheduleSession',
  'mediation.cancelSession',
  'mediation.holdSession',
  'mediation.extendTerm',
  'mediation.suspend',
  'mediation.resume',
  'mediation.agreeTerms',
  'mediation.terminate',
  'mediation.termExpired',
  'mediation.partyRefuses',
  'settlement.openForExecution',
  'settlement.execute',
  'settlement.mediatorSign',
  'settlement.affixSeal',
  'settlement.agreeOrally',
  'settlement.serveCopies',
  'settlement.recordPerformance',
  'settlement.recordLatePerformance',
  'settlement.recordPartPayment',
  'confirmation.offer',
  'confirmation.applyJointly',
  'confirmation.courtConfirms',
  'confirmation.courtDismisses',
] as const;

export interface OwnRows {
  readonly today: string;
  readonly committee: string;
  readonly parties: readonly PartyRow[];
  readonly mediators: readonly { id: string; name: string; lead: boolean; current: boolean }[];
  readonly clocks: readonly { name: string; due: string }[];
  readonly sessions: readonly {
    id: string;
    startsAt: string;
    endsAt: string;
    place: string | null;
    closed: boolean;
    state: string;
  }[];
  readonly papers: readonly { kind: string; number: string | null; on: string; facts: any }[];
  readonly files: readonly {
    id: string;
    name: string;
    mediaType: string;
    bytes: number;
    sha256: string;
    paper: string;
    filedAt: string;
  }[];
  readonly debts: readonly {
    id: string;
    obligor: string;
    obligee: string;
    act: string;
    amountFen: number;
    due: string;
    paidFen: number;
    performedOn: string | null;
  }[];
  readonly notices: readonly { id: string; template: string; params: Record<string, string | number>; at: string }[];
  readonly steps: readonly { no: number; on: string; event: string }[];
  readonly complaints: readonly {
    id: string;
    about: string;
    ground: string;
    lodgedAt: string;
    due: string;
    reply: string | null;
    decidedAt: string | null;
  }[];
}

/** Everything of the case that its party may read, in one statement. */
export async function ownRows(db: Database, caseId: string, party: string, person: string): Promise<OwnRows> {
  const [row] = await db.query<OwnRows>(ROWS, [caseId, party, person, TOLD_EVENTS], 'own-case');
  return row;
}

const list = (select: string) => `coalesce((select json_agg(x) from (${select}) x), '[]')`;

const ROWS = `select zhihe_today() as today,
  (select o.name from organisation o join case_file c on c.committee = o.id where c.id = $1) as committee,
  ${list(`select id, role, type, name, id_number as "idNumber", credit_code as "creditCode", phone, address,
    legal_representative as "legalRepresentative", agent, person_id as person
    from party where case_id = $1 and withdrawn_step is null order by id`)} as parties,
  ${list(`select p.id, p.name, bool_or(a.lead and a.ended_step is null) as lead, bool_or(a.ended_step is null) as current
    from assignment a join person p on p.id = a.person_id where a.case_id = $1 group by p.id, p.name
    order by 3 desc, 2`)} as mediators,
  ${list(`select name, due_on as due from deadline where case_id = $1 and state = 'RUNNING' order by due_on`)} as clocks,
  ${list(`select id, starts_at as "startsAt", ends_at as "endsAt", place, closed, state from mediation_session
    where case_id = $1 and state in ('BOOKED', 'HELD') order by starts_at`)} as sessions,
  ${list(`select kind, number, dated as "on", facts from paper where case_id = $1 and withdrawn_step is null
    order by entry, id`)} as papers,
  ${list(`select id, name, media_type as "mediaType", bytes, sha256, paper, filed_at as "filedAt" from evidence_file
    where case_id = $1 and (party_id = $2 or filed_by = $3) and withdrawn_step is null order by filed_at, id`)} as files,
  ${list(`select id, obligor, obligee, act, amount_fen as "amountFen", due_on as due, paid_fen as "paidFen",
    performed_on as "performedOn" from obligation
    where case_id = $1 and withdrawn_step is null and $2 in (obligor, obligee) order by due_on, id, instalment`)} as debts,
  ${list(`select id, template, params, created_at as at from notice
    where person_id = $3 and (case_id = $1 or template = 'complaintDecided') order by created_at desc, id desc limit 50`)} as notices,
  ${list(`select no, dated as "on", room || '.' || event as event from audit_entry e
    where case_id = $1 and kind = 'event' and room || '.' || event = any($4::text[])
      and not exists (select from audit_entry r where r.case_id = e.case_id and (r.body->>'reverses')::int = e.no)
    order by dated, no`)} as steps,
  ${list(`select k.id, p.name as about, k.ground, k.lodged_at as "lodgedAt", k.due_on as due, k.reply,
    k.decided_at as "decidedAt" from complaint k join person p on p.id = k.about
    where k.case_id = $1 and k.party_id = $2 order by k.id`)} as complaints`;
