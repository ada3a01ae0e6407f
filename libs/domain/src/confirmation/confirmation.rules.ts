import { problem, type Command, type Problem, type Scene } from '../process/index.js';
import type { ConfirmationFacts } from './confirmation.facts.js';

type Here = Scene<ConfirmationFacts>;

/** The thirty days are a hard limit; after them only the suit on the agreement remains (PML-33a, INV-07). */
export function withinTerm({ facts, on }: Here): Problem | false {
  const { applyBy, effectiveOn } = facts;
  if (effectiveOn && on < effectiveOn) return problem('/occurredOn', 'BEFORE_EFFECTIVE', ['CPL-205']);
  return (
    !!applyBy &&
    on > applyBy &&
    problem('/occurredOn', 'AFTER_APPLICATION_DEADLINE', ['PML-33a', 'CPL-205', 'INV-07'], { deadline: applyBy })
  );
}

/** An act of the court cannot lie before what it answers. */
export const notBefore =
  (dayOf: (facts: ConfirmationFacts) => string | null | undefined, code: string, law: readonly string[]) =>
  ({ facts, on }: Here): Problem | false =>
    on < (dayOf(facts) ?? on) && problem('/occurredOn', code, law, { day: dayOf(facts)! });

export const afterApplication = notBefore((facts) => facts.application?.on, 'BEFORE_APPLICATION', ['CPL-205']);
export const afterAcceptance = notBefore((facts) => facts.acceptedOn, 'BEFORE_COURT_ACCEPTED', ['CPL-187']);
export const afterRuling = notBefore((facts) => facts.ruling?.on, 'BEFORE_RULING', ['JC-372a']);
export const afterObjection = notBefore((facts) => facts.objection?.on, 'BEFORE_OBJECTION', ['JC-372a']);

export const knownParty = ({ file }: Here, { party }: { party: string }): Problem | false =>
  !file.parties.some(({ id }) => id === party) && problem('/party', 'NOT_A_PARTY', ['PML-33a']);

/** Those bound by the agreement who are not on the list. */
export const absentFrom = (facts: ConfirmationFacts, present: readonly string[]): string[] =>
  facts.signatories.filter((party) => !present.includes(party));

/** Every change of standing is seen by the case list and the statistics (domain.md §6.2). */
export const standsAt = (confirmation: string): Command => ({ kind: 'amendCase', patch: { confirmation } });

/** The clocks of applying, of the court's review and of an objection, whichever of them runs. */
export const stopClocks = (how: 'met' | 'cancelled'): Command[] =>
  ['apply', 'courtAccept', 'courtTarget', 'courtLimit', 'objection'].map((clock) => ({
    kind: 'stopDeadline',
    name: `confirmation.${clock}`,
    how,
  }));
