import {
  ACT_FIELDS,
  type Actor,
  type EventDefinition,
  type Field,
  type Fields,
  type Lifecycle,
  type Role,
  type Room,
} from '#libs/domain';

/** What belongs to one case only, and so cannot be said of many. */
const OF_ONE_CASE = ['party', 'session', 'obligation', 'paper', 'case', 'file'];
const ONES_OWN = ['courtNumber', 'idNumber', 'creditCode', 'phone', 'instant', 'count', 'fen'];
/** Putting right is done where the mistake is seen; a signature is put under one paper at a time. */
const ONE_BY_ONE = ['undoStep', 'overtakeExpiry', 'mediatorSign'];
/** Whose acts a clerk only enters: each rests on a paper of its own. */
const OUTSIDE: readonly Role[] = ['court', 'party', 'organ', 'partner'];

/**
 * The fields with which an event can be sent to many cases alike, or null when it must be done case by case. Read off the
 * event's own table: everything it must be told has to mean the same in every case and may stand in the open, since the
 * payload waits in a table; a tick ("all signatures are there") says something about one case. What the house itself
 * decides may go in bulk, what others did may not, unless the director could decide it too; nor what cannot be undone.
 */
export function bulkFields({ events, steps }: Lifecycle<any>, event: string): Fields | null {
  const definition: EventDefinition<any> | undefined = events[event];
  if (!definition || ONE_BY_ONE.includes(event) || steps.get('NEW')!.has(event)) return null;
  const { by, fields, undoable } = definition;
  if (undoable === false || by.every((role) => role === 'system')) return null;
  if (by.some((role) => OUTSIDE.includes(role)) && !by.includes('director')) return null;
  const all = Object.entries<Field>({ ...fields, ...ACT_FIELDS });
  const usable = all.filter(([, field]) => isSameForMany(field));
  if (all.some(([key, field]) => !field.optional && !usable.some(([one]) => one === key))) return null;
  return Object.fromEntries(usable);
}

function isSameForMany(field: Field, within = false): boolean {
  if (field.secrecy !== 'public') return false;
  switch (field.kind) {
    case 'ref':
      return !OF_ONE_CASE.includes(field.to);
    case 'list':
      return isSameForMany(field.of, true);
    case 'group':
      return Object.values(field.fields).every((one) => isSameForMany(one, true));
    case 'flag':
      return within || field.optional;
    default:
      return !ONES_OWN.includes(field.kind);
  }
}

export interface BulkEvent {
  readonly room: Room;
  readonly event: string;
  readonly by: readonly Role[];
  readonly fields: Fields;
}

/** Everything that can be sent to many cases; with an actor, what his roles may send. */
export function bulkEvents(lifecycles: ReadonlyMap<Room, Lifecycle<any>>, actor?: Actor): BulkEvent[] {
  return [...lifecycles.values()].flatMap((lifecycle) =>
    Object.entries(lifecycle.events).flatMap(([event, { by }]) => {
      if (actor && !by.some((role) => actor.roles.includes(role))) return [];
      const fields = bulkFields(lifecycle, event);
      return fields ? [{ room: lifecycle.room, event, by, fields }] : [];
    }),
  );
}
