import { nameIn } from '../../components/desk/case-page';
import { Clocks } from '../../components/desk/clocks';
import { DeskCard } from '../../components/desk/desk-card';
import { common } from '../../components/common.text';
import { dayWithWeekday } from '../../lib/days';
import { yuan } from '../../lib/money';
import { nextOf } from './plan-sums';
import { t } from './settlement-desk.text';
import type { OnDesk } from './settlement-desk.page';

/** What is waited for, and by when. */
export function NextUp({ process, page, desk }: OnDesk) {
  const next = nextOf(desk.items);
  const rest = next ? next.amountFen - next.paidFen : 0;
  const { enforceBy, limitationOn } = desk;
  return (
    <DeskCard title={t('next')} className="first">
      <p className="next-up">
        {next
          ? t(next.act === 'PAY' ? 'nextPay' : 'nextDo', {
              who: nameIn(page, next.obligor),
              due: dayWithWeekday(next.dueOn),
              amount: common('yuan', { amount: yuan(rest) }),
            })
          : t('allDone')}
      </p>
      {(enforceBy ?? limitationOn) && (
        <dl className="desk-facts">
          {enforceBy && <dt>{t('enforceBy')}</dt>}
          {enforceBy && <dd>{dayWithWeekday(enforceBy)}</dd>}
          {limitationOn && <dt>{t('limitation')}</dt>}
          {limitationOn && <dd>{dayWithWeekday(limitationOn)}</dd>}
        </dl>
      )}
      <h3>{t('clocks')}</h3>
      <Clocks page={page} process={process.id} />
    </DeskCard>
  );
}
