import { createBrowserRouter, type RouteObject } from 'react-router';
import { Broken } from './broken';
import { Shell } from './shell';

/** A page and everything only it needs is loaded when somebody opens it. */
const page = (path: string, load: () => Promise<{ Page: React.ComponentType }>): RouteObject => ({
  path,
  lazy: async () => ({ Component: (await load()).Page }),
});

/** Pages of the staff, inside the shell, for who is signed in. One line per page. */
const staff: RouteObject[] = [
  page('/mediation', () => import('../features/mediation-desk/my-mediations.page')),
  page('/cases/:id/mediation', () => import('../features/mediation-desk/mediation-desk.page')),
  page('/cases/:id/settlement', () => import('../features/settlement-desk/settlement-desk.page')),
  page('/cases/:id/confirmation', () => import('../features/confirmation-desk/confirmation-desk.page')),
  page('/cases/:id/dossier', () => import('../features/dossier-desk/dossier-desk.page')),
  page('/dossiers', () => import('../features/dossier-desk/dossiers.page')),
];

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
