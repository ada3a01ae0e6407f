import { words } from '../../lib/words';
import { Due } from '../due';
import type { CasePage } from './case-page';
import { t } from './desk.text';

/** Running deadlines of one lifecycle, the next first; of a plan's many days only the first. */
export function Clocks({ page, process }: { page: CasePage; process: string }) {
  const running = page.deadlines
    .filter((clock) => clock.process === process && clock.state === 'RUNNING')
    .toSorted((a, b) => a.due.localeCompare(b.due))
    .filter(({ name }, i, all) => all.findIndex((one) => one.name === name) === i);
  if (running.length === 0) return <p className="muted">{t('nothingRunning')}</p>;
  return (
    <ul className="desk-list">
      {running.map(({ id, name, due, provisional }) => (
        <li key={id}>
          {words(`clock.${name}`)}
          <br />
          <Due day={due} provisional={provisional} />
        </li>
      ))}
    </ul>
  );
}
