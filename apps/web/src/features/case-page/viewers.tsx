import { EyeOutlined } from '@ant-design/icons';
import { t } from './case-page.text';
import { useViewers } from './api/people';

/** Colleagues who have this case open just now. */
export function Viewers({ caseId }: { caseId: string }) {
  const { data } = useViewers(caseId);
  if (!data || data.items.length === 0) return null;
  return (
    <span className="case-viewers no-print" role="status">
      <EyeOutlined aria-hidden /> {t('viewers', { names: data.items.map(({ name }) => name).join('、') })}
    </span>
  );
}
