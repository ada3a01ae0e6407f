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
  /** Null: never asked. */
  readonly electronicService: boolean | null;
  readonly person: string | null;
}
export type PartyView = Omit<PartyRow, 'person'>;

/** Personal numbers are shown by their ends only; a party reads its own in full. Unmasking is an act of its own. */
export function maskParty({ person, ...party }: PartyRow, actor: Actor): PartyView {
  if (person === actor.id) return party;
  const others = actor.roles.includes('party');
  return {
    ...party,
    name: party.type === 'PERSON' && !worksOnContent(actor) && !others ? maskedName(party.name) : party.name,
    idNumber: others ? null : ends(party.idNumber, 4, 2),
    phone: others ? null : ends(party.phone, 3, 2),
    address: others ? null : ends(party.address, 6, 0),
    agent: party.agent && {
      ...party.agent,
      phone: others ? undefined : (ends(party.agent.phone ?? null, 3, 2) ?? undefined),
    },
  };
}

/** Readers to whom natural persons are shown by their surname only: they look on, and are no party. */
export const hidesPersons = (actor: Actor): boolean => !worksOnContent(actor) && !actor.roles.includes('party');

/** SQL over alias `c`: the natural persons whose names a title may spell out. */
export const PERSONS_OF_CASE = `(select json_agg(name) from party
  where case_id = c.id and type = 'PERSON' and withdrawn_step is null)`;

/** A title spells out names; whoever is not shown the names is not shown them there either. */
export function titleFor(actor: Actor, title: string, persons: readonly string[]): string {
  if (!hidesPersons(actor)) return title;
  return persons.reduce((text, name) => text.replaceAll(name, maskedName(name)), title);
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

export const maskedName = (name: string): string => [...name][0] + '*'.repeat(Math.max(1, [...name].length - 1));

export const maskedPhone = (phone: string): string => ends(phone, 3, 2) ?? '';
