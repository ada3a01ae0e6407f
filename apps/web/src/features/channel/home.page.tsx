import { Link } from 'react-router';
import { ChannelPage } from './parts/channel-page';
import { t } from './channel.text';

/** The front door for everybody without an account. */
export function Page() {
  return (
    <ChannelPage title={t('homeTitle')} hint={t('homeHint')}>
      <nav className="ways" aria-label={t('homeTitle')}>
        <Link to="/public/apply">
          <strong>{t('apply')}</strong>
          {t('applyHint')}
        </Link>
        <Link to="/public/case">
          <strong>{t('follow')}</strong>
          {t('followHint')}
        </Link>
        <Link to="/public/case/complaint">
          <strong>{t('complain')}</strong>
          {t('complainHint')}
        </Link>
      </nav>
      <section className="card">
        <h2>{t('whatIs')}</h2>
        <ul style={{ paddingLeft: 22 }}>
          <li>{t('whatIs1')}</li>
          <li>{t('whatIs2')}</li>
          <li>{t('whatIs3')}</li>
          <li>{t('whatIs4')}</li>
        </ul>
      </section>
    </ChannelPage>
  );
}
