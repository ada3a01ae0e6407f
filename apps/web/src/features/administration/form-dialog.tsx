import { useState, type ReactNode } from 'react';
import { Button, Form, Modal, type FormInstance } from 'antd';
import { common } from '../../components/common.text';
import { ProblemAlert } from '../../components/problem-alert';
import { placeProblems } from './place-problems';

interface DialogProps<Values extends object> {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** Sends what was filled in; a refusal is shown at its fields. */
  readonly onSend: (values: Values) => Promise<unknown>;
  readonly initial?: Partial<Values>;
  readonly okText?: string;
  readonly danger?: boolean;
  readonly children: ReactNode | ((form: FormInstance<Values>) => ReactNode);
}

/** A form in a dialog: checked here for what is missing, by the server for what is wrong. It closes when it was taken. */
export function FormDialog<Values extends object>({ open, onClose, title, ...rest }: DialogProps<Values>) {
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={title} destroyOnHidden width={560}>
      {open && <Filled {...rest} title={title} open onClose={onClose} />}
    </Modal>
  );
}

function Filled<Values extends object>({ onClose, onSend, initial, okText, danger, children }: DialogProps<Values>) {
  const [form] = Form.useForm<Values>();
  const [rest, setRest] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const send = async (values: Values) => {
    setBusy(true);
    setRest(null);
    try {
      await onSend(values);
      onClose();
    } catch (error) {
      setRest(placeProblems(form, error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={initial}
      onFinish={(values: Values) => void send(values)}
      scrollToFirstError
    >
      <ProblemAlert problem={rest} />
      {typeof children === 'function' ? children(form) : children}
      <div className="dialog-buttons">
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button type="primary" htmlType="submit" danger={danger} loading={busy}>
          {okText ?? common('save')}
        </Button>
      </div>
    </Form>
  );
}
