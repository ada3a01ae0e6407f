import { Alert, Card, Select, Table, Tabs } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { hasRole, useSession } from '../../lib/session';
import { words } from '../../lib/words';
import { useMachine } from '../../components/act/machine';
import { Labelled } from '../../components/desk/labelled';
import { Fetched } from '../../components/fetched';
import { PageFrame } from '../../components/page';
import { StateTag } from '../../components/state-tag';
import { Accounts } from './accounts';
import { useClaims } from './api/subsidies';
import { Funds } from './funds';
import { t } from './subsidy.text';

/** Claims by state, the funds they are paid from, and the accounts they are paid to. */
export function Page() {
  const session = useSession();
  const money = hasRole(session, 'finance', 'reviewer1', 'reviewer2', 'reviewer3', 'supervisor');
  const accounts = hasRole(session, 'mediator', 'finance', 'supervisor');
  return (
    <PageFrame title={t('title')}>
      <Alert type="info" showIcon title={t('illustrative')} style={{ marginBottom: 12 }} />
      <Tabs
        items={[
          { key: 'claims', label: t('claims'), children: <Claims /> },
          ...(money ? [{ key: 'funds', label: t('funds'), children: <Funds /> }] : []),
          ...(accounts ? [{ key: 'accounts', label: t('accounts'), children: <Accounts /> }] : []),
        ]}
      />
    </PageFrame>
  );
}

function Claims() {
  const [search, setSearch] = useSearchParams();
  const state = search.get('state') ?? undefined;
  const query = useClaims(state);
  const machine = useMachine('subsidy');
  const states = machine.data?.states.map((one) => one.state).filter((one) => !['NEW', 'VOIDED'].includes(one)) ?? [];
  return (
    <Card size="small">
      <Labelled label={t('state')}>
        <Select
          allowClear
          placeholder={t('all')}
          style={{ width: 200, marginBottom: 12 }}
          value={state}
          onChange={(chosen: string | undefined) => setSearch(chosen ? { state: chosen } : {}, { replace: true })}
          options={states.map((value) => ({ value, label: words(`state.subsidy.${value}`) }))}
        />
      </Labelled>
      <Fetched query={query}>
        {({ items }) => (
          <Table
            size="small"
            rowKey="id"
            dataSource={[...items]}
            locale={{ emptyText: t('empty') }}
            scroll={{ x: 'max-content' }}
            pagination={{ pageSize: 25, hideOnSinglePage: true }}
            columns={[
              { title: t('number'), dataIndex: 'caseNumber' },
              {
                title: t('case'),
                render: (_, { caseId, title }) => <Link to={`/cases/${caseId}/subsidy`}>{title}</Link>,
              },
              { title: t('state'), render: (_, claim) => <StateTag room="subsidy" state={claim.state} /> },
            ]}
          />
        )}
      </Fetched>
    </Card>
  );
}
