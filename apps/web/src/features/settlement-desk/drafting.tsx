import { useState } from 'react';
import { Alert } from 'antd';
import { Reveal } from '../../components/desk/kept-apart';
import { AgreementEditor } from './agreement/agreement-editor';
import { t as words } from './agreement/agreement.text';
import { maskedIn } from './agreement/saved-draft';
import { t } from './settlement-desk.text';
import type { OnDesk } from './settlement-desk.page';

/** The draft on the table. What is masked in it is asked for first, so that saving again loses nothing. */
export function Drafting({ process, page, desk }: OnDesk) {
  const [shown, setShown] = useState<ReadonlyMap<string, unknown>>(new Map());
  const { draft } = desk;
  const masked = draft ? maskedIn(draft.content).filter((ref) => !shown.has(ref)) : [];
  if (masked.length > 0) {
    return (
      <Alert
        type="info"
        title={words('payeesMasked')}
        action={<Reveal refs={masked} label={t('showAccounts')} onShown={setShown} />}
      />
    );
  }
  return <AgreementEditor process={process} page={page} saved={draft} shown={shown} />;
}
