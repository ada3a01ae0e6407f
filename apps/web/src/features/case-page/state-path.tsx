import { CheckOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { dayWithWeekday } from '../../lib/days';
import { words } from '../../lib/words';
import type { ShownProcess } from './api/case';
import { t } from './case-page.text';

/** Where a lifecycle has been, where it stands and what usually comes. Leads to its picture. */
export function StatePath({ process: { room, path, state }, caseId }: { process: ShownProcess; caseId: string }) {
  return (
    <nav className="state-path" aria-label={`${t('path')}：${words(`room.${room}`)}`}>
      <Link to={`/lifecycles/${room}?state=${state}&case=${caseId}`} className="state-path-room">
        {words(`room.${room}`)}
      </Link>
      <ol>
        {path.map((step, index) => (
          <li
            key={step.state + index}
            className={step.standing}
            aria-current={step.standing === 'current' ? 'step' : undefined}
            title={step.on ? dayWithWeekday(step.on) : undefined}
          >
            {step.standing === 'done' && <CheckOutlined aria-hidden />}
            <span className="sr-only">{t(SAID[step.standing])} </span>
            {words(`state.${room}.${step.state}`)}
            {step.on && <small className="numbers">{step.on.slice(5)}</small>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

const SAID = { done: 'stepDone', current: 'stepCurrent', next: 'stepNext' } as const;
