import { ActButton } from '../../components/act/next-step';
import { DeskCard } from '../../components/desk/desk-card';
import { t } from './dossier-desk.text';
import type { OnDesk } from './dossier-desk.page';

/** Shown grey, with the reason, when they are not possible now. */
const MAIN = ['startCompiling', 'submitDossier', 'checkDossier', 'returnDossier'];
const OTHER = [
  'addPapers',
  'addSupplement',
  'borrow',
  'extendLoan',
  'giveBack',
  'issueCopy',
  'admitReader',
  'extendRetention',
  'appraiseRetention',
  'approveKeeping',
  'approveDestruction',
  'rejectAppraisal',
];

/** Compiling, handing in, checking, sending back: the buttons know what lies in the volume. */
export function VolumeWork({ process, desk }: OnDesk) {
  const { indexToBe, compiler, timesReturned, contents, closedOn } = desk;
  const pages = indexToBe.reduce((sum, line) => sum + line.pages, 0);
  const lacking = contents.filter(({ required, present }) => required && !present).map(({ papers }) => papers[0]);
  const supplement = desk.unsealed.map((paper) => ({ paper, pages: 1 }));
  const initial: Readonly<Record<string, Record<string, unknown>>> = {
    submitDossier: { index: indexToBe, pages },
    returnDossier: lacking.length > 0 ? { missing: lacking } : {},
    addSupplement: supplement.length > 0 ? { index: supplement } : {},
  };
  return (
    <DeskCard title={t('work')}>
      {!closedOn && <p className="muted">{t('notClosed')}</p>}
      {compiler && (
        <p>
          {t('compiledBy')} {compiler.name} · <span className="muted">{t('differ')}</span>
        </p>
      )}
      {timesReturned > 0 && <p className="muted">{t('returned', { n: timesReturned })}</p>}
      <div className="desk-buttons">
        {MAIN.map((event) => (
          <ActButton
            key={event}
            process={process}
            event={event}
            type={event === 'checkDossier' || event === 'submitDossier' ? 'primary' : 'default'}
            initial={initial[event]}
          />
        ))}
        {OTHER.filter((event) => process.allowedEvents.includes(event)).map((event) => (
          <ActButton key={event} process={process} event={event} initial={initial[event]} />
        ))}
      </div>
    </DeskCard>
  );
}
