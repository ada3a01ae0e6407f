import type { Actor, Lifecycle, Room } from '#libs/domain';
import type { TaskAct } from './task.fields.js';

/** Whose desk this is: one's own, or that of the absent colleague stood in for. */
export const deskOf = ({ id, actingFor }: Actor): string => actingFor ?? id;

/** Those who hand out the work of a committee. */
export const isHead = ({ roles }: Actor): boolean => roles.includes('director');

/** Those who see everybody's open tasks. */
export const watchesAll = ({ roles }: Actor): boolean => roles.includes('director') || roles.includes('supervisor');

/** Tasks that the case itself does, with the events that do it, as `room.event`. */
export function doneByCase(lifecycles: ReadonlyMap<Room, Lifecycle<any>>): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...lifecycles.values()].flatMap(({ room, tasks }) =>
      [...tasks].map(([task, events]) => [task, events.map((event) => `${room}.${event}`)] as const),
    ),
  );
}

/** What may be done with an open task by hand. The list draws its buttons from this, and the acts ask it again. */
export function actsOn(
  actor: Actor,
  task: { readonly role: string; readonly person: string | null },
  byCase: boolean,
): TaskAct[] {
  const [mine, head] = [task.person === deskOf(actor), isHead(actor)];
  const ofMyRole = (actor.roles as readonly string[]).includes(task.role);
  const may: Record<TaskAct, boolean> = {
    claim: task.person === null && ofMyRole,
    release: task.person !== null && (mine || head),
    reassign: head,
    prioritise: head,
    complete: !byCase && (head || (mine && ofMyRole)),
    cancel: head,
  };
  return (Object.keys(may) as TaskAct[]).filter((act) => may[act]);
}
