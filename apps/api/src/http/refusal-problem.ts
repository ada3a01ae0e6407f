import type { Refusal } from '#libs/domain';
import { HttpProblem } from './problems.js';

/** What the core refused, as the problem the caller reads. */
export function refusalProblem(refusal: Refusal, expectedVersion: number | null): HttpProblem {
  switch (refusal.refused) {
    case 'WRONG_STATE': {
      const { from, event, allowed } = refusal;
      return new HttpProblem('WRONG_STATE', { members: { from, event, allowedEvents: allowed } });
    }
    case 'NOT_YOURS': {
      const { from, event, by } = refusal;
      return new HttpProblem('NOT_YOURS', { members: { from, event, by } });
    }
    case 'UNMET': {
      const { from, event, unmet } = refusal;
      const law = [...new Set(unmet.flatMap((one) => one.law))];
      return new HttpProblem('UNMET', { members: { from, event, rule: unmet[0].guard, law, unmet } });
    }
    case 'RULE': {
      const { from, event, problems } = refusal;
      const law = [...new Set(problems.flatMap((one) => one.law ?? []))];
      return new HttpProblem('RULE', { errors: problems, members: { from, event, rule: problems[0].code, law } });
    }
    case 'STALE':
    case 'RACE': {
      const { refused, currentVersion } = refusal;
      const params = { currentVersion, expectedVersion: expectedVersion ?? '–' };
      return new HttpProblem(refused, { params, members: { currentVersion } });
    }
  }
}
