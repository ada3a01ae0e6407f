import { Tag } from 'antd';
import { ActButton } from '../../components/act/next-step';
import { nameIn } from '../../components/desk/case-page';
import { DeskCard } from '../../components/desk/desk-card';
import { dayWithWeekday } from '../../lib/days';
import { words } from '../../lib/words';
import { t } from './confirmation-desk.text';
import type { OnDesk } from './confirmation-desk.page';

/** Who joins in, what goes with the application, and what the applicants stand for. */
export function JointApplication({ process, page, desk }: OnDesk) {
  const { signatories, enclosures, application } = desk;
  return (
    <DeskCard
      title={t('joint')}
      extra={
        <>
          <ActButton process={process} event="offer" />
          <ActButton process={process} event="decline" />
          <ActButton process={process} event="reconsider" />
        </>
      }
    >
      {application && (
        <p>{t('applied', { day: dayWithWeekday(application.on), court: nameIn(page, application.court) })}</p>
      )}
      <h3>{t('signatories')}</h3>
      <ul>
        {signatories.map(({ id, name, signed }) => (
          <li key={id}>
            {name ?? nameIn(page, id)}{' '}
            {application && <Tag color={signed ? 'green' : 'gold'}>{t(signed ? 'hasSigned' : 'notSigned')}</Tag>}
          </li>
        ))}
      </ul>
      <h3>{t('enclosures')}</h3>
      <ul>
        {enclosures.map(({ item, there, enclosed }) => (
          <li key={item}>
            {words(`value.enclosed.${item}`)}{' '}
            <Tag color={enclosed || there ? 'green' : 'gold'}>
              {t(enclosed ? 'enclosed' : there ? 'there' : 'lacking')}
            </Tag>
          </li>
        ))}
      </ul>
      <h3>{t('commitment')}</h3>
      <blockquote className="commitment">{t('commitmentText')}</blockquote>
    </DeskCard>
  );
}
