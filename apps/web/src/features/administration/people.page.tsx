import { useState } from 'react';
import { Button, Card, Form, Input, Select, Tag } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { hasRole, useSession } from '../../lib/session';
import { words } from '../../lib/words';
import { AdminFrame } from './admin-frame';
import { t } from './administration.text';
import { ROLES, useOpenAccount, useOrganisations, usePeople, type NewPerson, type Person } from './api/people';
import { FormDialog } from './form-dialog';
import { More } from './more';
import { StackedTable, type Column } from './stacked-table';

const COLUMNS: readonly Column<Person>[] = [
  {
    key: 'name',
    label: t('personName'),
    cell: ({ id, name }) => <Link to={`/administration/people/${id}`}>{name}</Link>,
  },
  { key: 'username', label: t('username'), cell: ({ username }) => username ?? '—' },
  { key: 'organisation', label: t('organisation'), cell: ({ organisation }) => organisation.name },
  {
    key: 'roles',
    label: t('role'),
    cell: ({ roles }) => (
      <span className="role-tags">
        {roles.length === 0 && <span className="muted">{t('noRoles')}</span>}
        {roles.map(({ id, role }) => (
          <Tag key={id}>{words(`role.${role}`)}</Tag>
        ))}
      </span>
    ),
  },
  {
    key: 'state',
    label: t('state'),
    cell: ({ active }) => <Tag color={active ? 'green' : 'default'}>{t(active ? 'active' : 'closed')}</Tag>,
  },
];

/** Who has an account. What is asked for stands in the address. */
export function Page() {
  const session = useSession();
  const [params, setParams] = useSearchParams();
  const [opening, setOpening] = useState(false);
  const organisations = useOrganisations().data?.items ?? [];
  const asked = (name: string) => params.get(name) ?? undefined;
  const people = usePeople({
    q: asked('q'),
    role: asked('role'),
    organisation: asked('organisation'),
    active: asked('active'),
  });
  const set = (name: string, value: string) =>
    setParams(
      (before) => {
        if (value) before.set(name, value);
        else before.delete(name);
        return before;
      },
      { replace: true },
    );
  return (
    <AdminFrame
      title={t('people')}
      hint={t('peopleHint')}
      actions={
        hasRole(session, 'sysadmin') && (
          <Button type="primary" onClick={() => setOpening(true)}>
            {t('openAccount')}
          </Button>
        )
      }
    >
      <Card>
        <div className="admin-filter no-print">
          <Input.Search
            aria-label={t('searchPerson')}
            placeholder={t('searchPerson')}
            defaultValue={asked('q')}
            allowClear
            onSearch={(value) => set('q', value.trim())}
          />
          <Select
            aria-label={t('role')}
            value={asked('role') ?? ''}
            onChange={(value) => set('role', value)}
            options={[
              { value: '', label: `${t('role')}: ${t('everything')}` },
              ...ROLES.map((role) => ({ value: role, label: words(`role.${role}`) })),
            ]}
          />
          <Select
            aria-label={t('organisation')}
            value={asked('organisation') ?? ''}
            onChange={(value) => set('organisation', value)}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: `${t('organisation')}: ${t('everything')}` },
              ...organisations.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <Select
            aria-label={t('state')}
            value={asked('active') ?? ''}
            onChange={(value) => set('active', value)}
            options={[
              { value: '', label: `${t('state')}: ${t('everything')}` },
              { value: 'true', label: t('active') },
              { value: 'false', label: t('closed') },
            ]}
          />
        </div>
        <More query={people}>
          {(rows) => <StackedTable caption={t('people')} columns={COLUMNS} rows={rows} keyOf={({ id }) => id} />}
        </More>
      </Card>
      <OpenAccount open={opening} onClose={() => setOpening(false)} />
    </AdminFrame>
  );
}

function OpenAccount({ open, onClose }: { open: boolean; onClose: () => void }) {
  const organisations = useOrganisations().data?.items.filter(({ active }) => active) ?? [];
  const openAccount = useOpenAccount();
  const navigate = useNavigate();
  const send = async ({ email, ...person }: NewPerson) => {
    const { id } = await openAccount.mutateAsync({ ...person, ...(email && { email }) });
    void navigate(`/administration/people/${id}`);
  };
  const needed = [{ required: true, message: t('missing') }];
  return (
    <FormDialog<NewPerson>
      title={t('openAccountTitle')}
      open={open}
      onClose={onClose}
      onSend={send}
      okText={t('openAccount')}
    >
      <Form.Item name="name" label={t('personName')} rules={needed}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="username" label={t('username')} rules={needed}>
        <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item name="organisation" label={t('organisation')} rules={needed}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="email" label={t('email')} extra={t('emailHint')}>
        <Input type="email" autoComplete="off" />
      </Form.Item>
      <Form.Item name="password" label={t('firstPassword')} extra={t('passwordHint')} rules={needed}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </FormDialog>
  );
}
