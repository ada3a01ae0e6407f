import { diffOf, type Change } from '../../components/act/diff';
import type { LastStep } from './api/corrections';

/**
 * What would be otherwise without a step: facts of the lifecycle, then those of the case. Each once; of what would not be
 * there at all, nothing: that it goes is said with its state.
 */
export function factLines(
  { room, facts, becomes }: Pick<LastStep, 'room' | 'facts' | 'becomes'>,
  nameOf: (id: string) => string,
): Change[] {
  if (becomes.state === 'VOIDED') return [];
  const ofLifecycle = diffOf(facts, becomes.facts, room, nameOf);
  const told = new Set(ofLifecycle.map(({ label }) => label));
  const ofCase = diffOf(becomes.caseNow, becomes.caseThen, undefined, nameOf);
  return [...ofLifecycle, ...ofCase.filter(({ label }) => !told.has(label))].filter(
    ({ before, after }) => before !== after,
  );
}
