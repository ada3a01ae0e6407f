import { SentCase, type SentCasePage } from '../../components/sender/sent-case';
import { dayWithWeekday } from '../../lib/days';
import { yuan } from '../../lib/money';
import { words } from '../../lib/words';
import { t } from './organ-desk.text';

/** What passes between the organ and us. */
const PAPERS = [
  'TRANSFER_LETTER',
  'MATERIALS_RECEIPT',
  'SUPPLEMENT_NOTICE',
  'ACCEPTANCE_NOTICE',
  'NON_ACCEPTANCE_NOTICE',
  'TERMINATION_NOTICE',
  'AGREEMENT',
];

/** One transferred dispute as the organ follows it. */
export function Page() {
  return (
    <SentCase
      list="/organ"
      told={['intake', 'mediation', 'settlement']}
      acts={[{ room: 'intake', event: 'addMaterials' }]}
      papers={PAPERS}
      result={(page) => <Result page={page} />}
    />
  );
}

interface CaseFacts {
  readonly acceptedOn?: string;
  readonly outcome?: string;
  readonly ground?: string;
  readonly closedOn?: string;
  readonly agreedFen?: number;
}

function Result({ page }: { page: SentCasePage }) {
  const { acceptedOn, outcome, ground, closedOn, agreedFen } = page.facts as SentCasePage['facts'] & CaseFacts;
  const intake = page.processes.find(({ room }) => room === 'intake')?.facts as { organDueOn?: string | null };
  const lines: [string, string | null | undefined][] = [
    [t('acceptedOn'), acceptedOn && dayWithWeekday(acceptedOn)],
    [t('outcome'), outcome && words(`outcome.${outcome}`)],
    [t('ground'), ground && words(`ground.${ground}`)],
    [t('agreed'), agreedFen === undefined ? null : t('yuan', { amount: yuan(agreedFen) })],
    [t('closedOn'), closedOn && dayWithWeekday(closedOn)],
    [t('organDueOn'), intake?.organDueOn && dayWithWeekday(intake.organDueOn)],
  ];
  const told = lines.filter(([, value]) => value);
  if (told.length === 0) return <p className="muted">{t('noResult')}</p>;
  return (
    <dl className="desk-facts">
      {told.map(([label, value]) => (
        <div key={label} style={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
