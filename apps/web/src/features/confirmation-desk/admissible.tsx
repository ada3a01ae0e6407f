import { listed } from '../../components/desk/listed';
import { Alert } from 'antd';
import { DeskCard } from '../../components/desk/desk-card';
import { Grounds } from '../../components/desk/grounds';
import { words } from '../../lib/words';
import { t } from './confirmation-desk.text';
import type { OnDesk } from './confirmation-desk.page';

/** Whether a court can confirm it at all; if not, why, and which ways remain. */
export function Admissible({ desk: { barred, courts } }: OnDesk) {
  const { admissible, basis, notes } = courts;
  return (
    <DeskCard title={t('whether')}>
      <Alert
        type={admissible ? 'success' : 'warning'}
        showIcon
        title={t(admissible ? 'yes' : 'no')}
        description={
          <>
            {barred.length > 0 && (
              <p>
                {t('because')} {listed(barred.map((bar) => words(`value.reason.${bar}`)))}
              </p>
            )}
            <Grounds ids={basis} />
          </>
        }
      />
      {notes.length > 0 && (
        <>
          <h3>{t(admissible ? 'notes' : 'waysOut')}</h3>
          <ul>
            {notes.map((note) => (
              <li key={note}>{words(`courtNote.${note}`)}</li>
            ))}
          </ul>
        </>
      )}
    </DeskCard>
  );
}
