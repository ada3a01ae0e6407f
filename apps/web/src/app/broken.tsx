import { useEffect } from 'react';
import { Button } from 'antd';
import { useRouteError } from 'react-router';
import { t } from './app.text';

/** A page that failed takes only itself down. */
export function Broken() {
  const error = useRouteError();
  useEffect(() => console.error(error), [error]);
  return (
    <main style={{ maxWidth: 480, margin: '15vh auto', padding: 16 }} role="alert">
      <h1>{t('broken')}</h1>
      <p>{t('brokenHint')}</p>
      <Button onClick={() => location.reload()}>{t('refresh')}</Button>
    </main>
  );
}
