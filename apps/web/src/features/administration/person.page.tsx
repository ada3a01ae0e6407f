import { useState } from 'react';
import { App, Button, Card, Form, Input, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { Fetched } from '../../components/fetched';
import { ProblemAlert } from '../../components/problem-alert';
import { momentOf } from '../../lib/days';
import { hasRole, useSession } from '../../lib/session';
import { words } from '../../lib/words';
import { AdminFrame } from './admin-frame';
import { t } from './administration.text';
import { useChangePerson, useEndRole, usePerson, useResetPassword, type PersonPage } from './api/people';
import { FormDialog } from './form-dialog';
import { GrantDialog } from './grant-dialog';
import { StackedTable, type Column } from './stacked-table';
import { SureButton } from './sure-button';

/** One account: what each of the administrations may do with it stands beside it. */
export function Page() {
  const { id = '' } = useParams();
  const person = usePerson(id);
  return (
    <AdminFrame
      title={person.data?.name ?? t('person')}
      hint={<Link to="/administration/people">{t('backToPeople')}</Link>}
    >
      <Fetched query={person}>
        {(one) => (
          <>
            <Account person={one} />
            <Grants person={one} />
          </>
        )}
      </Fetched>
    </AdminFrame>
  );
}

function Account({ person }: { person: PersonPage }) {
  const session = useSession();
  const { message } = App.useApp();
  const [open, setOpen] = useState<'change' | 'password' | null>(null);
  const change = useChangePerson(person.id);
  const reset = useResetPassword(person.id);
  const isSystem = hasRole(session, 'sysadmin');
  const isSecurity = hasRole(session, 'secadmin') && person.id !== session.person.id;
  const patch = ({ name, email }: { name?: string; email?: string }) =>
    change.mutateAsync({ ...(name !== person.name && { name }), ...(email && email !== person.email && { email }) });
  return (
    <Card
      title={t('account')}
      style={{ marginBottom: 16 }}
      extra={
        <span className="cell-buttons no-print">
          {isSystem && (
            <Button size="small" onClick={() => setOpen('change')}>
              {t('changeAccount')}
            </Button>
          )}
          {isSystem &&
            (person.active ? (
              <SureButton
                label={t('closeAccount')}
                question={t('closeAccountSure')}
                onSure={() => change.mutateAsync({ active: false })}
              />
            ) : (
              <Button size="small" onClick={() => change.mutate({ active: true })}>
                {t('reopenAccount')}
              </Button>
            ))}
          {isSecurity && (
            <Button size="small" onClick={() => setOpen('password')}>
              {t('resetPassword')}
            </Button>
          )}
        </span>
      }
    >
      <ProblemAlert problem={open === null && change.error} />
      <dl className="facts">
        <dt>{t('username')}</dt>
        <dd>{person.username ?? '—'}</dd>
        <dt>{t('organisation')}</dt>
        <dd>{person.organisation.name}</dd>
        <dt>{t('email')}</dt>
        <dd>{person.email ?? '—'}</dd>
        <dt>{t('state')}</dt>
        <dd>
          <Tag color={person.active ? 'green' : 'default'}>{t(person.active ? 'active' : 'closed')}</Tag>
        </dd>
        <dt>{t('rolesNow')}</dt>
        <dd>{person.roles.map(({ role }) => words(`role.${role}`)).join(t('and')) || t('noRoles')}</dd>
        <dt>{t('created')}</dt>
        <dd className="numbers">{momentOf(person.createdAt)}</dd>
        <dt>{t('lastSignedIn')}</dt>
        <dd className="numbers">{person.lastSignedInAt ? momentOf(person.lastSignedInAt) : t('never')}</dd>
      </dl>
      <FormDialog
        title={t('changeAccount')}
        open={open === 'change'}
        onClose={() => setOpen(null)}
        onSend={patch}
        initial={{ name: person.name, email: person.email ?? undefined }}
      >
        <Form.Item name="name" label={t('personName')} rules={[{ required: true, message: t('missing') }]}>
          <Input />
        </Form.Item>
        <Form.Item name="email" label={t('email')} extra={t('emailHint')}>
          <Input type="email" />
        </Form.Item>
      </FormDialog>
      <FormDialog<{ password: string }>
        title={t('resetPassword')}
        open={open === 'password'}
        onClose={() => setOpen(null)}
        onSend={async (values) => {
          await reset.mutateAsync(values);
          void message.success(t('passwordWasSet'));
        }}
        okText={t('resetPassword')}
        danger
      >
        <p>{t('resetPasswordHint')}</p>
        <Form.Item
          name="password"
          label={t('newPassword')}
          extra={t('passwordHint')}
          rules={[{ required: true, message: t('missing') }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </FormDialog>
    </Card>
  );
}

type Given = PersonPage['grants'][number];

const COLUMNS: readonly Column<Given>[] = [
  { key: 'role', label: t('role'), cell: ({ role }) => words(`role.${role}`) },
  { key: 'region', label: t('region'), cell: ({ region }) => words(`region.${region}`) },
  { key: 'begins', label: t('begins'), cell: ({ beginsAt }) => momentOf(beginsAt), numbers: true },
  { key: 'ends', label: t('ends'), cell: ({ endsAt }) => (endsAt ? momentOf(endsAt) : t('forever')), numbers: true },
  { key: 'by', label: t('grantedBy'), cell: ({ grantedBy }) => grantedBy ?? t('fromSetup') },
];

function Grants({ person }: { person: PersonPage }) {
  const session = useSession();
  const [granting, setGranting] = useState(false);
  const end = useEndRole();
  const may = hasRole(session, 'secadmin') && person.id !== session.person.id;
  const running = new Set(person.roles.map(({ id }) => id));
  const action: Column<Given> = {
    key: 'end',
    label: t('actions'),
    cell: ({ id }) =>
      running.has(id) && <SureButton label={t('end')} question={t('endSure')} onSure={() => end.mutateAsync(id)} />,
  };
  return (
    <Card
      title={t('allGrants')}
      extra={
        may && (
          <Button size="small" type="primary" onClick={() => setGranting(true)}>
            {t('grantRole')}
          </Button>
        )
      }
    >
      <ProblemAlert problem={end.error} />
      <StackedTable
        caption={t('allGrants')}
        columns={may ? [...COLUMNS, action] : COLUMNS}
        rows={person.grants}
        keyOf={({ id }) => id}
        empty={t('noRoles')}
      />
      <GrantDialog open={granting} onClose={() => setGranting(false)} person={person.id} />
    </Card>
  );
}
