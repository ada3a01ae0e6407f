import { useEffect, useState } from 'react';
import { Alert, Button } from 'antd';
import { stayAwake, type Session } from '../lib/session';
import { t } from './app.text';

const WARN_MINUTES = 5;

/** A session ends when nobody has asked for anything for a while, or at its last hour: said before, not after. */
export function SessionEnding({ session }: { session: Session }) {
  const minutes = useMinutesLeft(session);
  if (minutes > WARN_MINUTES) return null;
  return (
    <Alert
      banner
      type="warning"
      title={t('endsSoon', { minutes: Math.max(0, minutes) })}
      action={<Button onClick={() => void stayAwake()}>{t('stay')}</Button>}
    />
  );
}

/** Counts from the last thing this person did here, since that is what the server counts from. */
function useMinutesLeft({ expiresAt, idleMinutes }: Session): number {
  const [minutes, setMinutes] = useState(idleMinutes);
  useEffect(() => {
    let active = Date.now();
    const touch = () => (active = Date.now());
    const tick = () => {
      const idleEnd = active + idleMinutes * 60_000;
      setMinutes(Math.floor((Math.min(idleEnd, Date.parse(expiresAt)) - Date.now()) / 60_000));
    };
    const timer = setInterval(tick, 15_000);
    addEventListener('click', touch);
    addEventListener('keydown', touch);
    tick();
    return () => {
      clearInterval(timer);
      removeEventListener('click', touch);
      removeEventListener('keydown', touch);
    };
  }, [expiresAt, idleMinutes]);
  return minutes;
}
