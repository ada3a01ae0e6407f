import { useState } from 'react';
import { Button, Card, Form, Input, InputNumber, Table } from 'antd';
import { Link } from 'react-router';
import { useCityClock } from '../../lib/city-clock';
import { dayWithWeekday } from '../../lib/days';
import { yuan } from '../../lib/money';
import { hasRole, useSession } from '../../lib/session';
import { common } from '../../components/common.text';
import { Fetched } from '../../components/fetched';
import { ProblemAlert } from '../../components/problem-alert';
import { YuanInput } from '../../components/yuan-input';
import { useFunds, useLedger, useSend } from './api/subsidies';
import { t } from './subsidy.text';

/** Four accounts that always add up to the budget, and every booking between them. */
export function Funds() {
  const query = useFunds(true);
  const finance = hasRole(useSession(), 'finance');
  return (
    <Fetched query={query}>
      {({ items }) => (
        <>
          {items.length === 0 && <p className="muted">{t('noFunds')}</p>}
          {items.map((fund) => (
            <Card key={fund.id} size="small" title={`${fund.year} · ${fund.name}`} style={{ marginBottom: 12 }}>
              <p className="numbers">
                {(['budget', 'available', 'committed', 'paid'] as const).map((account) => (
                  <span key={account} style={{ marginRight: 24 }}>
                    {t(account)} <strong>{common('yuan', { amount: yuan(fund[`${account}Fen`]) })}</strong>
                  </span>
                ))}
              </p>
              <Ledger fund={fund.id} />
            </Card>
          ))}
          {finance && <NewFund />}
        </>
      )}
    </Fetched>
  );
}

function Ledger({ fund }: { fund: string }) {
  const query = useLedger(fund);
  return (
    <Fetched query={query}>
      {({ items }) => (
        <Table
          size="small"
          rowKey="id"
          dataSource={[...items]}
          locale={{ emptyText: t('none') }}
          scroll={{ x: 'max-content' }}
          pagination={{ pageSize: 20, hideOnSinglePage: true }}
          columns={[
            { title: t('on'), render: (_, row) => dayWithWeekday(row.bookedOn) },
            { title: t('entry'), render: (_, row) => t(row.entry as 'PAY') },
            { title: t('fen'), align: 'right', render: (_, row) => yuan(row.fen) },
            {
              title: t('case'),
              render: (_, row) => row.case && <Link to={`/cases/${row.case}/subsidy`}>{row.caseNumber}</Link>,
            },
          ]}
        />
      )}
    </Fetched>
  );
}

interface NewFundGiven {
  readonly year: number;
  readonly name: string;
  readonly budgetFen: number;
}

function NewFund() {
  const [open, setOpen] = useState(false);
  const { today } = useCityClock();
  const send = useSend<NewFundGiven>(
    () => '/api/funds',
    (given) => given,
  );
  if (!open) return <Button onClick={() => setOpen(true)}>{t('newFund')}</Button>;
  return (
    <Card size="small" title={t('newFund')} style={{ maxWidth: 480 }}>
      <ProblemAlert problem={send.error} />
      <Form
        layout="vertical"
        initialValues={{ year: Number(today.slice(0, 4)) }}
        onFinish={(given: NewFundGiven) => send.mutate(given, { onSuccess: () => setOpen(false) })}
      >
        <Form.Item name="year" label={t('year')} rules={[{ required: true, message: common('required') }]}>
          <InputNumber min={2010} max={2100} precision={0} />
        </Form.Item>
        <Form.Item name="name" label={t('name')} rules={[{ required: true, message: common('required'), max: 100 }]}>
          <Input />
        </Form.Item>
        <Form.Item name="budgetFen" label={t('budget')} rules={[{ required: true, message: common('required') }]}>
          <YuanInput />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          {common('save')}
        </Button>
      </Form>
    </Card>
  );
}
