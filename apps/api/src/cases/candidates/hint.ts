import type { Words } from '#libs/domain';
import type { Candidate } from './candidate.js';

/** One short line beside a name: load, rights known, where from, why competent. */
export function hintOf({ about }: Candidate, say: Words): string | null {
  const { open, fits, organisation, absentUntil, grounds, role, title, place, owingFen, instalment } = about;
  const parts = [
    typeof role === 'string' && say(`partyRole.${role}`),
    typeof title === 'string' && title,
    typeof place === 'string' && place,
    typeof open === 'number' && say('candidate.open', { open }),
    fits === true && say('candidate.fits'),
    typeof open !== 'number' && typeof organisation === 'string' && organisation,
    typeof absentUntil === 'string' && say('candidate.absent', { until: absentUntil }),
    Array.isArray(grounds) && grounds.map((ground: string) => say(`courtGround.${ground}`)).join('、'),
    typeof instalment === 'number' && say('candidate.instalment', { instalment }),
    typeof owingFen === 'number' && owingFen > 0 && say('candidate.owing', { owingFen }),
  ].filter((part): part is string => typeof part === 'string' && part !== '');
  return parts.length > 0 ? parts.join(' · ') : null;
}
