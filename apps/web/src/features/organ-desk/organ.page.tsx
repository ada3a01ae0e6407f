import { LinkButton } from '../../components/link-button';
import { PageFrame } from '../../components/page';
import { SentList } from '../../components/sender/sent-list';
import { t } from './organ-desk.text';

/** An organ's desk: what it has transferred, and what came of it. */
export function Page() {
  return (
    <PageFrame
      title={t('title')}
      hint={t('hint')}
      actions={
        <LinkButton type="primary" to="/organ/send">
          {t('send')}
        </LinkButton>
      }
    >
      <SentList parts={['OPEN', 'ENDED']} caseLink={(id) => `/organ/cases/${id}`} />
    </PageFrame>
  );
}
