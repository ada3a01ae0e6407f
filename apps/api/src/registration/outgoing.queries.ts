import type { Actor, CaseFacts, Process, Role } from '#libs/domain';
import { visibility, type Corridor } from '#libs/casework';
import { encodeCursor, type Page } from '../http/page.js';
import { whoseMove } from './whose-move.js';

/** WAITING: for the sender's own act. CONFIRMATION: agreements before this court for confirmation. */
export const OUTGOING_PARTS = ['WAITING', 'OPEN', 'ENDED', 'CONFIRMATION'] as const;
export type OutgoingPart = (typeof OUTGOING_PARTS)[number];

export interface OutgoingRow {
  readonly id: string;
  readonly caseNumber: string | null;
  readonly registerNumber: string | null;
  readonly courtNumber: string | null;
  readonly title: string;
  readonly right: string;
  readonly route: string;
  readonly procedure: string | null;
  readonly online: boolean;
  readonly sentOn: string;
  readonly closedOn: string | null;
  readonly outcome: string | null;
  /** The lifecycle the sender follows: the referral, of a transfer the case where it stands now. */
  readonly room: string;
  readonly state: string;
  /** Running clocks of the case, the nearest first. */
  readonly clocks: readonly { readonly name: string; readonly due: string; readonly provisional: boolean }[];
  /** Whose move it is; nobody's once it has ended. */
  readonly move: readonly Role[];
}
export type OutgoingCounts = Readonly<Record<OutgoingPart, number>>;

interface Stored extends Omit<OutgoingRow, 'move' | 'room' | 'state' | 'clocks'> {
  readonly facts: CaseFacts;
  readonly stage: string;
  readonly clocks: OutgoingRow['clocks'] | null;
  readonly processes: readonly Process<any>[];
}

const CAP = 1000;

/** One page of what the actor's organisation has sent, newest first, in two statements at once. */
export async function listOutgoing(
  corridor: Corridor,
  actor: Actor,
  part: OutgoingPart,
  q: string,
  limit: number,
  after: { value: string; id: string } | null,
): Promise<Page<OutgoingRow>> {
  const seen = visibility(actor, 1);
  const values: unknown[] = [...seen.values, q];
  const where = `${seen.sql} and ${sentBy(actor)} and ${IN_PART[part](corridor, actor)} and c.stage <> 'VOIDED'
    and ($4 = '' or strpos(zhihe_fold(c.title), zhihe_fold($4)) > 0
      or strpos(zhihe_case_numbers(c.case_number, c.register_number, c.facts), zhihe_fold($4)) > 0)`;
  const [rows, [{ n }]] = await Promise.all([
    corridor.db.query<Stored>(
      `${ROWS} where ${where}
         ${after ? 'and (c.registered_on, c.id) < ($5::date, $6::uuid)' : ''}
       order by c.registered_on desc, c.id desc limit ${limit + 1}`,
      after ? [...values, after.value, after.id] : values,
    ),
    corridor.db.query<{ n: number }>(
      `select count(*)::int as n from (select from case_file c where ${where} limit ${CAP + 1}) x`,
      values,
    ),
  ]);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map((row) => shown(corridor, row, part)),
    next: rows.length > limit && last ? encodeCursor(last.sentOn, last.id) : null,
    total: Math.min(n, CAP),
    totalCapped: n > CAP,
  };
}

/** One of them; null when it is not ours, or not to be seen. */
export async function outgoingCase(corridor: Corridor, actor: Actor, id: string): Promise<OutgoingRow | null> {
  const seen = visibility(actor, 1);
  const [row] = await corridor.db.query<Stored>(
    `${ROWS} where c.id = $4::uuid and ${seen.sql} and ${sentBy(actor)} and c.stage <> 'VOIDED'`,
    [...seen.values, id],
  );
  return row ? shown(corridor, row) : null;
}

export async function outgoingCounts(corridor: Corridor, actor: Actor): Promise<OutgoingCounts> {
  const seen = visibility(actor, 1);
  const parts = OUTGOING_PARTS.map(
    (part) => `count(*) filter (where ${IN_PART[part](corridor, actor)})::int as "${part}"`,
  );
  const [counts] = await corridor.db.query<OutgoingCounts>(
    `select ${parts.join(', ')} from case_file c where ${seen.sql} and ${sentBy(actor)} and c.stage <> 'VOIDED'`,
    [...seen.values],
  );
  return counts;
}

const ROWS = `select c.id, c.case_number as "caseNumber", c.register_number as "registerNumber",
  c.facts->>'courtNumber' as "courtNumber", c.title, c.right_code as "right", c.route,
  c.facts->>'procedure' as procedure, (c.facts->>'online')::boolean as online, c.registered_on as "sentOn",
  c.closed_on as "closedOn", c.outcome, c.facts, c.stage,
  (select json_agg(json_build_object('name', d.name, 'due', d.due_on, 'provisional', d.provisional) order by d.due_on)
    from deadline d where d.case_id = c.id and d.state = 'RUNNING') as clocks,
  (select json_agg(json_build_object('id', p.id, 'room', p.room, 'state', p.state, 'facts', p.facts, 'last', p.last))
    from process p where p.case_id = c.id and p.state <> 'VOIDED') as processes
  from case_file c`;

const isCourt = ({ roles }: Actor) => roles.includes('court');
const sentBy = (actor: Actor) => `c.${isCourt(actor) ? 'court' : 'organ'} = $2::uuid`;

const hasProcess = (room: string, condition: string) =>
  `exists (select from process p where p.case_id = c.id and p.room = '${room}' and ${condition})`;

/** A court signs for a result that was fed back, and enters what came of it; an organ has nothing more to do (whose-move.ts). */
const COURT_MOVES = `(p.state = 'FED_BACK' or p.state in ('AGREED', 'FAILED') and p.facts->>'feedbackSentOn' is not null)`;

const IN_PART: Record<OutgoingPart, (corridor: Corridor, actor: Actor) => string> = {
  WAITING: (_corridor, actor) => (isCourt(actor) ? hasProcess('court-referral', COURT_MOVES) : 'false'),
  OPEN: (corridor, actor) => (isCourt(actor) ? ended(corridor, 'not') : 'c.closed_on is null'),
  ENDED: (corridor, actor) => (isCourt(actor) ? ended(corridor, '') : 'c.closed_on is not null'),
  CONFIRMATION: (_corridor, actor) =>
    isCourt(actor)
      ? hasProcess(
          'confirmation',
          `p.state in ('APPLIED', 'SUPPLEMENT', 'UNDER_REVIEW', 'OBJECTED')
          and (p.facts->'application'->>'court')::uuid = $2::uuid`,
        )
      : 'false',
};

/** For the court a referral ends with its own outcome, whatever performance still lasts. */
function ended({ lifecycles }: Corridor, not: 'not' | ''): string {
  const finals = [...lifecycles.get('court-referral')!.finals].map((state) => `'${state}'`);
  return hasProcess('court-referral', `p.state ${not} in (${finals.join(', ')}) and p.state <> 'VOIDED'`);
}

/** The lifecycle a sender follows: of an application for confirmation that one, of a transfer whatever the case waits in. */
function shown({ lifecycles }: Corridor, { facts, stage, processes, clocks, ...row }: Stored, part?: OutgoingPart) {
  const of = (room: string) => processes.find((one) => one.room === room);
  const standing = of(stage.split('.')[0]);
  const followed = (part === 'CONFIRMATION' ? of('confirmation') : of('court-referral')) ?? standing;
  const isOver = followed && hasEnded(lifecycles, followed, row.closedOn);
  const moves = [followed, standing].map((one) => (one ? whoseMove(lifecycles.get(one.room)!, one, facts) : []));
  return {
    ...row,
    room: followed?.room ?? '',
    state: followed?.state ?? '',
    clocks: clocks ?? [],
    move: isOver ? [] : (moves.find((roles) => roles.length > 0) ?? []),
  };
}

/** A referral and a confirmation end by themselves; a transferred case with the mediation, however long performance lasts. */
const hasEnded = (lifecycles: Corridor['lifecycles'], { room, state }: Process, closedOn: string | null): boolean =>
  ['court-referral', 'confirmation'].includes(room) ? lifecycles.get(room)!.finals.has(state) : closedOn !== null;
