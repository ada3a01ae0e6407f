import { entryHash, GENESIS, replay, secretRef, type CaseFacts, type Process } from '#libs/domain';
import { loadHistory, stageOf, type Corridor } from '#libs/casework';

/** A case with everything that belongs to it, as it stands in the tables. */
export interface WholeCase {
  readonly file: CaseFacts;
  readonly row: any;
  readonly processes: readonly Process<any>[];
  readonly of: (room: string) => Process<any> | undefined;
  readonly [table: string]: any;
}

const ROWS = [
  'deadline',
  'alarm',
  'paper',
  'assignment',
  'case_access',
  'exclusion',
  'obligation',
  'outbox',
  'vault',
  'entry',
  'session',
];

export async function wholeCase({ db }: Corridor, caseId: string): Promise<WholeCase> {
  const tables = ROWS.map(
    (table) =>
      `(select coalesce(json_agg(x), '[]') from (${SOURCES[table] ?? `select * from ${table} where case_id = $1`}) x) as ${table}`,
  );
  const [{ row, process, ...rows }] = await db.query<any>(
    `select to_json(c) as row, (select json_agg(p order by p.id) from process p where p.case_id = c.id) as process, ${tables}
     from case_file c where c.id = $1`,
    [caseId],
  );
  const processes = process.map(({ case_id: caseId, machine_version: machineVersion, ...p }: any) => ({
    ...p,
    caseId,
    machineVersion,
  }));
  const of = (room: string) => processes.find((p: Process) => p.room === room && p.state !== 'VOIDED');
  return { ...rows, row, file: row.facts, processes, of };
}

const SOURCES: Record<string, string> = {
  alarm: 'select a.*, d.state, d.fires from alarm a join deadline d on d.id = a.deadline_id where d.case_id = $1',
  outbox: `select * from outbox where payload->>'case' = $1::text`,
  entry: 'select no, hash, body from audit_entry where case_id = $1 order by no',
  session: `select s.*, (select json_agg(m) from session_mediator m where m.session_id = s.id) as seats from mediation_session s where case_id = $1`,
};

/** trust.md I2: what the machines make of the record is what is stored. */
export async function replayAgrees(corridor: Corridor, { file, processes }: WholeCase): Promise<string[]> {
  const { file: replayed, processes: states } = replay(corridor.lifecycles, await loadHistory(corridor.db, file.id));
  const shown = ({ room, state, version, facts, last }: Process) => canonical({ room, state, version, facts, last });
  return [
    ...differ('the case', canonical(replayed), canonical(file)),
    ...processes.flatMap((p) => {
      const other = states.get(p.id);
      return other ? differ(`${p.room}`, shown(other), shown(p)) : [`${p.room} is not in the record`];
    }),
  ];
}

/** trust.md I3: entries 1..n without a gap, each hash covers the one before, the head is on the case; secrets fit theirs. */
export function chainHolds({ alg }: Corridor, { row, entry, vault }: WholeCase): string[] {
  let head = GENESIS;
  const faults: string[] = [];
  entry.forEach(({ no, hash, body }: any, i: number) => {
    if (no !== i + 1 || body.no !== no) faults.push(`entry ${no} stands at place ${i + 1}`);
    if (i > 0 && body.at < entry[i - 1].body.at) faults.push(`entry ${no} was recorded before the one before it`);
    head = entryHash(alg, body, head);
    if (hash !== head) faults.push(`the hash of entry ${no} does not fit`);
  });
  if (row.entries !== entry.length || row.head !== head) faults.push('the case does not hold the head of its chain');
  for (const { key, value, salt, hash, entry: no } of vault) {
    if (secretRef(value, Buffer.from(salt, 'hex')) !== hash)
      faults.push(`${key} of entry ${no} is not what was hashed`);
  }
  return faults;
}

/** Rows beside the facts: each tells the same story as the lifecycle it belongs to. */
export function tablesAgree(corridor: Corridor, whole: WholeCase): string[] {
  const { file, row, processes, deadline, alarm, paper, assignment, obligation, session, entry, outbox } = whole;
  const faults: string[] = [];
  const running = deadline.filter(({ state }: any) => state === 'RUNNING');
  for (const { name, fires, process_id: id } of running) {
    const process = processes.find((p) => p.id === id)!;
    const { room, state } = process;
    const { steps } = corridor.lifecycles.get(process.room)!;
    if (state === 'VOIDED') faults.push(`${name} runs in a voided ${room}`);
    else if (fires && !steps.get(state)?.has(fires))
      faults.push(`${name} runs in ${room}.${state}, which does not know ${fires}`);
  }
  for (const { id, name, fires } of running) {
    const expiries = alarm.filter((a: any) => a.deadline_id === id && a.kind === 'EXPIRY');
    const open = expiries.filter((a: any) => a.fired_at === null).length;
    if (open > 1 || (open === 0 && (fires || expiries.length === 0)))
      faults.push(`${name} runs with ${open} expiries to ring`);
  }
  const [next] = [...running].sort((a, b) => (`${a.due_on} ${a.name}` < `${b.due_on} ${b.name}` ? -1 : 1));
  faults.push(...differ('the next due day', row.next_due ?? null, next?.due_on ?? null));
  faults.push(...differ('the stage', row.stage, stageOf(processes)));
  const team = assignment
    .filter((a: any) => a.ended_step === null)
    .map(({ person_id, lead }: any) => `${person_id} ${lead}`);
  faults.push(...differ('the team', team.sort(), (file.mediators ?? []).map(({ id, lead }) => `${id} ${lead}`).sort()));
  const mediation = whole.of('mediation');
  const booked = session.filter(({ state }: any) => state === 'BOOKED').map(({ id }: any) => id);
  faults.push(...differ('the sessions', booked.sort(), [...(mediation?.facts.sessions ?? [])].sort()));
  for (const { state, seats } of session) {
    if (state === 'CANCELLED' && seats.some((seat: any) => seat.booked))
      faults.push('a cancelled session holds a seat');
  }
  const { state: phase, facts: agreed } = whole.of('settlement') ?? {};
  const items = agreed?.items ?? [];
  // A new attempt begins with a clean sheet; what had been paid before stays in the rows until there is a new plan.
  const anew = agreed?.round > 1 && ['DRAFTING', 'EXECUTING', 'NOT_CONCLUDED'].includes(phase!);
  const owed = obligation.filter((o: any) => o.withdrawn_step === null);
  const planned = owed.map(
    (o: any) => `${o.id}/${o.instalment} ${o.amount_fen} ${o.paid_fen} ${o.performed_on} ${o.due_on}`,
  );
  const agreedItems = items.map(
    (o: any) => `${o.obligation}/${o.instalment} ${o.amountFen} ${o.paidFen} ${o.performedOn} ${o.dueOn}`,
  );
  if (!anew) faults.push(...differ('the plan', planned.sort(), agreedItems.sort()));
  const reversed = new Set(entry.flatMap(({ body }: any) => body.reverses ?? []));
  const filed = entry
    .filter(({ no }: any) => !reversed.has(no))
    .flatMap(({ body }: any) => (body.papers ?? []).map((p: any) => `${p.kind} ${p.on} ${p.number ?? ''}`));
  const standing = paper
    .filter((p: any) => p.withdrawn_step === null)
    .map((p: any) => `${p.kind} ${p.dated} ${p.number ?? ''}`);
  faults.push(...differ('the papers', standing.sort(), filed.sort()));
  for (const { payload } of outbox) {
    if (payload.entry !== null && !entry[payload.entry - 1])
      faults.push('an outbox row tells of an entry that is not there');
  }
  return faults;
}

/** Where a case waits, the clock of that state runs, or has run out and said so. */
export function nobodyIsForgotten(corridor: Corridor, { file, processes, deadline }: WholeCase): string[] {
  return processes.flatMap(({ room, state, facts }) => {
    const { clocks, finals } = corridor.lifecycles.get(room)!;
    const clock = clocks.get(state);
    const told = deadline.some((d: any) => d.name === clock && ['RUNNING', 'EXPIRED'].includes(d.state));
    const elsewhere: Record<string, boolean> = {
      // Waits for the lifecycle that has the clock.
      'dossier.OPEN': facts.closedOn === null,
      'intake.REGISTERED': file.court !== undefined,
      // Only what failed before filing is docketed; a permanent dossier has no end; the court set a day of its own.
      'court-referral.FED_BACK': facts.result === 'AGREED' || file.route === 'COURT_ENTRUSTED',
      'dossier.ARCHIVED': facts.retention === 'PERMANENT',
      'dossier.KEPT': facts.retention === 'PERMANENT',
      'confirmation.SUPPLEMENT': facts.supplementBy !== null,
      // Visited already; planning what was varied is a task.
      'settlement.EFFECTIVE': facts.visitedOn?.length > 0,
      'settlement.VARIED': facts.visitedOn?.length > 0,
    };
    // The days of an appraisal are not counted (OM-26).
    const standsStill = clock === 'mediation.term' && processes.some((p) => p.facts.appraisalEntrustedOn);
    return finals.has(state) || told || elsewhere[`${room}.${state}`] || standsStill
      ? []
      : [`${room}.${state} waits without ${clock}`];
  });
}

const differ = (what: string, one: unknown, other: unknown): string[] =>
  JSON.stringify(one) === JSON.stringify(other)
    ? []
    : [`${what}: ${JSON.stringify(one)} is not ${JSON.stringify(other)}`];

/** Key order is no difference. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, canonical(v)]));
}
