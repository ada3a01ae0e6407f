import type { Process, Room } from '#libs/domain';

/** Where a case stands, in one word for lists: the lifecycle it waits in, and that lifecycle's state. */
export function stageOf(processes: readonly Process[]): string {
  const state = new Map(processes.filter((p) => p.state !== 'VOIDED').map((p) => [p.room, p.state]));
  const at = (room: Room, unless: readonly string[]) => {
    const here = state.get(room);
    return here && !unless.includes(here) ? `${room}.${here}` : undefined;
  };
  return (
    at('court-referral', ['RECEIVED', 'IN_MEDIATION', 'SUSPENDED', 'AGREED', 'FAILED', 'FED_BACK', 'CLOSED']) ??
    at('intake', ['ACCEPTED']) ??
    at('mediation', ['CONCLUDED', 'TERMINATED']) ??
    at('settlement', ['NOT_CONCLUDED', 'PERFORMED', 'VOID']) ??
    at('dossier', []) ??
    at('mediation', []) ??
    at('intake', []) ??
    'VOIDED'
  );
}
