import { useState } from 'react';
import { Alert, Button, Card, Form, Input } from 'antd';
import { PageFrame } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { post } from '../../lib/http';
import { t } from './sign-in.text';

interface Passwords {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** One's own password. Every other session of the person ends with it. */
export function Page() {
  const [form] = Form.useForm<Passwords>();
  const [problem, setProblem] = useState<unknown>(null);
  const [state, setState] = useState<'open' | 'busy' | 'done'>('open');

  const submit = async ({ current, next }: Passwords) => {
    setState('busy');
    setProblem(null);
    try {
      await post('/api/session/password', { current, next });
      form.resetFields();
      setState('done');
    } catch (error) {
      setProblem(error);
      setState('open');
    }
  };
  return (
    <PageFrame title={t('changeTitle')} hint={t('changeHint')}>
      <Card style={{ maxWidth: 480 }}>
        <ProblemAlert problem={problem} />
        {state === 'done' && <Alert type="success" showIcon title={t('changed')} style={{ marginBottom: 16 }} />}
        <Form form={form} layout="vertical" onFinish={(given: Passwords) => void submit(given)}>
          <Form.Item name="current" label={t('current')} rules={[{ required: true, message: t('needPassword') }]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Form.Item name="next" label={t('next')} rules={[{ required: true, min: 12, message: t('tooShort') }]}>
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Form.Item
            name="again"
            label={t('again2')}
            dependencies={['next']}
            rules={[
              { required: true, message: t('needPassword') },
              ({ getFieldValue }) => ({
                validator: (_rule, value) =>
                  !value || value === getFieldValue('next')
                    ? Promise.resolve()
                    : Promise.reject(new Error(t('differs'))),
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={state === 'busy'}>
            {t('changeTitle')}
          </Button>
        </Form>
      </Card>
    </PageFrame>
  );
}
