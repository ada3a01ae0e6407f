import { actFor } from './http';
import { queryClient } from './query';

const KEPT = 'zhihe.acting-for';

/** After a reload this window goes on standing in for whom it stood in. */
actFor(sessionStorage.getItem(KEPT));

export const isCovering = (): boolean => sessionStorage.getItem(KEPT) !== null;

/** From now on this window acts in the place of an absent colleague: it shows his queue, and the record says "X for Y". */
export function startCover(colleague: string): Promise<void> {
  sessionStorage.setItem(KEPT, colleague);
  actFor(colleague);
  return queryClient.resetQueries();
}

export function endCover(): Promise<void> {
  forgetCover();
  return queryClient.resetQueries();
}

/** He is back, or somebody else signs in. */
export function forgetCover(): void {
  sessionStorage.removeItem(KEPT);
  actFor(null);
}
