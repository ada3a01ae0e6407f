import { dayWithWeekday } from '../../lib/days';
import { words } from '../../lib/words';
import { SentCase, type SentCasePage } from '../../components/sender/sent-case';
import { t } from '../../components/sender/sender.text';

const ACTS: { room: string; event: string; primary?: true }[] = [
  { room: 'court-referral', event: 'signFeedback', primary: true },
  { room: 'court-referral', event: 'enterOutcome', primary: true },
  { room: 'confirmation', event: 'courtAccepts', primary: true },
  { room: 'confirmation', event: 'courtConfirms', primary: true },
  { room: 'court-referral', event: 'withdrawReferral' },
];

/** What passes between the court and us; session records and what was conceded never do (IM-22). */
const PAPERS = [
  'REFERRAL_LETTER',
  'MATERIALS_LIST',
  'SERVICE_ADDRESS',
  'RECEIPT',
  'DECLINE_STATEMENT',
  'SUSPENSION_REPORT',
  'TERMINATION_REPORT',
  'FILING_WITH_COURT',
  'FEEDBACK',
  'COURT_PAPER',
  'AGREEMENT',
  'CONFIRMATION_APPLICATION',
  'CONFIRMATION_RULING',
];

/** One referral as the court follows it. */
export function Page() {
  return (
    <SentCase
      list="/court"
      told={['court-referral']}
      acts={ACTS}
      papers={PAPERS}
      result={(page) => <Result page={page} />}
    />
  );
}

interface ReferralFacts {
  readonly result: 'AGREED' | 'FAILED' | null;
  readonly resultOn: string | null;
  readonly ground: string | null;
  readonly feedbackSentOn: string | null;
  readonly declineReason: string | null;
  readonly courtOutcome: string | null;
  readonly missingItems: number;
}
interface ConfirmationFacts {
  readonly application: { readonly on: string } | null;
  readonly decideBy: string | null;
  readonly ruling: { readonly on: string; readonly number: string; readonly result: string } | null;
}

function Result({ page }: { page: SentCasePage }) {
  const factsOf = (room: string) => page.processes.find((one) => one.room === room)?.facts;
  const referral = factsOf('court-referral') as ReferralFacts | undefined;
  const confirmation = factsOf('confirmation') as ConfirmationFacts | undefined;
  if (!referral) return null;
  const { result, resultOn, ground, feedbackSentOn, declineReason, courtOutcome, missingItems } = referral;
  const lines: [string, string | null | undefined][] = [
    [t('result'), result && t(`result.${result}`)],
    [t('resultOn'), resultOn && dayWithWeekday(resultOn)],
    [t('ground'), ground && words(`ground.${ground}`)],
    [t('feedbackSentOn'), feedbackSentOn && dayWithWeekday(feedbackSentOn)],
    [t('declineReason'), declineReason && words(`value.reason.${declineReason}`)],
    [t('courtOutcome'), courtOutcome && words(`value.outcome.${courtOutcome}`)],
    [t('applicationOn'), confirmation?.application && dayWithWeekday(confirmation.application.on)],
    [t('decideBy'), confirmation?.decideBy && dayWithWeekday(confirmation.decideBy)],
    [
      t('ruling'),
      confirmation?.ruling &&
        `${confirmation.ruling.number} · ${words(`state.confirmation.${confirmation.ruling.result}`)}`,
    ],
  ];
  const told = lines.filter(([, value]) => value);
  return (
    <>
      {told.length === 0 && <p className="muted">{t('noResult')}</p>}
      <dl className="desk-facts">
        {told.map(([label, value]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {missingItems > 0 && <p>{t('missingItems', { n: missingItems })}</p>}
    </>
  );
}
