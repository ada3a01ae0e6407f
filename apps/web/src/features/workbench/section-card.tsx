import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { CaseRef, Section } from './api/workbench';
import { t } from './workbench.text';

interface SectionCardProps<Row extends CaseRef> {
  readonly title: string;
  /** What is said when there is nothing. */
  readonly empty: string;
  readonly section: Section<Row> | undefined;
  /** Where all of it stands. */
  readonly all?: string;
  readonly urgent?: boolean;
  readonly children: (row: Row) => ReactNode;
}

/** One section of the workbench: how many, the first few, and where the rest is. Nothing where it is not one's business. */
export function SectionCard<Row extends CaseRef>(props: SectionCardProps<Row>) {
  const { title, empty, section, all, urgent, children } = props;
  const id = useId();
  if (!section) return null;
  const { total, totalCapped, items } = section;
  return (
    <section className={`bench-card ${urgent && total > 0 ? 'urgent' : ''}`} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <span className="bench-count numbers">{t(totalCapped ? 'countCapped' : 'count', { n: total })}</span>
      </header>
      {items.length === 0 ? (
        <p className="muted">{empty}</p>
      ) : (
        <ul>
          {items.map((row, index) => (
            <li key={index}>
              <CaseLink row={row} />
              <div className="bench-facts">{children(row)}</div>
            </li>
          ))}
        </ul>
      )}
      {all && total > items.length && <Link to={all}>{t('all')}</Link>}
    </section>
  );
}

const CaseLink = ({ row: { case: id, caseNumber, registerNumber, title } }: { row: CaseRef }) => (
  <Link to={`/cases/${id}`} className="bench-case">
    <span className="numbers nowrap">{caseNumber ?? registerNumber ?? t('noNumber')}</span> <span>{title}</span>
  </Link>
);
