import { Link } from 'react-router';
import { common } from '../components/common.text';
import { dismiss, useToasts } from '../lib/toast';

/** Said aloud without taking the keyboard away from whoever is typing. */
export function Toasts() {
  const toasts = useToasts();
  return (
    <div className="toasts no-print" role="status" aria-live="polite">
      {toasts.map(({ id, title, body, to }) => (
        <div key={id} className="toast">
          <div>
            <strong>{to ? <Link to={to}>{title}</Link> : title}</strong>
            {body && <div>{body}</div>}
          </div>
          <button aria-label={common('close')} onClick={() => dismiss(id)}>
            ×
          </button>
        </div>
      ))}
    </div>
  );
}
