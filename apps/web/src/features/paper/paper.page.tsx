import { useState } from 'react';
import { Alert, Button } from 'antd';
import { PrinterOutlined } from '@ant-design/icons';
import { Link, useParams } from 'react-router';
import { common } from '../../components/common.text';
import { Fetched } from '../../components/fetched';
import { PageFrame } from '../../components/page';
import { PaperSheet } from '../../components/paper/paper-sheet';
import { words } from '../../lib/words';
import { hasRole, useSession } from '../../lib/session';
import { usePrinted, type Printed } from './api/printed';
import { FullPaper } from './full-paper';
import { t } from './paper.text';

/** One paper on A4. Numbers and addresses are masked until somebody says what the full page is for. */
export function Page() {
  const { id } = useParams();
  const query = usePrinted(id!);
  return <Fetched query={query}>{(paper) => <OnePaper masked={paper} />}</Fetched>;
}

function OnePaper({ masked }: { masked: Printed }) {
  const [full, setFull] = useState<Printed | null>(null);
  const mayReveal = hasRole(useSession(), 'intake', 'director', 'mediator', 'archivist');
  const { id, kind, caseId, withdrawn, page } = full ?? masked;
  return (
    <PageFrame
      title={[words(`paper.${kind}`), page.number].filter(Boolean).join(' ')}
      hint={
        <span className="no-print">
          <Link to={`/cases/${caseId}?tab=material`}>{t('toCase')}</Link>
          {' · '}
          {full ? t('shown') : t('masked')}
        </span>
      }
      actions={
        <>
          {mayReveal && !full && <FullPaper id={id} onShown={setFull} />}
          <Button icon={<PrinterOutlined />} onClick={() => print()}>
            {common('print')}
          </Button>
        </>
      }
    >
      {withdrawn && <Alert type="warning" showIcon title={t('withdrawn')} style={{ marginBottom: 12 }} />}
      <PaperSheet page={page} />
    </PageFrame>
  );
}
