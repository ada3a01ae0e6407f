import { useState } from 'react';
import { Alert, Button, Card, Form, Input } from 'antd';
import { Link, Navigate, useSearchParams } from 'react-router';
import { ProblemAlert } from '../../components/problem-alert';
import { chooseLanguage, language } from '../../lib/language';
import { signIn, useWhoAmI } from '../../lib/session';
import { t } from './sign-in.text';

interface Credentials {
  readonly username: string;
  readonly password: string;
}

export function Page() {
  const [search] = useSearchParams();
  const session = useWhoAmI();
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const to = inside(search.get('to'));
  if (session) return <Navigate to={to} replace />;

  const submit = async ({ username, password }: Credentials) => {
    setBusy(true);
    setProblem(null);
    await signIn(username.trim(), password).catch(setProblem);
    setBusy(false);
  };
  return (
    <main style={{ maxWidth: 400, margin: '10vh auto 0', padding: 16 }}>
      <Card>
        <h1 style={{ margin: '0 0 4px', fontSize: 24 }}>{t('title')}</h1>
        <p className="muted" style={{ marginTop: 0 }}>
          {t('subtitle')}
        </p>
        {to !== '/' && !problem && <Alert type="info" title={t('again')} style={{ marginBottom: 16 }} />}
        <ProblemAlert problem={problem} />
        <Form layout="vertical" onFinish={(given: Credentials) => void submit(given)} requiredMark={false}>
          <Form.Item name="username" label={t('username')} rules={[{ required: true, message: t('needUsername') }]}>
            <Input size="large" autoComplete="username" autoFocus />
          </Form.Item>
          <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('needPassword') }]}>
            <Input.Password size="large" autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={busy}>
            {t('signIn')}
          </Button>
        </Form>
      </Card>
      <p style={{ display: 'flex', justifyContent: 'space-between', padding: '0 4px', gap: 12 }}>
        <Link to="/public">{t('party')}</Link>
        <Button type="link" style={{ padding: 0 }} onClick={() => chooseLanguage(language === 'en' ? 'zh-CN' : 'en')}>
          {t('language')}
        </Button>
      </p>
    </main>
  );
}

/** Only an address of this application: a link from elsewhere must not lead out through our own door. */
const inside = (to: string | null): string => (to && /^\/(?![/\\])/.test(to) ? to : '/');
