import {
  replay,
  replayWithout,
  type Actor,
  type LastStep,
  type Process,
  type RecordedStep,
  type Refusal,
  type Role,
  type Room,
  type Unmet,
} from '#libs/domain';
import {
  loadHistory,
  type ClockChange,
  type Corridor,
  type FireRequest,
  type LoadedCase,
  type Outcome,
} from '#libs/casework';

/** The step that brought a lifecycle where it stands, and what would stand without it. */
export interface LastStepView {
  readonly id: string;
  readonly room: Room;
  readonly state: string;
  readonly version: number;
  readonly facts: unknown;
  readonly last: {
    readonly event: string;
    readonly entry: number;
    readonly from: string;
    readonly on: string;
    readonly at: string;
    readonly by: { readonly id: string; readonly name: string | null };
    readonly expiry: boolean;
  };
  /** As it would stand afterwards, with everything the step had carried along; computed also where it is refused. */
  readonly becomes: {
    readonly state: string;
    readonly facts: unknown;
    /** Facts of the case that the step had set, as they stand and as they would. */
    readonly caseNow: Readonly<Record<string, unknown>>;
    readonly caseThen: Readonly<Record<string, unknown>>;
    /** Other lifecycles that moved in the same step and would go back with it. */
    readonly also: readonly { readonly room: Room; readonly from: string; readonly to: string }[];
    readonly papers: readonly { readonly kind: string; readonly number: string | null }[];
  };
  /** Clocks that would run otherwise; only where it may be done. */
  readonly deadlines: readonly ClockChange[];
  /** Null: may be taken back now, by this person. */
  readonly refused: UndoRefused | null;
}

export interface UndoRefused {
  /**
   * - RELIED_ON: somebody outside has relied on it.
   * - MOVED_ON: another lifecycle of the step has moved since; that comes first.
   * - OVERTOOK: it overtook an expiry and is one with it.
   * - NOT_YOURS: for whoever made the step, or the director.
   */
  readonly code: 'RELIED_ON' | 'MOVED_ON' | 'OVERTOOK' | 'NOT_YOURS' | 'REFUSED';
  readonly rooms: readonly Room[];
  readonly by: readonly Role[];
  readonly unmet: readonly Unmet[];
}

type Fire = (request: FireRequest) => Promise<Outcome>;
type Moved = Process & { readonly last: LastStep };

/** One view per lifecycle that has made a step; the corridor is asked whether it may be taken back, as a dry run. */
export async function lastSteps(
  corridor: Corridor,
  fire: Fire,
  actor: Actor,
  { file, processes }: LoadedCase,
  requestId: string,
): Promise<LastStepView[]> {
  const moved = processes.filter((one): one is Moved => one.state !== 'VOIDED' && one.last !== null);
  const [history, traces] = await Promise.all([
    loadHistory(corridor.db, file.id),
    tracesOfSteps(corridor, file.id, [...new Set(moved.map(({ last }) => last.step))]),
  ]);
  const views: LastStepView[] = [];
  for (const process of moved) {
    const { id, room, state, version, facts, last } = process;
    const outcome = await fire({
      actor,
      room,
      processId: id,
      event: 'undoStep',
      payload: { reason: '—' },
      expectedVersion: version,
      idempotency: null,
      requestId,
      dryRun: true,
    });
    const trace = traces.get(last.step)!;
    views.push({
      id,
      room,
      state,
      version,
      facts,
      last: {
        event: last.event,
        entry: last.entry,
        from: last.from,
        on: last.on,
        at: trace.at,
        by: { id: last.by, name: trace.by },
        expiry: last.expiry,
      },
      becomes: { ...withoutStep(corridor, history, process, processes), papers: trace.papers },
      deadlines: outcome.kind === 'done' ? outcome.body.deadlines : [],
      refused: outcome.kind === 'refused' ? refusedAs(outcome.refusal, process, processes, history) : null,
    });
  }
  return views;
}

/** Folded from the record, as the corridor itself would do it. */
function withoutStep(
  { lifecycles }: Corridor,
  history: readonly RecordedStep[],
  { id, state, last }: Moved,
  processes: readonly Process[],
): Omit<LastStepView['becomes'], 'papers'> {
  const entries = history.filter(({ step }) => step === last.step);
  const then = replayWithout(lifecycles, history, last.entry).processes;
  const before = replay(lifecycles, history, entries[0].no).file as unknown as Record<string, unknown>;
  const now = replay(lifecycles, history).file as unknown as Record<string, unknown>;
  const keys = [...new Set(entries.flatMap(({ caseAfter }) => Object.keys(caseAfter ?? {})))];
  const others = [...new Set(entries.map(({ process }) => process))].filter((one) => one !== id);
  return {
    state: then.get(id)?.state ?? 'VOIDED',
    facts: then.get(id)?.facts ?? null,
    caseNow: pick(now, keys),
    caseThen: pick(before, keys),
    also: others.flatMap((other) => {
      const stands = processes.find((one) => one.id === other);
      const first = entries.find(({ process }) => process === other)!;
      return stands ? [{ room: stands.room, from: stands.state, to: then.get(other)?.state ?? voided(first) }] : [];
    }),
  };
}

const voided = ({ from }: RecordedStep) => (from === 'NEW' ? 'VOIDED' : from);
const pick = (from: Record<string, unknown>, keys: readonly string[]) =>
  Object.fromEntries(keys.map((key) => [key, from[key] ?? null]));

function refusedAs(
  refusal: Refusal,
  { last }: Moved,
  processes: readonly Process[],
  history: readonly RecordedStep[],
): UndoRefused {
  const partners = history.filter(({ step }) => step === last.step);
  const gone = partners.filter(({ process }) => processes.find(({ id }) => id === process)?.last?.step !== last.step);
  const rooms = [...new Set(gone.map(({ room }) => room))];
  const unmet = refusal.refused === 'UNMET' ? refusal.unmet : [];
  const by = refusal.refused === 'NOT_YOURS' ? refusal.by.filter((role) => role !== 'system') : [];
  const code =
    refusal.refused === 'NOT_YOURS'
      ? 'NOT_YOURS'
      : !last.undoable
        ? 'RELIED_ON'
        : rooms.length > 0
          ? 'MOVED_ON'
          : partners.some(({ event }) => event === 'overtakeExpiry')
            ? 'OVERTOOK'
            : 'REFUSED';
  return { code, rooms, by, unmet };
}

interface Trace {
  readonly at: string;
  readonly by: string | null;
  readonly papers: readonly { kind: string; number: string | null }[];
}

/** When a step was keyed, by whom, and the papers it had filed. */
async function tracesOfSteps(
  corridor: Corridor,
  caseId: string,
  steps: readonly string[],
): Promise<Map<string, Trace>> {
  const rows = await corridor.db.query<Trace & { step: string }>(
    `select e.step, min(e.at) as at, min(p.name) as by,
       (select coalesce(json_agg(json_build_object('kind', f.kind, 'number', f.number) order by f.entry, f.id), '[]')
         from paper f where f.case_id = $1 and f.step = e.step and f.withdrawn_step is null) as papers
     from audit_entry e left join person p on p.id = e.actor_id
     where e.case_id = $1 and e.step = any($2::uuid[]) and e.kind = 'event' group by e.step`,
    [caseId, steps],
    'traces-of-steps',
  );
  return new Map(rows.map(({ step, ...trace }) => [step, trace]));
}
