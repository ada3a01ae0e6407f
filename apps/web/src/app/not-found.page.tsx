import { Result } from 'antd';
import { Link } from 'react-router';
import { t } from './app.text';

export function Page() {
  return <Result status="404" title={t('notFound')} extra={<Link to="/">{t('home')}</Link>} />;
}
