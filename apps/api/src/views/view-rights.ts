import type { Actor } from '#libs/domain';

/** Who leads may set before everybody of the organisation how to look at the work. */
export const mayShareViews = ({ roles }: Pick<Actor, 'roles'>): boolean =>
  roles.some((role) => role === 'director' || role === 'supervisor');
