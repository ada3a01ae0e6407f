import { Button, Card, Form, Input, Table, Tag } from 'antd';
import { hasRole, useSession } from '../../lib/session';
import { common } from '../../components/common.text';
import { Fetched } from '../../components/fetched';
import { ProblemAlert } from '../../components/problem-alert';
import { useAccounts, useSend } from './api/subsidies';
import { t } from './subsidy.text';

interface Given {
  readonly holder: string;
  readonly bank: string;
  readonly account: string;
}

/** A mediator enters where to be paid; somebody of finance verifies it. */
export function Accounts() {
  const query = useAccounts(true);
  const session = useSession();
  const verify = useSend<string>(
    (id) => `/api/payee-accounts/${id}/verify`,
    () => undefined,
  );
  return (
    <>
      <ProblemAlert problem={verify.error} />
      <Fetched query={query}>
        {({ items }) => (
          <Table
            size="small"
            rowKey="id"
            dataSource={[...items]}
            locale={{ emptyText: t('none') }}
            scroll={{ x: 'max-content' }}
            pagination={{ pageSize: 25, hideOnSinglePage: true }}
            columns={[
              { title: t('mediator'), dataIndex: 'name' },
              { title: t('holder'), dataIndex: 'holder' },
              { title: t('bank'), dataIndex: 'bank' },
              { title: t('account'), dataIndex: 'account' },
              {
                title: t('state'),
                render: (_, { id, verifiedAt }) =>
                  verifiedAt ? (
                    <Tag color="green">{t('verified')}</Tag>
                  ) : hasRole(session, 'finance') ? (
                    <Button size="small" loading={verify.isPending} onClick={() => verify.mutate(id)}>
                      {t('verify')}
                    </Button>
                  ) : (
                    <Tag color="gold">{t('notVerified')}</Tag>
                  ),
              },
            ]}
          />
        )}
      </Fetched>
      {hasRole(session, 'mediator') && <Enter />}
    </>
  );
}

function Enter() {
  const [form] = Form.useForm<Given>();
  const send = useSend<Given>(
    () => '/api/payee-accounts',
    (given) => given,
  );
  return (
    <Card size="small" title={t('enter')} style={{ maxWidth: 480, marginTop: 12 }}>
      <ProblemAlert problem={send.error} />
      <Form
        form={form}
        layout="vertical"
        onFinish={(given: Given) => send.mutate(given, { onSuccess: () => form.resetFields() })}
      >
        {(['holder', 'bank', 'account'] as const).map((name) => (
          <Form.Item key={name} name={name} label={t(name)} rules={[{ required: true, message: common('required') }]}>
            <Input inputMode={name === 'account' ? 'numeric' : undefined} />
          </Form.Item>
        ))}
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          {common('save')}
        </Button>
      </Form>
    </Card>
  );
}
