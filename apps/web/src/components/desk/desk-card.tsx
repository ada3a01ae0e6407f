import { useId, type ReactNode } from 'react';

interface DeskCardProps {
  readonly title: string;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

/** One matter on a desk, under its own heading. */
export function DeskCard({ title, extra, children, className = '' }: DeskCardProps) {
  const id = useId();
  return (
    <section className={`desk-card ${className}`} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {extra && <div className="desk-buttons no-print">{extra}</div>}
      </header>
      {children}
    </section>
  );
}
