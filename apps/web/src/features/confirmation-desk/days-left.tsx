import { Clocks } from '../../components/desk/clocks';
import { DeskCard } from '../../components/desk/desk-card';
import { Explained } from '../../components/desk/explained';
import { dayWithWeekday } from '../../lib/days';
import { t } from './confirmation-desk.text';
import type { OnDesk } from './confirmation-desk.page';

const APPLYING = ['ELIGIBLE', 'OFFERED', 'DECLINED'];

/** The thirty days of PML 33: a hard limit, counted from the earliest reading of the effective day. */
export function DaysLeft({ process, page, desk }: OnDesk) {
  const { applyBy, effectiveOn, laterApplyBy, daysLeft, workingDaysLeft } = desk;
  const clock = page.deadlines.find(({ name }) => name === 'confirmation.apply');
  const open = APPLYING.includes(process.state) && daysLeft !== null;
  return (
    <DeskCard title={t('left')} className="first">
      {applyBy && (
        <>
          <p className="apply-by">{dayWithWeekday(applyBy)}</p>
          {open && (
            <p className={daysLeft <= 5 ? 'alarming' : undefined}>
              {daysLeft < 0
                ? t('over')
                : daysLeft === 0
                  ? t('lastDay')
                  : t('leftDays', { days: daysLeft, working: workingDaysLeft ?? '–' })}
            </p>
          )}
          {effectiveOn && (
            <div className="muted">
              {t('from', { day: dayWithWeekday(effectiveOn) })}
              {clock && <Explained rule={clock.rule} start={clock.start} />}
            </div>
          )}
          {laterApplyBy && <p className="muted">{t('later', { day: dayWithWeekday(laterApplyBy) })}</p>}
        </>
      )}
      <h3>{t('clocks')}</h3>
      <Clocks page={page} process={process.id} />
    </DeskCard>
  );
}
