import type { Actor, Decision, Process } from '#libs/domain';
import type { EntryDraft, Plan } from './plan.js';

/** The entry that will tell of one decision. Number, hash and allotted numbers come when the step is committed. */
export function draftEntry(plan: Plan, actor: Actor, process: Process, decision: Decision): EntryDraft {
  const { loaded, step, moves } = plan;
  const { from, state, event, role, on, payload, derived } = decision;
  return {
    v: 1,
    kind: 'event',
    case: plan.file.id,
    no: loaded.entries + moves.length + 1,
    at: loaded.now,
    on,
    step,
    actor: {
      id: actor.id,
      role,
      org: actor.org,
      ...(actor.actingFor && { for: actor.actingFor }),
    },
    room: process.room,
    process: process.id,
    machine: process.machineVersion,
    event,
    from: from === 'NEW' ? null : from,
    to: state,
    version: process.version + 1,
    payload,
    ...(Object.keys(derived).length > 0 && { derived }),
    ...(typeof payload['reason'] === 'string' && { reason: payload['reason'] }),
  } as EntryDraft;
}
