import { Tooltip } from 'antd';
import { QuestionCircleOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { casesAddress } from './address';
import type { Board } from './api/board';
import { GROUPS, GROUP_NAMES, meaningOf, shownAlone, titleOf } from './figures';
import { t } from './statistics.text';

/** The totals in groups. Each figure says what it counts and leads to its cases. */
export function FigureCards({ board }: { board: Board }) {
  const { from, to, asOf } = board;
  return (
    <div className="stat-cards">
      {GROUP_NAMES.map((group) => (
        <section key={group} className="stat-card" aria-labelledby={group}>
          <h2 id={group}>{t(group)}</h2>
          <dl>
            {GROUPS[group].map((indicator) => (
              <div key={indicator}>
                <dt>
                  {titleOf(indicator)} <Meaning indicator={indicator} />
                </dt>
                <dd className="numbers">
                  {board.total[indicator] ? (
                    <Link
                      to={casesAddress({ from, to, asOf }, indicator)}
                      title={t('show', { name: titleOf(indicator) })}
                    >
                      {shownAlone(indicator, board.total[indicator])}
                    </Link>
                  ) : (
                    shownAlone(indicator, board.total[indicator])
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

/** The definition, for the pointer, the keyboard and the screen reader alike. */
const Meaning = ({ indicator }: { indicator: string }) => (
  <Tooltip title={meaningOf(indicator)} trigger={['hover', 'focus', 'click']}>
    <button type="button" className="stat-means no-print" aria-label={t('means', { name: titleOf(indicator) })}>
      <QuestionCircleOutlined aria-hidden />
    </button>
  </Tooltip>
);
