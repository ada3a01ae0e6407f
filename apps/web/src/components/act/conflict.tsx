import { Alert, Button } from 'antd';
import { StateTag } from '../state-tag';
import { t } from './act.text';
import { diffOf } from './diff';

interface ConflictProps {
  readonly room: string;
  readonly before: { state: string; facts?: unknown };
  readonly now: { state: string; facts?: unknown } | null;
  readonly onGoOn: () => void;
}

/** Field by field what somebody else changed meanwhile; the answers stay where they are. */
export function Conflict({ room, before, now, onGoOn }: ConflictProps) {
  const changes = now ? diffOf(before.facts, now.facts, room) : [];
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={t('conflict')}
      description={
        <>
          <p>{t('conflictHint')}</p>
          {now && (
            <dl className="act-answers">
              {before.state !== now.state && (
                <>
                  <dt>{t('state')}</dt>
                  <dd>
                    <StateTag room={room} state={before.state} /> → <StateTag room={room} state={now.state} />
                  </dd>
                </>
              )}
              {changes.map(({ label, before: was, after }) => (
                <Change key={label} label={label} was={was} after={after} />
              ))}
            </dl>
          )}
          <Button onClick={onGoOn} disabled={!now}>
            {t('sendAnyway')}
          </Button>
        </>
      }
    />
  );
}

function Change({ label, was, after }: { label: string; was: string; after: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <del>{was}</del> → <ins>{after}</ins>
      </dd>
    </>
  );
}
