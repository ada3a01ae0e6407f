import { useRef } from 'react';
import { UserOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { chooseLanguage, language } from '../lib/language';
import { signOut, type Session } from '../lib/session';
import { words } from '../lib/words';
import { t } from './app.text';

/** Nobody stands in for these. */
const IN_PERSON = ['party', 'sysadmin', 'secadmin', 'auditadmin'];

/** Who is signed in, and what they can change about it. */
export function Account({ session }: { session: Session }) {
  const menu = useRef<HTMLDivElement>(null);
  const hide = () => menu.current?.hidePopover();
  return (
    <>
      <button className="account" popoverTarget="account" aria-label={`${t('account')}: ${session.person.name}`}>
        <UserOutlined /> <span className="shell-person">{session.person.name}</span>
      </button>
      <div id="account" ref={menu} popover="auto" className="account-menu">
        <p>
          <strong>{session.person.name}</strong>
          <br />
          <span className="muted">
            {session.organisation.name} · {session.roles.map((role) => words(`role.${role}`)).join('、')}
          </span>
        </p>
        <button onClick={() => chooseLanguage(language === 'en' ? 'zh-CN' : 'en')}>{t('otherLanguage')}</button>
        {session.roles.some((role) => !IN_PERSON.includes(role)) && (
          <Link to="/absences" onClick={hide}>
            {t('absences')}
          </Link>
        )}
        <Link to="/password" onClick={hide}>
          {t('changePassword')}
        </Link>
        <button onClick={() => void signOut()}>{t('signOut')}</button>
      </div>
    </>
  );
}
