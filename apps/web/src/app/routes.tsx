import { createBrowserRouter, type RouteObject } from 'react-router';
import { Broken } from './broken';
import { Shell } from './shell';

/** A page and everything only it needs is loaded when somebody opens it. */
const page = (path: string, load: () => Promise<{ Page: React.ComponentType }>): RouteObject => ({
  path,
  lazy: async () => ({ Component: (await load()).Page }),
});

/** Pages of the staff, inside the shell, for who is signed in. One line per page. */
const staff: RouteObject[] = [];

/** The parties' channel: nobody is signed in. */
const open: RouteObject[] = [];

export const router = createBrowserRouter([
  {
    ErrorBoundary: Broken,
    HydrateFallback: () => null,
    children: [
      page('/sign-in', () => import('../features/sign-in/sign-in.page')),
      ...open,
      { path: '/', Component: Shell, children: [...staff, page('*', () => import('./not-found.page'))] },
    ],
  },
]);
