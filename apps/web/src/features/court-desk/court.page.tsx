import { PARTS } from '../../components/sender/api/outgoing';
import { LinkButton } from '../../components/link-button';
import { PageFrame } from '../../components/page';
import { SentList } from '../../components/sender/sent-list';
import { t } from './court-desk.text';

/** The court liaison's desk. */
export function Page() {
  return (
    <PageFrame
      title={t('title')}
      hint={t('hint')}
      actions={
        <LinkButton type="primary" to="/court/send">
          {t('send')}
        </LinkButton>
      }
    >
      <SentList parts={PARTS} caseLink={(id) => `/court/cases/${id}`} />
    </PageFrame>
  );
}
