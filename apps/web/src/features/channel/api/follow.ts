import { post, remove } from '../../../lib/http';
import { queryClient } from '../../../lib/query';

/** Whether this browser is in a case; the server alone knows for sure. */
export const isFollowing = (): boolean => /(^|; )zhihe_following=1/.test(document.cookie);

export async function enterCase(reference: string, code: string): Promise<void> {
  await post('/api/public/follow', { reference, code });
  queryClient.removeQueries({ queryKey: ['own'] });
}

/** Whether a mail goes out is seen in the mailbox only. */
export const askForMailCode = (reference: string): Promise<void> => post('/api/public/follow/code', { reference });

export async function leaveCase(): Promise<void> {
  await remove('/api/public/follow').catch(() => {});
  queryClient.removeQueries({ queryKey: ['own'] });
}
