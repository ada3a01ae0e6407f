import { useState } from 'react';
import { Button, Input, Modal } from 'antd';
import { EyeOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { common } from '../../components/common.text';
import { ProblemAlert } from '../../components/problem-alert';
import { printInFull, type Printed } from './api/printed';
import { t } from './paper.text';

/** Asks what the full page is for, and lets the record note it. */
export function FullPaper({ id, onShown }: { id: string; onShown: (paper: Printed) => void }) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const ready = reason.trim().length >= 2;
  const ask = useMutation({
    mutationFn: () => printInFull(id, reason.trim()),
    onSuccess: (paper) => {
      setAsking(false);
      onShown(paper);
    },
  });
  return (
    <>
      <Button icon={<EyeOutlined />} onClick={() => setAsking(true)}>
        {t('full')}
      </Button>
      <Modal
        open={asking}
        title={t('full')}
        onCancel={() => setAsking(false)}
        onOk={() => ask.mutate()}
        okText={t('go')}
        cancelText={common('cancel')}
        okButtonProps={{ disabled: !ready, loading: ask.isPending }}
        destroyOnHidden
      >
        <ProblemAlert problem={ask.error} />
        <p className="muted">{t('fullHint')}</p>
        <label>
          {t('reason')}
          <Input
            value={reason}
            maxLength={200}
            onChange={({ target }) => setReason(target.value)}
            onPressEnter={(key) => !key.nativeEvent.isComposing && ready && ask.mutate()}
          />
        </label>
      </Modal>
    </>
  );
}
