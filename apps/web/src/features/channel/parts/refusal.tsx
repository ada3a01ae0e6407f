import { useEffect, useRef } from 'react';
import { Problem } from '../../../lib/http';
import { t } from '../channel.text';

/** What did not work and why, in the server's words; read out, and in sight. Nothing when there is no problem. */
export function Refusal({ problem }: { problem: unknown }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) box.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  if (!problem) return null;
  const document = problem instanceof Problem ? problem.document : null;
  const errors = document?.errors ?? [];
  return (
    <div ref={box} className="problem" role="alert">
      <h2>{document?.title && document.status > 0 ? document.title : t('problem')}</h2>
      <p style={{ margin: 0 }}>{document?.detail || t('offline')}</p>
      {errors.length > 0 && (
        <ul>
          {errors.map(({ pointer, message }) => (
            <li key={pointer + message}>{message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
