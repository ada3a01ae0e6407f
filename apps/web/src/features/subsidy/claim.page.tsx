import { Alert, Table, Tag } from 'antd';
import { dayWithWeekday } from '../../lib/days';
import { yuan } from '../../lib/money';
import { words } from '../../lib/words';
import { common } from '../../components/common.text';
import { Clocks } from '../../components/desk/clocks';
import { Desk } from '../../components/desk/desk';
import { DeskCard } from '../../components/desk/desk-card';
import { nameIn, type CasePage } from '../../components/desk/case-page';
import { t } from './subsidy.text';

interface TraceLine {
  readonly what: string;
  readonly choice: string;
  readonly clause: string;
  readonly fen?: number;
  readonly ratio?: number;
  /** In fen, exact. */
  readonly sum: string;
}
interface ClaimFacts {
  readonly assessment: {
    readonly on: string;
    readonly standard: { readonly id: string; readonly version: number };
    readonly inputs: { readonly class: string };
    readonly reasons: readonly { readonly reason: string; readonly clause: string }[];
    readonly found: { readonly class: string; readonly clause: string };
    readonly fen: number;
    readonly trace: readonly TraceLine[];
  } | null;
  readonly claim: { readonly batch: string; readonly on: string } | null;
  readonly lines: readonly { readonly mediator: string; readonly fen: number }[];
  readonly opinions: readonly {
    readonly level: string;
    readonly by: string;
    readonly on: string;
    readonly result: string;
    readonly fen: number;
    readonly adjusted: boolean;
  }[];
}

/** The claim of one case: what the standard made of it and why, who gets what, who has passed it on. */
export function Page() {
  return (
    <Desk
      room="subsidy"
      title={t('desk')}
      roles={['mediator', 'reviewer1', 'reviewer2', 'reviewer3', 'finance', 'supervisor']}
    >
      {({ process, page }) => {
        const facts = process.facts as ClaimFacts;
        return (
          <>
            <Alert type="info" title={t('illustrative')} style={{ marginBottom: 12 }} />
            <DeskCard title={words('room.subsidy')}>
              <Clocks page={page} process={process.id} />
            </DeskCard>
            <Assessment facts={facts} />
            <Lines facts={facts} page={page} />
          </>
        );
      }}
    </Desk>
  );
}

function Assessment({ facts: { assessment } }: { facts: ClaimFacts }) {
  if (!assessment) return <DeskCard title={t('assessment')}>{t('none')}</DeskCard>;
  const { standard, on, reasons, found, inputs, trace, fen } = assessment;
  return (
    <DeskCard title={t('assessment')}>
      <p className="muted">{t('standard', { ...standard, on: dayWithWeekday(on) })}</p>
      {reasons.length > 0 && (
        <Alert
          type="warning"
          title={t('excluded')}
          description={
            <ul>
              {reasons.map(({ reason, clause }) => (
                <li key={reason}>
                  {words(`subsidyExclusion.${reason}`)} · {clause}
                </li>
              ))}
            </ul>
          }
        />
      )}
      <p>
        {found.class === inputs.class ? (
          t('agrees')
        ) : (
          <Tag color="gold">
            {t('found', {
              found: words(`class.${found.class}`),
              clause: found.clause,
              chosen: words(`class.${inputs.class}`),
            })}
          </Tag>
        )}
      </p>
      <Table
        size="small"
        rowKey="what"
        dataSource={[...trace]}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('step'), render: (_, line) => t(line.what as 'base') },
          { title: t('choice'), render: (_, line) => choiceOf(line) },
          { title: t('clause'), dataIndex: 'clause' },
          {
            title: t('factor'),
            align: 'right',
            render: (_, { fen: sum, ratio }) => (sum === undefined ? `× ${(ratio ?? 0) / 10_000}` : yuan(sum)),
          },
          { title: t('sum'), align: 'right', render: (_, { sum }) => yuan(Number(sum)) },
        ]}
      />
      <p className="numbers">
        <strong>{common('yuan', { amount: yuan(fen) })}</strong>
      </p>
    </DeskCard>
  );
}

const OWN = ['first', 'others', 'confirmed', 'joint', 'alone', 'halfUp', 'cap'];

function choiceOf({ what, choice }: TraceLine): string {
  if (OWN.includes(choice)) return t(choice as 'first');
  if (what === 'base') return words(`class.${choice}`);
  return words(what === 'outcome' ? `subsidyOutcome.${choice}` : `value.form.${choice}`);
}

function Lines({ facts: { lines, opinions, claim }, page }: { facts: ClaimFacts; page: CasePage }) {
  return (
    <>
      <DeskCard title={t('lines')} extra={claim && t('batch', { batch: claim.batch })}>
        {lines.length === 0 && <p className="muted">{t('none')}</p>}
        <ul className="desk-list">
          {lines.map(({ mediator, fen }) => (
            <li key={mediator} className="numbers">
              {nameIn(page, mediator)} · {common('yuan', { amount: yuan(fen) })}
            </li>
          ))}
        </ul>
      </DeskCard>
      <DeskCard title={t('opinions')}>
        {opinions.length === 0 && <p className="muted">{t('none')}</p>}
        <ul className="desk-list">
          {opinions.map(({ level, by, on, result, fen, adjusted }, index) => (
            <li key={index}>
              {words(`value.level.${level}`)} · {nameIn(page, by)} · {dayWithWeekday(on)} · {t(result as 'PASS')} ·{' '}
              {common('yuan', { amount: yuan(fen) })} {adjusted && <Tag color="gold">{t('adjusted')}</Tag>}
            </li>
          ))}
        </ul>
      </DeskCard>
    </>
  );
}
