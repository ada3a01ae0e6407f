import { useEffect, type ReactNode } from 'react';
import { common } from './common.text';
import './page.css';

interface PageProps {
  readonly title: string;
  /** Under the title, one line. */
  readonly hint?: ReactNode;
  /** Buttons on the right. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a page: one h1, which is also the window's title, and its buttons. */
export function PageFrame({ title, hint, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · ${common('product')}`;
  }, [title]);
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {hint && <div className="muted">{hint}</div>}
        </div>
        {actions && <div className="page-actions no-print">{actions}</div>}
      </header>
      {children}
    </>
  );
}
