import { Link } from 'react-router';
import type { Load } from './api/supervision';
import { t } from './supervision.text';

interface LoadTableProps {
  readonly title: string;
  readonly hint?: string;
  readonly head: string;
  readonly rows: readonly LoadRow[];
}
interface LoadRow {
  readonly key: string;
  readonly name: string;
  /** The filter of the list of cases that shows these. */
  readonly address: Readonly<Record<string, string>>;
  readonly load: Load;
}

/** Counts that lead to the list of cases with the same filter. */
export function LoadTable({ title, hint, head, rows }: LoadTableProps) {
  return (
    <section className="watch-card">
      <h2>{title}</h2>
      {hint && <p className="muted">{hint}</p>}
      {rows.length === 0 ? (
        <p>{t('nothingWaits')}</p>
      ) : (
        <div className="watch-scroll" role="region" aria-label={title} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{head}</th>
                {COLUMNS.map((name) => (
                  <th key={name} scope="col" className="watch-number">
                    {t(name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, name, address, load }) => (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  <Count n={load.open} to={{ ...address, open: 'true' }} />
                  <Count n={load.following} to={{ ...address, open: 'false' }} />
                  <Count n={load.overdue} to={{ ...address, overdue: 'true' }} late />
                  <Count n={load.dueSoon} to={{ ...address, dueWithin: '3' }} />
                  {load.ages.map((n, bucket) => (
                    <td key={bucket} className="watch-number numbers">
                      {n || '–'}
                    </td>
                  ))}
                  <td className="watch-number numbers">{load.oldestDays ?? '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

const COLUMNS = ['open', 'following', 'overdue', 'dueSoon', 'age0', 'age1', 'age2', 'age3', 'oldest'] as const;

const Count = ({ n, to, late }: { n: number; to: Readonly<Record<string, string>>; late?: boolean }) => (
  <td className={`watch-number numbers${late && n > 0 ? ' watch-late' : ''}`}>
    {n > 0 ? <Link to={`/cases?${new URLSearchParams(to)}`}>{n}</Link> : '–'}
  </td>
);
