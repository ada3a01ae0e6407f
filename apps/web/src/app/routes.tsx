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
  page('/calendar', () => import('../features/calendar/calendar.page')),
  page('/register', () => import('../features/registration/ways.page')),
  page('/register/:way', () => import('../features/registration/filing.page')),
  page('/register/receipt/:id', () => import('../features/registration/receipt.page')),
  page('/', () => import('../features/workbench/workbench.page')),
  page('/cases', () => import('../features/case-list/case-list.page')),
  page('/password', () => import('../features/sign-in/password.page')),
  page('/tasks', () => import('../features/tasks/tasks.page')),
  page('/absences', () => import('../features/cover/absences.page')),
  page('/mediation', () => import('../features/mediation-desk/my-mediations.page')),
  page('/cases/:id/mediation', () => import('../features/mediation-desk/mediation-desk.page')),
  page('/cases/:id/settlement', () => import('../features/settlement-desk/settlement-desk.page')),
  page('/cases/:id/confirmation', () => import('../features/confirmation-desk/confirmation-desk.page')),
  page('/cases/:id/dossier', () => import('../features/dossier-desk/dossier-desk.page')),
  page('/dossiers', () => import('../features/dossier-desk/dossiers.page')),
  page('/statistics', () => import('../features/statistics/statistics.page')),
  page('/statistics/cases', () => import('../features/statistics/cases.page')),
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
