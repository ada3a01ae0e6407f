import { replay, secretRef, type CaseFacts, type Process, type Replayed } from '#libs/domain';
import { recordedSteps, stageOf, type Corridor } from '#libs/casework';

/** A case as the tables have it, with its record. */
export interface StoredCase {
  readonly id: string;
  readonly number: string | null;
  readonly facts: CaseFacts;
  readonly stage: string;
  readonly entries: number;
  readonly head: string;
  readonly processes: readonly Process[] | null;
  readonly record: readonly { readonly no: number; readonly hash: string; readonly body: any }[] | null;
  readonly secrets:
    | readonly {
        readonly entry: number;
        readonly key: string;
        readonly salt: string;
        readonly hash: string;
        readonly value: unknown;
      }[]
    | null;
}

/** Where tables and record tell two stories. Names what differs, never the values: a supervisor reads it (P-08). */
export interface Difference {
  readonly case: string;
  readonly number: string | null;
  /** The length or the head of the chain; the case; a lifecycle; a value kept apart; or the record cannot be replayed. */
  readonly what: 'CHAIN' | 'CASE' | 'PROCESS' | 'SECRET' | 'REPLAY';
  readonly room: string | null;
  readonly fields: readonly string[];
}

/** Everything in which a case is not what its record makes of it (trust.md I2); empty when both agree. */
export function differencesOf(corridor: Corridor, stored: StoredCase): Difference[] {
  const { id, number, processes, record } = stored;
  const difference = (what: Difference['what'], fields: readonly string[], room: string | null = null): Difference[] =>
    fields.length > 0 ? [{ case: id, number, what, room, fields }] : [];
  const moves = (record ?? []).filter(({ body }) => body.kind === 'event').map(({ body }) => body);
  const found = [...difference('CHAIN', brokenTail(stored)), ...difference('SECRET', changedSecrets(stored))];
  // Taken over from paper files: the record tells of that, and of nothing to replay.
  if (moves.length === 0) return found;
  const replayed = replayOf(corridor, moves);
  if (!replayed) return [...found, ...difference('REPLAY', ['entries'])];
  const rows = processes ?? [];
  const unknown = rows.filter(({ id: process }) => !replayed.processes.has(process));
  return [
    ...found,
    ...difference('CASE', [
      ...differing(replayed.file, stored.facts),
      ...(stageOf([...replayed.processes.values()]) === stored.stage ? [] : ['stage']),
    ]),
    ...unknown.flatMap(({ room }) => difference('PROCESS', ['unrecorded'], room)),
    ...[...replayed.processes.values()].flatMap((process) => {
      const row = rows.find((one) => one.id === process.id);
      return difference('PROCESS', row ? differingProcess(process, row) : ['missing'], process.room);
    }),
  ];
}

function replayOf({ lifecycles }: Corridor, moves: readonly any[]): Replayed | null {
  try {
    return replay(lifecycles, recordedSteps(moves));
  } catch {
    return null;
  }
}

function brokenTail({ entries, head, record }: StoredCase): string[] {
  const rows = record ?? [];
  return [
    ...(rows.length === entries && rows.every(({ no }, place) => no === place + 1) ? [] : ['entries']),
    ...((rows.at(-1)?.hash ?? null) === head ? [] : ['head']),
  ];
}

/** A value under the record's reference that is not what was hashed; emptied by retention it counts as kept. */
const changedSecrets = ({ secrets }: StoredCase): string[] =>
  (secrets ?? [])
    .filter(({ value, salt, hash }) => value !== null && secretRef(value, Buffer.from(salt, 'hex')) !== hash)
    .map(({ entry, key }) => `${entry}.${key}`);

const differingProcess = (replayed: Process, row: Process): string[] => [
  ...differing(
    { state: replayed.state, version: replayed.version, last: replayed.last },
    { state: row.state, version: row.version, last: row.last },
  ),
  ...differing(replayed.facts as object, row.facts as object).map((field) => `facts.${field}`),
];

/** Names of the members in which two objects differ; absent and undefined are the same. */
function differing(one: object, other: object): string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  const of = (value: object, name: string) => sorted((value as Record<string, unknown>)[name]);
  return [...names].filter((name) => of(one, name) !== of(other, name)).sort();
}

/** Text of a value with its keys in order: which came first says nothing. */
const sorted = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
