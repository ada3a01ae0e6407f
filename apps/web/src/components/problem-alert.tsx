import { Alert } from 'antd';
import { Problem } from '../lib/http';

/** What was refused and why, in the server's own words. Nothing when there is no problem. */
export function ProblemAlert({ problem }: { problem: unknown }) {
  if (!problem) return null;
  if (!(problem instanceof Problem)) {
    return <Alert type="error" showIcon role="alert" title={String(problem)} style={{ marginBottom: 16 }} />;
  }
  const { title, detail, errors = [] } = problem.document;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title}
      style={{ marginBottom: 16 }}
      description={
        <>
          {detail}
          {errors.length > 0 && (
            <ul style={{ margin: '4px 0 0', paddingLeft: 20 }}>
              {errors.map(({ pointer, message }) => (
                <li key={pointer + message}>{message}</li>
              ))}
            </ul>
          )}
        </>
      }
    />
  );
}
