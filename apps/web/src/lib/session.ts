import { useQuery } from '@tanstack/react-query';
import { forgetCover, isCovering } from './cover';
import { call, get, Problem } from './http';
import { dropAllDrafts } from './draft';
import { queryClient } from './query';

export interface Session {
  readonly person: { readonly id: string; readonly name: string; readonly username: string | null };
  readonly roles: readonly string[];
  readonly organisation: { readonly id: string; readonly name: string; readonly kind: string };
  readonly region: string;
  readonly actingFor: string | null;
  /** Colleagues who are absent today and have named this person as substitute. */
  readonly covers: readonly { readonly person: string; readonly name: string; readonly to: string }[];
  readonly expiresAt: string;
  readonly idleMinutes: number;
}

const KEY = ['session'];

/** Who is signed in: `null` when nobody is, `undefined` while it is not known. */
export function useWhoAmI(): Session | null | undefined {
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: async () => {
      if (!/(^|; )zhihe_here=1/.test(document.cookie)) return null;
      try {
        return await get<Session>('/api/session');
      } catch (error) {
        if (error instanceof Problem && error.status === 401) return null;
        if (error instanceof Problem && error.code === 'ACTING_FOR_REFUSED' && isCovering()) {
          forgetCover();
          return await get<Session>('/api/session');
        }
        throw error;
      }
    },
    staleTime: Infinity,
  });
  return data;
}

/** On the pages inside the shell somebody is always signed in. */
export function useSession(): Session {
  const session = useWhoAmI();
  if (!session) throw new Error('nobody is signed in');
  return session;
}

export const hasRole = (session: Session, ...roles: string[]): boolean =>
  session.roles.some((role) => roles.includes(role));

export async function signIn(username: string, password: string): Promise<void> {
  forgetCover();
  const session = await call<Session>('POST', '/api/session', { body: { username, password } });
  queryClient.clear();
  queryClient.setQueryData(KEY, session);
}

export async function signOut(): Promise<void> {
  forgetCover();
  await call('DELETE', '/api/session').catch(() => {});
  dropAllDrafts();
  queryClient.clear();
  queryClient.setQueryData(KEY, null);
}

/** The API does not know us any more; drafts stay, so that signing in again goes on where it stopped. */
export const forgetSession = (): void => void queryClient.setQueryData(KEY, null);
/** Asking who we are also tells the server that somebody is still there. */
export const stayAwake = (): Promise<void> => queryClient.invalidateQueries({ queryKey: KEY });
