import type { Actor } from '#libs/domain';

export interface PartyRow {
  readonly id: string;
  readonly role: string;
  readonly type: string;
  readonly name: string;
  readonly idNumber: string | null;
  readonly creditCode: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly legalRepresentative: string | null;
  readonly agent: { name: string; phone?: string; specialAuthorisation: boolean } | null;
  readonly person: string | null;
}
export type PartyView = Omit<PartyRow, 'person'>;

/** Personal numbers are shown by their ends only; a party reads its own in full. Unmasking is an act of its own. */
export function maskParty({ person, ...party }: PartyRow, actor: Actor): PartyView {
  if (person === actor.id) return party;
  const others = actor.roles.includes('party');
  return {
    ...party,
    name: party.type === 'PERSON' && !worksOnContent(actor) && !others ? maskName(party.name) : party.name,
    idNumber: others ? null : ends(party.idNumber, 4, 2),
    phone: others ? null : ends(party.phone, 3, 2),
    address: others ? null : ends(party.address, 6, 0),
    agent: party.agent && {
      ...party.agent,
      phone: others ? undefined : (ends(party.agent.phone ?? null, 3, 2) ?? undefined),
    },
  };
}

const worksOnContent = (actor: Actor) =>
  actor.roles.some((role) =>
    ['intake', 'director', 'mediator', 'archivist', 'court', 'organ', 'partner'].includes(role),
  );

function ends(value: string | null, first: number, last: number): string | null {
  if (!value) return null;
  const signs = [...value];
  if (signs.length <= first + last) return '*'.repeat(signs.length);
  return (
    signs.slice(0, first).join('') + '*'.repeat(signs.length - first - last) + signs.slice(signs.length - last).join('')
  );
}

const maskName = (name: string) => [...name][0] + '*'.repeat(Math.max(1, [...name].length - 1));
