import { Button, Popconfirm } from 'antd';
import { common } from '../../components/common.text';

interface SureProps {
  readonly label: string;
  readonly question: string;
  readonly onSure: () => Promise<unknown>;
  readonly danger?: boolean;
}

/** Asks once more before it does what cannot be taken back by another click. Refusals are shown by the page. */
export function SureButton({ label, question, onSure, danger = true }: SureProps) {
  return (
    <Popconfirm
      title={question}
      okText={label}
      cancelText={common('cancel')}
      okButtonProps={{ danger }}
      onConfirm={() => onSure().catch(() => {})}
    >
      <Button size="small" danger={danger}>
        {label}
      </Button>
    </Popconfirm>
  );
}
