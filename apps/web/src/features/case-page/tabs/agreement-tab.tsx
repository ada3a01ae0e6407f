import { Table, Tag } from 'antd';
import { Clocks } from '../../../components/desk/clocks';
import { nameIn } from '../../../components/desk/case-page';
import { DeskCard } from '../../../components/desk/desk-card';
import { Due } from '../../../components/due';
import { LinkButton } from '../../../components/link-button';
import { common } from '../../../components/common.text';
import { dayWithWeekday } from '../../../lib/days';
import { yuan } from '../../../lib/money';
import { words } from '../../../lib/words';
import type { Obligation, ShownProcess } from '../api/case';
import type { TabProps } from '../tab';
import { t } from '../case-page.text';
import { StatePath } from '../state-path';

/** What was agreed and what has been performed of it; whether a court has confirmed it. */
export function Tab({ page }: TabProps) {
  const settlement = page.processes.find(({ room }) => room === 'settlement');
  const confirmation = page.processes.find(({ room }) => room === 'confirmation');
  if (!settlement) return <p className="muted">{t('notYetRoom')}</p>;
  return (
    <div className="desk">
      <Room page={page} process={settlement}>
        {settlement.facts['effectiveOn'] && (
          <p>
            {t('effectiveOn')} <span className="numbers">{dayWithWeekday(settlement.facts['effectiveOn'])}</span>
          </p>
        )}
      </Room>
      <DeskCard title={t('plan')}>
        <Plan page={page} />
      </DeskCard>
      {confirmation && (
        <Room page={page} process={confirmation}>
          {confirmation.facts['applyBy'] && (
            <p>
              {t('applyBy')} <span className="numbers">{dayWithWeekday(confirmation.facts['applyBy'])}</span>
            </p>
          )}
        </Room>
      )}
    </div>
  );
}

function Room({ page, process, children }: TabProps & { process: ShownProcess; children?: React.ReactNode }) {
  const { room, id } = process;
  return (
    <DeskCard
      title={words(`room.${room}`)}
      extra={<LinkButton to={`/cases/${page.id}/${room}`}>{t('toDesk', { desk: words(`room.${room}`) })}</LinkButton>}
    >
      <StatePath process={process} caseId={page.id} />
      {children}
      <Clocks page={page} process={id} />
    </DeskCard>
  );
}

function Plan({ page }: TabProps) {
  if (page.obligations.length === 0) return <p className="muted">{t('noPlan')}</p>;
  const late = ({ performedOn, due }: Obligation) => performedOn === null && due < page.today;
  return (
    <Table
      size="small"
      rowKey={({ id, instalment }) => `${id}/${instalment}`}
      dataSource={[...page.obligations]}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: t('obligor'), render: (_, { obligor }) => nameIn(page as never, obligor) },
        { title: t('obligee'), render: (_, { obligee }) => nameIn(page as never, obligee) },
        {
          title: t('what'),
          render: (_, { act, instalment, id }) =>
            `${words(`value.act.${act}`)}${page.obligations.filter((one) => one.id === id).length > 1 ? ` · ${t('instalment', { n: instalment })}` : ''}`,
        },
        {
          title: t('amount'),
          align: 'right',
          render: (_, { amountFen }) => (amountFen > 0 ? common('yuan', { amount: yuan(amountFen) }) : '—'),
        },
        {
          title: t('due'),
          render: (_, { due, performedOn }) =>
            performedOn ? <span className="numbers nowrap">{due}</span> : <Due day={due} />,
        },
        {
          title: t('paid'),
          render: (_, row) => (
            <>
              {row.performedOn ? (
                <Tag color="green">{t('done', { on: row.performedOn })}</Tag>
              ) : (
                <Tag color={late(row) ? 'red' : 'gold'}>{late(row) ? t('overdueItem') : t('openItem')}</Tag>
              )}
              {!row.performedOn &&
                (row.acts ?? []).map(({ on, paidFen }) => (
                  <div key={on + paidFen} className="muted numbers">
                    {t('paidOn', { on, amount: yuan(paidFen) })}
                  </div>
                ))}
            </>
          ),
        },
      ]}
    />
  );
}
