import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { dayWithWeekday } from '../../lib/days';
import { useDraft } from '../../lib/draft';
import { Problem } from '../../lib/http';
import {
  beginApplication,
  endApplication,
  sendApplication,
  useChoices,
  type Choices,
  type Receipt,
} from './api/application';
import { applicationOf, BLANK, faultsOfStep, stepOf, type ApplicationDraft, type Faults } from './apply/application';
import { t } from './apply/apply.text';
import { DisputeStep } from './apply/dispute-step';
import { EvidenceStep } from './apply/evidence-step';
import { OtherSideStep } from './apply/other-side-step';
import { ChannelPage } from './parts/channel-page';
import { goToFirstFault } from './parts/questions';
import { Refusal } from './parts/refusal';
import { Shown } from './parts/shown';

const STEPS = ['step1', 'step2', 'step3'] as const;
export const RECEIPT_DRAFT = 'public.receipt';

/** Three steps on a phone. What was typed survives a reload; nothing is sent before the last button. */
export function Page() {
  const choices = useChoices();
  return (
    <ChannelPage title={t('title')} back="/public">
      <Shown query={choices}>{(known) => <Apply choices={known} />}</Shown>
    </ChannelPage>
  );
}

function Apply({ choices }: { choices: Choices }) {
  const go = useNavigate();
  const [search, setSearch] = useSearchParams();
  const { kept, keep, drop } = useDraft<ApplicationDraft>('public.application');
  const receipt = useDraft<Receipt>(RECEIPT_DRAFT);
  const [draft, setDraft] = useState<ApplicationDraft>(kept ?? BLANK);
  const [faults, setFaults] = useState<Faults>({});
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const step = stepIn(search, draft);
  useEffect(() => void beginApplication().catch(setProblem), []);

  const change = (patch: Partial<ApplicationDraft>) =>
    setDraft((before) => {
      const next = { ...before, ...patch };
      keep(next);
      return next;
    });
  const goTo = (to: number) => {
    setFaults({});
    setProblem(null);
    setSearch({ step: String(to) });
    window.scrollTo(0, 0);
  };
  const complain = (found: Faults) => {
    setFaults(found);
    goToFirstFault();
  };
  const send = async () => {
    setBusy(true);
    setProblem(null);
    try {
      receipt.keep(await sendApplication(applicationOf(draft, choices.declaration)));
      drop();
      await endApplication();
      await go('/public/receipt', { replace: true });
    } catch (error) {
      setProblem(error);
      const errors = error instanceof Problem ? (error.document.errors ?? []) : [];
      if (errors.length > 0) {
        setSearch({ step: String(Math.min(...errors.map(({ pointer }) => stepOf(pointer)))) });
        complain(Object.fromEntries(errors.map(({ pointer, message }) => [pointer, message])));
      }
    }
    setBusy(false);
  };
  const onward = () => {
    const found = faultsOfStep(step, draft);
    if (Object.keys(found).length > 0) return complain(found);
    if (step < STEPS.length) goTo(step + 1);
    else void send();
  };

  const props = { draft, onChange: change, faults, choices };
  return (
    <form
      noValidate
      onSubmit={(submit) => {
        submit.preventDefault();
        onward();
      }}
    >
      <StepsLine step={step} />
      {kept && step === 1 && (
        <p className="note">
          {t('draftKept')}{' '}
          <button type="button" className="link-btn" onClick={() => (drop(), setDraft(BLANK), setFaults({}))}>
            {t('startOver')}
          </button>
        </p>
      )}
      <Refusal problem={problem} />
      {step === 1 && <DisputeStep {...props} />}
      {step === 2 && <OtherSideStep {...props} />}
      {step === 3 && <EvidenceStep {...props} onGoTo={goTo} />}
      {step === 3 && choices.decideBy && (
        <p className="note">{t('clock', { day: dayWithWeekday(choices.decideBy) })}</p>
      )}
      <div className="btns">
        {step > 1 && (
          <button type="button" className="btn" onClick={() => goTo(step - 1)}>
            {t('before')}
          </button>
        )}
        <button type="submit" className="btn primary" disabled={busy}>
          {step < STEPS.length ? t('next') : t(busy ? 'sending' : 'send')}
        </button>
      </div>
    </form>
  );
}

function StepsLine({ step }: { step: number }) {
  return (
    <ol className="steps-line" aria-label={t('stepOf', { n: step, name: t(STEPS[step - 1]) })}>
      {STEPS.map((name, i) => (
        <li key={name} className={i + 1 < step ? 'done' : undefined} aria-current={i + 1 === step ? 'step' : undefined}>
          {t(name)}
        </li>
      ))}
    </ol>
  );
}

/** The step of the address, but none whose steps before it are not answered. */
function stepIn(search: URLSearchParams, draft: ApplicationDraft): number {
  const wanted = Math.min(Math.max(Number(search.get('step')) || 1, 1), STEPS.length);
  const open = [1, 2].find((step) => step < wanted && Object.keys(faultsOfStep(step, draft)).length > 0);
  return open ?? wanted;
}
