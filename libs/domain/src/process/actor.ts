/** Who acts. Roles are granted with begin and end (identity); `system` is the clock and hand-overs, never a person. */
export const ROLES = [
  'intake',
  'director',
  'mediator',
  'court',
  'organ',
  'partner',
  'party',
  'archivist',
  'reviewer1',
  'reviewer2',
  'reviewer3',
  'finance',
  'supervisor',
  'sysadmin',
  'secadmin',
  'auditadmin',
  'system',
] as const;
export type Role = (typeof ROLES)[number];

export interface Actor {
  /** Person id; the system actor has the nil UUID. */
  readonly id: string;
  readonly roles: readonly Role[];
  /** Organisation the person acts for. */
  readonly org: string | null;
  readonly region: string;
  /** Set while covering for an absent colleague: the record then says "X for Y". */
  readonly actingFor?: string;
}

export const SYSTEM: Actor = {
  id: '00000000-0000-0000-0000-000000000000',
  roles: ['system'],
  org: null,
  region: '*',
};

/** The person, and the colleague stood in for: what bars either of them from an act bars the act. */
export const peopleBehind = ({ id, actingFor }: Pick<Actor, 'id' | 'actingFor'>): readonly string[] =>
  actingFor ? [id, actingFor] : [id];

/** The role under which this actor may fire an event, or undefined. The first match is what the record names. */
export function roleFor(actor: Actor, by: readonly Role[]): Role | undefined {
  return by.find((role) => actor.roles.includes(role));
}
