import type { CaseFacts } from '#libs/domain';
import type { Corridor } from '#libs/casework';
import { like, MOST_CANDIDATES, type Asked, type Candidate } from './candidate.js';

const KINDS: Readonly<Record<string, readonly string[]>> = {
  court: ['COURT'],
  organisation: ['PARTNER', 'COMMITTEE'],
};
/** What an event of a case asks for; those that open one are asked elsewhere (registration). */
const FIELD_OF: Readonly<Record<string, string>> = {
  applyJointly: 'court',
  handOverPackage: 'court',
  applyEnforcement: 'court',
  addPartnerSeal: 'organisation',
};

/** Courts, organs and partners; for a confirmation each court with what makes it competent (domain.md §2.12). */
export async function organisationsFor(corridor: Corridor, file: CaseFacts, asked: Asked): Promise<Candidate[]> {
  const field = asked.field ?? FIELD_OF[asked.event] ?? '';
  const rows = await corridor.db.query<{ id: string; name: string; kind: string; region: string }>(
    `select id, name, kind, region from organisation
     where active and ($1::text[] is null or kind = any($1)) and ($2::text is null or name ilike $2)
       and id is distinct from $3 order by (region = $4) desc, kind, code nulls last, name limit $5`,
    [
      KINDS[field] ?? null,
      like(asked.q),
      field === 'organisation' ? file.committee : null,
      file.region,
      MOST_CANDIDATES,
    ],
    'candidates-organisations',
  );
  const candidates = rows.map(({ id, name, kind, region }): Candidate => ({
    id,
    name,
    eligible: true,
    why: [],
    about: { kind, region },
  }));
  if (asked.event === 'applyJointly') return asCompetent(corridor, file, candidates);
  if (asked.event === 'addPartnerSeal') return asPlaces(file, candidates);
  return candidates;
}

function asCompetent(corridor: Corridor, file: CaseFacts, courts: Candidate[]): Candidate[] {
  const { courts: competent, notes } = corridor.courts.answerFor(file, file.closedOn ?? file.registeredOn);
  if (competent.every(({ organisation }) => organisation === null)) return courts;
  return courts
    .map((court) => {
      const found = competent.find(({ organisation }) => organisation === court.id);
      if (found) return { ...court, about: { ...court.about, grounds: found.grounds, level: found.level, notes } };
      return { ...court, eligible: false, why: [{ code: 'COURT_NOT_COMPETENT', law: ['CPL-205', 'JC-352'] }] };
    })
    .sort((a, b) => Number(b.eligible) - Number(a.eligible));
}

function asPlaces({ places }: CaseFacts, candidates: Candidate[]): Candidate[] {
  return candidates.filter(({ id }) => places.some(({ organisation }) => organisation === id));
}
