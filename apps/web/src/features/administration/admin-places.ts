import { hasRole, type Session } from '../../lib/session';
import { t } from './administration.text';
import { t as holidays } from './holidays.text';

export interface AdminPlace {
  readonly path: string;
  readonly label: string;
  readonly about: string;
  readonly roles: readonly string[];
}

/** What each of the administrations keeps. The server decides; here one only sees what one may open. */
const PLACES: readonly AdminPlace[] = [
  { path: 'people', label: t('people'), about: t('peopleAbout'), roles: ['sysadmin', 'secadmin', 'auditadmin'] },
  { path: 'grants', label: t('grants'), about: t('grantsAbout'), roles: ['secadmin', 'sysadmin', 'auditadmin'] },
  { path: 'exclusions', label: t('exclusions'), about: t('exclusionsAbout'), roles: ['secadmin', 'auditadmin'] },
  { path: 'organisations', label: t('organisations'), about: t('organisationsAbout'), roles: ['sysadmin'] },
  { path: 'mediators', label: t('mediators'), about: t('mediatorsAbout'), roles: ['director', 'secadmin'] },
  { path: 'rooms', label: t('rooms'), about: t('roomsAbout'), roles: ['sysadmin', 'director'] },
  {
    path: 'holidays',
    label: holidays('holidays'),
    about: holidays('holidaysAbout'),
    roles: ['sysadmin', 'director', 'auditadmin'],
  },
  { path: 'failures', label: t('failures'), about: t('failuresAbout'), roles: ['sysadmin'] },
  { path: 'health', label: t('health'), about: t('healthAbout'), roles: ['sysadmin'] },
  { path: 'acts', label: t('acts'), about: t('actsAbout'), roles: ['auditadmin'] },
  { path: 'refusals', label: t('refusals'), about: t('refusalsAbout'), roles: ['auditadmin', 'secadmin'] },
];

export const adminPlacesOf = (session: Session): AdminPlace[] =>
  PLACES.filter(({ roles }) => hasRole(session, ...roles));
