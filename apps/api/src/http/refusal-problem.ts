import type { Refusal, Room, Words } from '#libs/domain';
import { HttpProblem, type Extras } from './problems.js';

/** What the core refused, as the problem the caller reads. `seen`: the version the caller looked at. */
export function refusalProblem(room: Room, refusal: Refusal, seen: number | null): HttpProblem {
  return new HttpProblem(refusal.refused, extrasOf(room, refusal, seen));
}

function extrasOf(room: Room, refusal: Refusal, seen: number | null): Extras {
  switch (refusal.refused) {
    case 'WRONG_STATE': {
      const { from, event, allowed } = refusal;
      const detail = (words: Words) =>
        words('refusal.WRONG_STATE', { state: words(`state.${room}.${from}`), event: words(`event.${room}.${event}`) });
      return { detail, members: { from, event, allowedEvents: allowed } };
    }
    case 'NOT_YOURS': {
      const { from, event, by } = refusal;
      const people = by.filter((role) => role !== 'system');
      const detail = (words: Words) =>
        words('refusal.NOT_YOURS', {
          event: words(`event.${room}.${event}`),
          by: people.map((role) => words(`role.${role}`)).join(' / '),
        });
      return { detail, members: { from, event, by: people } };
    }
    case 'UNMET': {
      const { from, event, unmet } = refusal;
      const detail = (words: Words) =>
        words('refusal.UNMET', {
          event: words(`event.${room}.${event}`),
          unmet: unmet.map(({ guard }) => words(`guard.${guard}`)).join('；'),
        });
      const law = distinct(unmet.flatMap((one) => one.law));
      return { detail, members: { from, event, rule: unmet[0].guard, law, unmet } };
    }
    case 'RULE': {
      const { from, event, problems } = refusal;
      const law = distinct(problems.flatMap((one) => one.law ?? []));
      return { errors: problems, members: { from, event, rule: problems[0].code, law } };
    }
    case 'STALE':
    case 'RACE': {
      const { currentVersion } = refusal;
      return { params: { currentVersion, expectedVersion: seen ?? '–' }, members: { currentVersion } };
    }
  }
}

const distinct = (articles: readonly string[]): string[] => [...new Set(articles)];
