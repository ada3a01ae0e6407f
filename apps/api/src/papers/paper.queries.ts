import { replay, type Actor, type CaseFacts, type PaperKind, type Process } from '#libs/domain';
import { loadHistory, type Corridor, type LoadedCase } from '#libs/casework';
import { idsIn } from '../cases/ids-in.js';
import type { PartyRow } from '../cases/masking.js';
import { visibleCase } from '../cases/case-page.queries.js';

/** A paper with everything its form may need, as things stood when it was filed. */
export interface PaperFile {
  readonly id: string;
  readonly kind: PaperKind;
  readonly number: string | null;
  readonly on: string;
  readonly facts: Readonly<Record<string, any>>;
  readonly withdrawn: boolean;
  readonly case: LoadedCase;
  /** The case and its lifecycles right after the step that filed the paper. */
  readonly file: CaseFacts;
  /** The case right before it. */
  readonly before: CaseFacts;
  readonly factsOf: (room: string) => Readonly<Record<string, any>>;
  readonly registerNumber: string | null;
  readonly caseNumber: string | null;
  readonly entry: EntryOnPaper;
  /** The act that told of the dispute, and the draft in force: their words stand on later papers. */
  readonly opening: EntryOnPaper | null;
  readonly draft: EntryOnPaper | null;
  readonly parties: readonly PartyRow[];
  readonly names: ReadonlyMap<string, string>;
  readonly session: {
    readonly startsAt: string;
    readonly endsAt: string;
    readonly place: string | null;
    readonly closed: boolean;
  } | null;
}

export interface EntryOnPaper {
  readonly no: number;
  readonly event: string;
  readonly room: string;
  readonly on: string;
  readonly actor: { readonly id: string; readonly role: string };
  readonly payload: Readonly<Record<string, any>>;
  readonly derived: Readonly<Record<string, any>>;
  readonly secrets: Readonly<Record<string, { secrecy: string; value: unknown }>>;
}

/** Null when there is no such paper in a case this actor sees. */
export async function loadPaper(corridor: Corridor, actor: Actor, id: string): Promise<PaperFile | null> {
  const [row] = await corridor.db.query<any>(
    `select p.id, p.case_id as "caseId", p.kind, p.number, p.dated as "on", p.facts, p.entry,
       p.withdrawn_step is not null as withdrawn,
       (select max(e.no) from audit_entry e where e.case_id = p.case_id and e.step = p.step) as upto
     from paper p where p.id = $1`,
    [id],
    'paper',
  );
  const found = row && (await visibleCase(corridor, actor, row.caseId));
  if (!found) return null;
  const history = await loadHistory(corridor.db, row.caseId);
  const { file, processes } = replay(corridor.lifecycles, history, row.upto + 1);
  const { file: before } = replay(corridor.lifecycles, history, row.entry);
  const about = await surroundings(corridor, found, row, idsIn([file, found.file, row.facts, [...processes.values()]]));
  const factsOf = (room: string) =>
    ([...processes.values()].find((one: Process) => one.room === room && one.state !== 'VOIDED')?.facts ??
      {}) as object;
  return { ...row, case: found, file, before, factsOf, ...about };
}

async function surroundings(
  { db }: Corridor,
  { registerNumber, caseNumber }: LoadedCase,
  paper: { caseId: string; entry: number; facts: { session?: string } },
  mentioned: readonly string[],
) {
  const [row] = await db.query<any>(
    SURROUNDINGS,
    [paper.caseId, paper.entry, mentioned, paper.facts.session ?? null],
    'paper-around',
  );
  const names = new Map<string, string>([
    ...(row.people ?? []).map(({ id, name }: Name) => [id, name] as const),
    ...(row.parties ?? []).map(({ id, name }: Name) => [id, name] as const),
  ]);
  return {
    registerNumber,
    caseNumber,
    entry: row.entry as EntryOnPaper,
    opening: row.opening as EntryOnPaper | null,
    draft: row.draft as EntryOnPaper | null,
    parties: (row.parties ?? []) as PartyRow[],
    names,
    session: row.session as PaperFile['session'],
  };
}

interface Name {
  readonly id: string;
  readonly name: string;
}

const ENTRY = `json_build_object('no', e.no, 'event', e.event, 'room', e.room, 'on', e.dated, 'actor', e.body->'actor',
  'payload', e.body->'payload', 'derived', coalesce(e.body->'derived', '{}'),
  'secrets', coalesce((select json_object_agg(v.key, json_build_object('secrecy', v.secrecy, 'value', v.value))
    from vault v where v.case_id = e.case_id and v.entry = e.no), '{}'))`;

const SURROUNDINGS = `select
  (select ${ENTRY} from audit_entry e where e.case_id = $1 and e.no = $2) as entry,
  (select ${ENTRY} from audit_entry e where e.case_id = $1 and e.body->'payload' ? 'claim' order by e.no limit 1) as opening,
  (select ${ENTRY} from audit_entry e where e.case_id = $1 and e.event in ('saveDraft', 'reschedule') and e.no <= $2
    and not exists (select from audit_entry r where r.case_id = $1 and (r.body->'reverses')::int = e.no and r.no <= $2)
    order by e.no desc limit 1) as draft,
  (select json_agg(json_build_object('id', id, 'role', role, 'type', type, 'name', name, 'idNumber', id_number,
      'creditCode', credit_code, 'phone', phone, 'address', address, 'legalRepresentative', legal_representative,
      'agent', agent, 'person', person_id) order by id)
    from party where case_id = $1 and withdrawn_step is null) as parties,
  (select json_agg(json_build_object('id', n.id, 'name', n.name)) from (
      select id, name from person where id = any($3::uuid[])
        or id in (select actor_id from audit_entry where case_id = $1 and no = $2)
      union all select id, name from organisation where id = any($3::uuid[])) n) as people,
  (select json_build_object('startsAt', s.starts_at, 'endsAt', s.ends_at, 'place', s.place, 'closed', s.closed)
    from mediation_session s where s.case_id = $1 and s.id = coalesce($4::uuid,
      (select (e.body->'payload'->>'session')::uuid from audit_entry e where e.case_id = $1 and e.no = $2))) as session`;
