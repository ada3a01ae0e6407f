import { Tag } from 'antd';
import { ActButton } from '../../components/act/next-step';
import { nameIn } from '../../components/desk/case-page';
import { DeskCard } from '../../components/desk/desk-card';
import { Due } from '../../components/due';
import { common } from '../../components/common.text';
import { dayWithWeekday } from '../../lib/days';
import { yuan } from '../../lib/money';
import { words } from '../../lib/words';
import type { Item } from './api/settlement-desk';
import { inOrder, partsOf, sumsOf } from './plan-sums';
import { t } from './settlement-desk.text';
import type { OnDesk } from './settlement-desk.page';

const money = (fen: number) => common('yuan', { amount: yuan(fen) });
const COLOURS = { OPEN: 'default', OVERDUE: 'red', DONE: 'green' } as const;

/** Who owes what until when, what was paid of it, and the acts that record it. */
export function Plan({ process, page, desk }: OnDesk) {
  const { items, today } = desk;
  const sums = sumsOf(items, today);
  return (
    <DeskCard title={t('plan')}>
      {items.length === 0 && <p className="muted">{t('noPlan')}</p>}
      {sums.agreed > 0 && (
        <dl className="sums">
          <Sum label={t('agreed')} fen={sums.agreed} />
          <Sum label={t('paid')} fen={sums.paid} />
          <Sum label={t('dueSum')} fen={sums.due} />
          <Sum label={t('owing')} fen={sums.owing} alarming={sums.owing > 0} />
        </dl>
      )}
      <ul className="desk-list">
        {inOrder(items).map((item) => (
          <li key={`${item.obligation}/${item.instalment}`} className="plan-item">
            <PlanItem item={item} of={partsOf(items, item)} process={process} page={page} />
          </li>
        ))}
      </ul>
    </DeskCard>
  );
}

function Sum({ label, fen, alarming = false }: { label: string; fen: number; alarming?: boolean }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={alarming ? 'numbers alarming' : 'numbers'}>{money(fen)}</dd>
    </div>
  );
}

function PlanItem({ item, of, process, page }: { item: Item; of: number } & Omit<OnDesk, 'desk'>) {
  const { act, amountFen, paidFen, dueOn, standing, performedOn, obligor, obligee, instalment } = item;
  const lasting = act === 'REFRAIN';
  return (
    <>
      <div>
        <strong className="numbers">{act === 'PAY' ? money(amountFen) : words(`value.act.${act}`)}</strong>{' '}
        {of > 1 && <span className="muted">{t('part', { n: instalment, of })}</span>}{' '}
        <Tag color={lasting ? 'default' : COLOURS[standing]}>{t(lasting ? 'LASTING' : standing)}</Tag>
        <div className="muted">{t('toWhom', { from: nameIn(page, obligor), to: nameIn(page, obligee) })}</div>
        {!lasting && (
          <div>
            {standing === 'DONE' ? (
              <span className="muted">
                {dayWithWeekday(dueOn)} · {performedOn && t('performedOn', { day: dayWithWeekday(performedOn) })}
              </span>
            ) : (
              <Due day={dueOn} />
            )}
          </div>
        )}
        {paidFen > 0 && paidFen < amountFen && (
          <div>{t('paidPart', { paid: money(paidFen), rest: money(amountFen - paidFen) })}</div>
        )}
      </div>
      {!lasting && standing !== 'DONE' && <ItemActs item={item} process={process} />}
    </>
  );
}

/** The forms know which item they are about; an item that is late has an act of its own. */
function ItemActs({ item, process }: { item: Item; process: OnDesk['process'] }) {
  const { obligation, instalment, standing, act, amountFen, paidFen, obligor } = item;
  const performing = standing === 'OVERDUE' ? 'recordLatePerformance' : 'recordPerformance';
  // Whoever can do nothing about any item is not shown three grey buttons beside each.
  if (![performing, 'recordPartPayment', 'urge'].some((event) => process.allowedEvents.includes(event))) return null;
  const about = { obligation, instalment };
  const inFull = act === 'PAY' ? { ...about, paidFen: amountFen - paidFen } : about;
  return (
    <div className="desk-buttons no-print">
      <ActButton process={process} event={performing} label={t('record')} initial={inFull} />
      {act === 'PAY' && (
        <ActButton process={process} event="recordPartPayment" label={t('recordPart')} initial={about} />
      )}
      <ActButton process={process} event="urge" label={t('urge')} initial={{ obligor }} />
    </div>
  );
}
