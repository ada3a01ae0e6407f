import { Tag } from 'antd';
import { momentOf } from '../../lib/days';
import { words } from '../../lib/words';
import type { Letter } from './api/people';
import { t } from './case-page.text';

const COLOURS: Readonly<Record<string, string>> = { FAILED: 'red', QUEUED: 'gold', READ: 'green', DELIVERED: 'green' };

/** How far a notice has come on each way it took. */
export function Delivery({ letter: { deliveries, readAt } }: { letter: Letter }) {
  return (
    <span className="case-deliveries">
      {deliveries.map(({ channel, state, attempts, error }) => (
        <Tag key={channel} color={COLOURS[state]} title={error ?? undefined}>
          {words(`channel.${channel}`)} · {words(`delivery.${state}`)}
          {attempts > 1 && ` · ${t('attempts', { n: attempts })}`}
        </Tag>
      ))}
      {readAt && <small className="muted">{t('read', { at: momentOf(readAt) })}</small>}
    </span>
  );
}
