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
  page('/administration', () => import('../features/administration/administration.page')),
  page('/administration/people', () => import('../features/administration/people.page')),
  page('/administration/people/:id', () => import('../features/administration/person.page')),
  page('/administration/grants', () => import('../features/administration/grants.page')),
  page('/administration/exclusions', () => import('../features/administration/exclusions.page')),
  page('/administration/organisations', () => import('../features/administration/organisations.page')),
  page('/administration/mediators', () => import('../features/administration/mediators.page')),
  page('/administration/rooms', () => import('../features/administration/rooms.page')),
  page('/administration/holidays', () => import('../features/administration/holidays.page')),
  page('/administration/holidays/new', () => import('../features/administration/new-notice.page')),
  page('/administration/holidays/:id', () => import('../features/administration/publication.page')),
  page('/administration/failures', () => import('../features/administration/failures.page')),
  page('/administration/health', () => import('../features/administration/health.page')),
  page('/administration/acts', () => import('../features/administration/acts.page')),
  page('/administration/refusals', () => import('../features/administration/refusals.page')),
  page('/register', () => import('../features/registration/ways.page')),
  page('/register/:way', () => import('../features/registration/filing.page')),
  page('/register/receipt/:id', () => import('../features/registration/receipt.page')),
  page('/court', () => import('../features/court-desk/court.page')),
  page('/court/send', () => import('../features/court-desk/send-referral.page')),
  page('/court/cases/:id', () => import('../features/court-desk/referral.page')),
  page('/cases/:id/corrections', () => import('../features/corrections/corrections.page')),
  page('/organ', () => import('../features/organ-desk/organ.page')),
  page('/organ/send', () => import('../features/organ-desk/transfer.page')),
  page('/organ/cases/:id', () => import('../features/organ-desk/transferred.page')),
  page('/', () => import('../features/workbench/workbench.page')),
  page('/cases', () => import('../features/case-list/case-list.page')),
  page('/password', () => import('../features/sign-in/password.page')),
  page('/tasks', () => import('../features/tasks/tasks.page')),
  page('/absences', () => import('../features/cover/absences.page')),
  page('/mediation', () => import('../features/mediation-desk/my-mediations.page')),
  page('/cases/:id', () => import('../features/case-page/case-page.page')),
  page('/papers/:id', () => import('../features/paper/paper.page')),
  page('/lifecycles', () => import('../features/lifecycle/lifecycles.page')),
  page('/lifecycles/:room', () => import('../features/lifecycle/lifecycle.page')),
  page('/cases/:id/mediation', () => import('../features/mediation-desk/mediation-desk.page')),
  page('/cases/:id/settlement', () => import('../features/settlement-desk/settlement-desk.page')),
  page('/cases/:id/confirmation', () => import('../features/confirmation-desk/confirmation-desk.page')),
  page('/cases/:id/dossier', () => import('../features/dossier-desk/dossier-desk.page')),
  page('/complaints', () => import('../features/complaints/complaints.page')),
  page('/subsidies', () => import('../features/subsidy/subsidies.page')),
  page('/cases/:id/subsidy', () => import('../features/subsidy/claim.page')),
  page('/dossiers', () => import('../features/dossier-desk/dossiers.page')),
  page('/statistics', () => import('../features/statistics/statistics.page')),
  page('/statistics/cases', () => import('../features/statistics/cases.page')),
  page('/supervision', () => import('../features/supervision/overview.page')),
  page('/supervision/exceptions', () => import('../features/supervision/exceptions.page')),
  page('/supervision/reads', () => import('../features/supervision/reads.page')),
  page('/supervision/record', () => import('../features/supervision/record.page')),
  page('/supervision/checks/:id', () => import('../features/supervision/check.page')),
];

/** The parties' channel: nobody is signed in. */
const open: RouteObject[] = [
  page('/public', () => import('../features/channel/home.page')),
  page('/public/apply', () => import('../features/channel/apply.page')),
  page('/public/receipt', () => import('../features/channel/receipt.page')),
  page('/public/follow', () => import('../features/channel/follow.page')),
  page('/public/case', () => import('../features/channel/own-case.page')),
  page('/public/case/materials', () => import('../features/channel/materials.page')),
  page('/public/case/complaint', () => import('../features/channel/complaint.page')),
  page('/public/case/papers/:kind', () => import('../features/channel/own-paper.page')),
];

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
