import { fromCourt } from '../dispute/index.js';
import type { DueDate } from '../calendar/index.js';
import type { CaseFacts, Command, Scene } from '../process/index.js';
import type { TerminationGround } from '../taxonomy/index.js';
import type { MediationFacts } from './mediation.facts.js';

/** What an ending needs from before it: the open sessions, and the day from which limitation is shown. */
export interface Closing {
  readonly sessions: readonly string[];
  /** Limitation starts again in full when mediation ends (LIM-195); information only (LIM-193). */
  readonly limitation: DueDate;
}

export const closing = (scene: Scene<MediationFacts>): Closing => ({
  sessions: scene.facts.sessions,
  limitation: scene.due('DL-LIMITATION', scene.on),
});

/** Who hears of an ending besides the people in the room: the court that referred it, unless it was the court's own act. */
export type Told = 'court' | 'nobody';

/** Every failure ends the same way: papers, remedies (PML-26, INV-08), clocks, and the lifecycles that wait for it. */
export function terminated(
  file: CaseFacts,
  on: string,
  ground: TerminationGround,
  { sessions, limitation }: Closing,
  patch: Partial<CaseFacts> = {},
  told: Told = 'court',
): Command[] {
  return [
    ...endOfWork(sessions),
    { kind: 'filePaper', paper: 'TERMINATION_NOTICE', on, series: 'TERMINATION', facts: { ground } },
    { kind: 'filePaper', paper: 'REMEDIES_NOTICE', on },
    { kind: 'amendCase', patch: { closedOn: on, outcome: 'FAILURE', ground, ...patch } },
    { kind: 'startDeadline', name: 'mediation.limitation', date: limitation, fires: null, to: ['party'] },
    ...(fromCourt(file) && told === 'court'
      ? [
          {
            kind: 'tellProcess',
            room: 'court-referral',
            event: 'mediationFailed',
            payload: { ground },
            ifOpen: true,
          } as const,
        ]
      : []),
    { kind: 'tellProcess', room: 'settlement', event: 'abandon', payload: {}, ifOpen: true },
    {
      kind: 'tellProcess',
      room: 'dossier',
      event: 'caseClosed',
      payload: { outcome: 'FAILURE', ground },
      ifOpen: true,
    },
    {
      kind: 'notify',
      to: ['parties', 'caseMediators', 'director'],
      template: 'mediationTerminated',
      params: { ground },
    },
  ];
}

/** Success: the agreement is effective, and that is the day the case is closed. */
export function concluded(
  file: CaseFacts,
  {
    form,
    effectiveOn,
    nothingToPerform,
  }: { form: 'WRITTEN' | 'ORAL'; effectiveOn: string; nothingToPerform?: boolean },
  sessions: readonly string[],
): Command[] {
  return [
    ...endOfWork(sessions),
    { kind: 'amendCase', patch: { closedOn: effectiveOn, outcome: 'SUCCESS', form } },
    ...(fromCourt(file)
      ? [
          {
            kind: 'tellProcess',
            room: 'court-referral',
            event: 'agreementReached',
            payload: { effectiveOn },
            ifOpen: true,
          } as const,
        ]
      : []),
    {
      kind: 'tellProcess',
      room: 'dossier',
      event: 'caseClosed',
      payload: { outcome: 'SUCCESS', form, ...(nothingToPerform !== undefined && { nothingToPerform }) },
      ifOpen: true,
    },
    { kind: 'notify', to: ['parties', 'caseMediators', 'director'], template: 'mediationConcluded' },
  ];
}

function endOfWork(sessions: readonly string[]): Command[] {
  return [
    { kind: 'stopDeadline', name: 'mediation.term', how: 'met' },
    { kind: 'stopDeadline', name: 'mediation.long', how: 'met' },
    { kind: 'stopDeadline', name: 'mediation.recusal', how: 'cancelled' },
    ...sessions.map((id) => ({ kind: 'closeSession', id, how: 'CANCELLED' }) as const),
  ];
}
