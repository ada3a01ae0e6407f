import { Alert } from 'antd';
import { SafetyCertificateOutlined } from '@ant-design/icons';
import { momentOf } from '../../../lib/days';
import type { ChainCheck } from '../api/record';
import { t } from '../case-page.text';

/** Whether the record holds, hashed anew when the page was opened. */
export function ChainState({ chain }: { chain: ChainCheck | undefined }) {
  if (!chain) return null;
  const { holds, firstBad, entries, sealedTo, head } = chain;
  if (!holds) return <Alert type="error" showIcon title={t('chainBroken', { no: firstBad ?? entries })} />;
  return (
    <p className="chain-state">
      <SafetyCertificateOutlined aria-hidden /> {t('chainHolds', { n: entries })}；
      {head && sealedTo > 0 ? t('chainSealed', { n: sealedTo, at: momentOf(head.at) }) : t('chainUnsealed')}
    </p>
  );
}
