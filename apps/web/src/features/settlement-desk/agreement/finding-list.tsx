import { Tag } from 'antd';
import { Grounds } from '../../../components/desk/grounds';
import { words } from '../../../lib/words';
import { t } from './agreement.text';
import type { Finding } from './findings';

/** What the server found, beside what it is about: how hard, in words, on which ground. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className="findings">
      {findings.map(({ pointer, code, law = [], params, severity, message }) => (
        <li key={pointer + code}>
          {severity === 'WARNING' ? <Tag color="gold">{t('warning')}</Tag> : <Tag color="red">{t('mustFix')}</Tag>}
          {message ?? words(`problem.${code}`, params)} <Grounds ids={law} />
        </li>
      ))}
    </ul>
  );
}
