import { useState } from 'react';
import { Select } from 'antd';
import { Link } from 'react-router';
import { words } from '../../lib/words';
import { casesAddress } from './address';
import type { Board, Figures } from './api/board';
import { GROUPS, GROUP_NAMES, meaningOf, rowTitle, shown, titleOf, type Group } from './figures';
import { t } from './statistics.text';

/** The rows of the split, one group of figures at a time; every figure leads to its cases. */
export function BoardTable({ board, by }: { board: Board; by: string }) {
  const [group, setGroup] = useState<Group>('groupIntake');
  const { from, to, asOf, rows, total } = board;
  const title = t('tableOf', { by: words(`breakdown.${by}`) });
  if (rows.length === 0) return <p className="muted">{t('nothing')}</p>;
  return (
    <section className="stat-card">
      <header className="stat-table-head">
        <h2>{title}</h2>
        <Select
          className="no-print"
          aria-label={t('columns')}
          style={{ width: 150 }}
          value={group}
          options={GROUP_NAMES.map((value) => ({ value, label: t(value) }))}
          onChange={setGroup}
        />
      </header>
      <div className="stat-scroll" role="region" aria-label={title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words(`breakdown.${by}`)}</th>
              {GROUPS[group].map((indicator) => (
                <th key={indicator} scope="col" className="stat-number" title={meaningOf(indicator)}>
                  {titleOf(indicator)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{rowTitle(by, row)}</th>
                <Cells
                  group={group}
                  figures={row.figures}
                  to={(one) => casesAddress({ from, to, asOf, by }, one, row.key)}
                />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('total')}</th>
              <Cells group={group} figures={total} to={(one) => casesAddress({ from, to, asOf }, one)} />
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

const Cells = ({ group, figures, to }: { group: Group; figures: Figures; to: (indicator: string) => string }) => (
  <>
    {GROUPS[group].map((indicator) => (
      <td key={indicator} className="stat-number numbers">
        {figures[indicator] ? (
          <Link to={to(indicator)}>{shown(indicator, figures[indicator])}</Link>
        ) : (
          shown(indicator, figures[indicator])
        )}
      </td>
    ))}
  </>
);
