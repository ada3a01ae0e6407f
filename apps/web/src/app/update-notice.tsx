import { useEffect, useState } from 'react';
import { Alert, Button } from 'antd';
import { t } from './app.text';

const LOOK_EVERY = 10 * 60_000;
const mainScript = (html: string): string | undefined => /src="(\/assets\/index-[^"]+)"/.exec(html)?.[1];

/** A window that has been open since before the last update says so; it never reloads by itself. */
export function UpdateNotice() {
  const [stale, setStale] = useState(false);
  useEffect(() => {
    const running = mainScript(document.head.innerHTML);
    if (!running) return;
    const look = async () => {
      const response = await fetch('/', { headers: { Accept: 'text/html' } }).catch(() => null);
      const served = response?.ok ? mainScript(await response.text()) : undefined;
      if (served && served !== running) setStale(true);
    };
    const timer = setInterval(() => void look(), LOOK_EVERY);
    return () => clearInterval(timer);
  }, []);
  if (!stale) return null;
  return (
    <Alert
      banner
      type="info"
      title={t('newVersion')}
      action={<Button onClick={() => location.reload()}>{t('refresh')}</Button>}
    />
  );
}
