import { useState } from 'react';
import { Button, Card, Select, Tag } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { ProblemAlert } from '../../components/problem-alert';
import { momentOf } from '../../lib/days';
import { hasRole, useSession } from '../../lib/session';
import { words } from '../../lib/words';
import { AdminFrame } from './admin-frame';
import { t } from './administration.text';
import { ROLES, useEndRole, useGrants, type GrantRow } from './api/people';
import { GrantDialog } from './grant-dialog';
import { More } from './more';
import { StackedTable, type Column } from './stacked-table';
import { SureButton } from './sure-button';

const STANDINGS = ['CURRENT', 'COMING', 'ENDED'] as const;
const COLOURS = { CURRENT: 'green', COMING: 'gold', ENDED: 'default' };

const COLUMNS: readonly Column<GrantRow>[] = [
  {
    key: 'person',
    label: t('person'),
    cell: ({ person }) => <Link to={`/administration/people/${person.id}`}>{person.name}</Link>,
  },
  { key: 'role', label: t('role'), cell: ({ role }) => words(`role.${role}`) },
  { key: 'organisation', label: t('organisation'), cell: ({ organisation }) => organisation },
  { key: 'region', label: t('region'), cell: ({ region }) => words(`region.${region}`) },
  { key: 'begins', label: t('begins'), cell: ({ beginsAt }) => momentOf(beginsAt), numbers: true },
  {
    key: 'ends',
    label: t('ends'),
    cell: ({ endsAt }) => (endsAt ? momentOf(endsAt) : t('forever')),
    numbers: true,
  },
  { key: 'by', label: t('grantedBy'), cell: ({ grantedBy }) => grantedBy ?? t('fromSetup') },
  {
    key: 'standing',
    label: t('state'),
    cell: ({ standing }) => <Tag color={COLOURS[standing]}>{t(standing)}</Tag>,
  },
];

/** Every role that is held, will be held or was held. */
export function Page() {
  const mayGrant = hasRole(useSession(), 'secadmin');
  const [params, setParams] = useSearchParams();
  const [granting, setGranting] = useState(false);
  const standing = params.get('standing') ?? 'CURRENT';
  const role = params.get('role') ?? '';
  const grants = useGrants({ role: role || undefined, standing: standing === 'ALL' ? undefined : standing });
  const end = useEndRole();
  const set = (name: string, value: string) =>
    setParams(
      (before) => {
        before.set(name, value);
        return before;
      },
      { replace: true },
    );
  const columns = mayGrant ? [...COLUMNS, endColumn((id) => end.mutateAsync(id))] : COLUMNS;
  return (
    <AdminFrame
      title={t('grants')}
      hint={t('grantsHint')}
      actions={
        mayGrant && (
          <Button type="primary" onClick={() => setGranting(true)}>
            {t('grantRole')}
          </Button>
        )
      }
    >
      <Card>
        <div className="admin-filter no-print">
          <Select
            aria-label={t('state')}
            value={standing}
            onChange={(value) => set('standing', value)}
            options={[
              ...STANDINGS.map((one) => ({ value: one as string, label: t(one) })),
              { value: 'ALL', label: t('everything') },
            ]}
          />
          <Select
            aria-label={t('role')}
            value={role}
            onChange={(value) => set('role', value)}
            options={[
              { value: '', label: `${t('role')}: ${t('everything')}` },
              ...ROLES.map((one) => ({ value: one as string, label: words(`role.${one}`) })),
            ]}
          />
        </div>
        <ProblemAlert problem={end.error} />
        <More query={grants}>
          {(rows) => <StackedTable caption={t('grants')} columns={columns} rows={rows} keyOf={({ id }) => id} />}
        </More>
      </Card>
      <GrantDialog open={granting} onClose={() => setGranting(false)} />
    </AdminFrame>
  );
}

const endColumn = (end: (id: string) => Promise<unknown>): Column<GrantRow> => ({
  key: 'end',
  label: t('actions'),
  cell: ({ id, standing }) =>
    standing === 'ENDED' ? null : <SureButton label={t('end')} question={t('endSure')} onSure={() => end(id)} />,
});
