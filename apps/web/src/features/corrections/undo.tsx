import { Alert, Empty } from 'antd';
import { clockTold } from '../../components/act/act-result';
import { ActButton } from '../../components/act/next-step';
import { nameIn, type CasePage } from '../../components/desk/case-page';
import { common } from '../../components/common.text';
import { DeskCard } from '../../components/desk/desk-card';
import { Fetched } from '../../components/fetched';
import { StateTag } from '../../components/state-tag';
import { dayWithWeekday, momentOf } from '../../lib/days';
import { words } from '../../lib/words';
import { useCorrections, type LastStep } from './api/corrections';
import { t } from './corrections.text';
import { factLines } from './fact-lines';

/** The last step of every lifecycle: what stands, what would stand without it, and why it cannot be taken back. */
export function Undo({ page }: { page: CasePage }) {
  const query = useCorrections(page.id);
  return (
    <DeskCard title={t('undoTitle')}>
      <p className="muted">{t('undoHint')}</p>
      <Fetched query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty description={t('nothingDone')} />
          ) : (
            items.map((step) => <Step key={step.id} step={step} page={page} />)
          )
        }
      </Fetched>
    </DeskCard>
  );
}

function Step({ step, page }: { step: LastStep; page: CasePage }) {
  const process = page.processes.find(({ id }) => id === step.id);
  const { room, state, last, becomes, deadlines, refused } = step;
  const who = last.expiry ? t('byClock') : t('lastBy', { who: last.by.name ?? '—', at: momentOf(last.at) });
  return (
    <section className="correction-step" aria-label={words(`room.${room}`)}>
      <h3>
        {words(`room.${room}`)} · {t('lastStep', { event: words(`event.${room}.${last.event}`) })}
      </h3>
      <p className="muted">
        {t('happened', { day: dayWithWeekday(last.on) })} · {who}
      </p>
      <table className="both">
        <thead>
          <tr>
            <th scope="col" style={{ width: '26%' }} aria-label={t('field')} />
            <th scope="col">{t('stands')}</th>
            <th scope="col">{t('becomes')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('state')}</th>
            <td data-label={t('stands')}>
              <StateTag room={room} state={state} />
            </td>
            <td data-label={t('becomes')}>
              {becomes.state === 'VOIDED' ? t('voided') : <StateTag room={room} state={becomes.state} />}
            </td>
          </tr>
          {factLines(step, (id) => nameIn(page, id)).map(({ label, before, after }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td data-label={t('stands')}>{before}</td>
              <td data-label={t('becomes')}>{after}</td>
            </tr>
          ))}
          {becomes.also.map(({ room: other, from, to }) => (
            <tr key={other}>
              <th scope="row">{t('also')}</th>
              <td data-label={t('stands')}>
                {words(`room.${other}`)} <StateTag room={other} state={from} />
              </td>
              <td data-label={t('becomes')}>{to === 'VOIDED' ? t('voided') : <StateTag room={other} state={to} />}</td>
            </tr>
          ))}
          {becomes.papers.length > 0 && (
            <tr>
              <th scope="row">{t('papers')}</th>
              <td data-label={t('stands')}>
                {becomes.papers
                  .map(({ kind, number }) => [words(`paper.${kind}`), number].filter(Boolean).join(' '))
                  .join('、')}
              </td>
              <td data-label={t('becomes')}>—</td>
            </tr>
          )}
        </tbody>
      </table>
      {deadlines.length > 0 && (
        <p className="correction-foot">
          {common('pair', { label: t('clocks'), value: deadlines.map(clockTold).join('；') })}
        </p>
      )}
      {refused ? (
        <Alert type="info" showIcon className="correction-foot" title={whyNot(step, refused)} />
      ) : (
        process && (
          <p className="correction-foot">
            <ActButton process={process} event="undoStep" />
          </p>
        )
      )}
    </section>
  );
}

function whyNot({ last }: LastStep, { code, rooms, by, unmet }: NonNullable<LastStep['refused']>): string {
  const people = [t('maker', { name: last.by.name ?? '—' }), ...by.map((role) => words(`role.${role}`))];
  return t(`refused.${code}`, {
    rooms: rooms.map((room) => words(`room.${room}`)).join('、'),
    by: people.join('、'),
    why: unmet.map(({ guard }) => words(`guard.${guard}`)).join('；'),
  });
}
