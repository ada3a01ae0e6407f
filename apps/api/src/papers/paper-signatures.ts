import type { FormValues, PageSignature } from '#libs/domain';
import type { PaperFile } from './paper.queries.js';
import type { PartyOnPaper } from './paper-parties.js';

interface Act {
  readonly by: string;
  readonly partyId?: string;
  readonly person?: string;
  readonly on: string;
}

/** The lines under a paper, with the day on which somebody has signed or sealed it, where the record knows. */
export function signaturesOf(paper: PaperFile, parties: readonly PartyOnPaper[]): FormValues['signatures'] {
  const { file, names, entry } = paper;
  const onAgreement = paper.kind === 'AGREEMENT';
  const acts: readonly Act[] = onAgreement ? executionsOf(paper) : [];
  const signed: readonly string[] = entry.payload['signedBy'] ?? [];
  const party = ({ id, name, roleName }: PartyOnPaper): PageSignature => ({
    label: `${roleName}（签名、盖章或按指印）`,
    name,
    on: acts.find(({ partyId }) => partyId === id)?.on ?? (signed.includes(id) ? entry.on : null),
  });
  const own = parties.filter(({ id }) => id === (entry.payload['party'] ?? paper.facts['party']));
  return {
    PARTIES: parties.map(party),
    APPLICANTS: parties.filter(({ role }) => role === 'APPLICANT').map(party),
    PARTY: own.map(party),
    MEDIATORS: file.mediators.map(({ id }) => ({
      label: '人民调解员（签名）',
      name: names.get(id) ?? '',
      on: acts.find(({ person }) => person === id)?.on ?? null,
    })),
    RECORDER: [{ label: '记录人（经办人）', name: names.get(entry.actor.id) ?? '', on: null }],
    VISITOR: [{ label: '回访人（签名）', name: names.get(entry.actor.id) ?? '', on: null }],
    COMMITTEE: [
      {
        label: '（印章）',
        name: names.get(file.committee) ?? '',
        on: acts.find(({ by }) => by === 'COMMITTEE')?.on ?? null,
      },
    ],
    COURT: [{ label: '（印章）', name: (file.court && names.get(file.court)) || '', on: null }],
  };
}

/** The agreement is filed when it takes effect; who signs or seals after that stands on the same paper. */
function executionsOf({ case: { processes } }: PaperFile): readonly Act[] {
  const settlement = processes.find(({ room, state }) => room === 'settlement' && state !== 'VOIDED');
  return (settlement?.facts as { executions?: readonly Act[] } | undefined)?.executions ?? [];
}
