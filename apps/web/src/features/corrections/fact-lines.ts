import { diffOf, type Change } from '../../components/act/diff';
import type { LastStep } from './api/corrections';

/** What would be otherwise without a step: facts of the lifecycle, then those of the case. Each once. */
export function factLines({ facts, becomes }: Pick<LastStep, 'facts' | 'becomes'>): Change[] {
  const ofLifecycle = diffOf(facts, becomes.facts ?? {});
  const ofCase = diffOf(becomes.caseNow, becomes.caseThen);
  const told = new Set(ofLifecycle.map(({ label }) => label));
  return [...ofLifecycle, ...ofCase.filter(({ label }) => !told.has(label))];
}
