import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { dayWithWeekday } from '../../../lib/days';
import { chooseLanguage, language } from '../../../lib/language';
import { useChoices, useCommittee } from '../api/application';
import { t } from '../channel.text';
import '../channel.css';

interface ChannelPageProps {
  readonly title: string;
  readonly hint?: ReactNode;
  /** Where one comes from; the front page has nothing before it. */
  readonly back?: string;
  readonly children: ReactNode;
}

/** The frame of every public page: who we are, the other language, one heading. Light enough for an old phone. */
export function ChannelPage({ title, hint, back, children }: ChannelPageProps) {
  const { data: city } = useChoices();
  const committee = useCommittee();
  useEffect(() => {
    document.title = `${title} · ${t('name')}`;
    window.scrollTo(0, 0);
  }, [title]);
  return (
    <div className="channel">
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <header>
        <div className="channel-head">
          <Link to="/public">
            {t('name')}
            <small>{committee ?? '\u00a0'}</small>
          </Link>
          <button type="button" onClick={() => chooseLanguage(language === 'en' ? 'zh-CN' : 'en')}>
            {t('language')}
          </button>
        </div>
        {city?.clockIsSet && (
          <p className="channel-demo" role="note">
            {t('demo', { day: dayWithWeekday(city.today) })}
          </p>
        )}
      </header>
      <main id="content" tabIndex={-1}>
        {back && (
          <Link className="back no-print" to={back}>
            ‹ {t('back')}
          </Link>
        )}
        <h1>{title}</h1>
        {hint && <p className="muted no-print">{hint}</p>}
        {children}
      </main>
      <footer className="channel-foot">
        {t('free')} · <Link to="/sign-in">{t('staff')}</Link>
      </footer>
    </div>
  );
}
