import type { ReactNode } from 'react';
import {
  AlertOutlined,
  ApartmentOutlined,
  BankOutlined,
  BarChartOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  ContainerOutlined,
  EyeOutlined,
  FolderOpenOutlined,
  FormOutlined,
  HomeOutlined,
  SettingOutlined,
  SwapOutlined,
  TeamOutlined,
  WalletOutlined,
} from '@ant-design/icons';
import { hasRole, type Session } from '../lib/session';
import { t } from './app.text';

export interface Place {
  readonly path: string;
  readonly label: string;
  readonly icon: ReactNode;
  /** Whose desk this is; without, everybody's. What they may see there is decided by the server. */
  readonly roles?: readonly string[];
  /** A room that is not furnished yet. */
  readonly later?: true;
}

const COMMITTEE = ['intake', 'director', 'mediator', 'archivist'];
const CASEWORK = [...COMMITTEE, 'court', 'organ', 'partner', 'party'];
const REVIEW = ['reviewer1', 'reviewer2', 'reviewer3', 'finance'];

const PLACES: readonly Place[] = [
  { path: '/', label: t('workbench'), icon: <HomeOutlined /> },
  { path: '/register', label: t('register'), icon: <FormOutlined />, roles: ['intake', 'director'] },
  { path: '/court', label: t('court'), icon: <BankOutlined />, roles: ['court'] },
  { path: '/organ', label: t('organ'), icon: <SwapOutlined />, roles: ['organ'] },
  { path: '/cases', label: t('cases'), icon: <FolderOpenOutlined />, roles: [...CASEWORK, ...REVIEW, 'supervisor'] },
  { path: '/tasks', label: t('tasks'), icon: <CheckSquareOutlined />, roles: [...COMMITTEE, 'supervisor', ...REVIEW] },
  { path: '/mediation', label: t('mediation'), icon: <TeamOutlined />, roles: ['mediator'] },
  { path: '/dossiers', label: t('dossiers'), icon: <ContainerOutlined />, roles: ['archivist'] },
  { path: '/calendar', label: t('calendar'), icon: <CalendarOutlined />, roles: [...CASEWORK, 'supervisor'] },
  { path: '/complaints', label: t('complaints'), icon: <AlertOutlined />, roles: ['director', 'supervisor'] },
  { path: '/subsidies', label: t('subsidy'), icon: <WalletOutlined />, roles: [...REVIEW, 'supervisor', 'mediator'] },
  {
    path: '/cross-region',
    label: t('crossRegion'),
    icon: <SwapOutlined />,
    roles: ['intake', 'director', 'partner'],
    later: true,
  },
  {
    path: '/statistics',
    label: t('statistics'),
    icon: <BarChartOutlined />,
    roles: ['intake', 'director', 'mediator', 'court', 'supervisor', ...REVIEW],
  },
  { path: '/supervision', label: t('supervision'), icon: <EyeOutlined />, roles: ['supervisor', 'auditadmin'] },
  { path: '/lifecycles', label: t('lifecycles'), icon: <ApartmentOutlined /> },
  {
    path: '/administration',
    label: t('administration'),
    icon: <SettingOutlined />,
    roles: ['sysadmin', 'secadmin', 'auditadmin', 'director'],
  },
];

export const placesOf = (session: Session): Place[] =>
  PLACES.filter(({ roles }) => !roles || hasRole(session, ...roles));
