import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Alert, Button, Form, Popconfirm } from 'antd';
import { useSearchParams } from 'react-router';
import { useDraft } from '../../lib/draft';
import { hasRole, useSession } from '../../lib/session';
import type { CommandResult } from '../act/act-result';
import { useMachine, type FieldSchema, type MachineEvent } from '../act/machine';
import { useCandidates } from '../act/ref-select';
import { useAct } from '../act/use-act';
import { common } from '../common.text';
import { Fetched } from '../fetched';
import { ProblemAlert } from '../problem-alert';
import { CheckStep } from './check-step';
import { DisputeStep } from './dispute-step';
import { FaultList, FindingsStep } from './findings-step';
import { faultsOf } from './faults';
import { t } from './filing.text';
import { BOTH_SIDES, disputeOf, filingPayload, type Values } from './filing-values';
import { PartiesStep } from './parties-step';
import { SourceStep } from './source-step';
import { StepBar } from './step-bar';
import { suggestedTitle } from './title';
import { STEPS, type Step, type Way } from './ways';
import '../act/act.css';
import './filing.css';

interface FilingWizardProps {
  readonly way: Way;
  /** Answers the place already knows: the sender itself, on paper or online. */
  readonly initial?: Values;
  readonly caseLink: (id: string) => string;
  readonly onDone: (result: CommandResult, sent: Sent) => void;
}

/** Of what was sent, what a receipt tells. */
export interface Sent {
  readonly materials: readonly { readonly name: string; readonly copies: number; readonly original: boolean }[];
}

/** A dispute on its way in: short pages, what the server finds, check, submit. The questions are those of the served event. */
export function FilingWizard(props: FilingWizardProps) {
  const machine = useMachine(props.way.room);
  return (
    <Fetched query={machine}>
      {({ events }) => {
        const definition = events.find(({ event }) => event === props.way.event);
        return definition ? <Filing {...props} definition={definition} /> : null;
      }}
    </Fetched>
  );
}

function Filing({ way, initial, caseLink, onDone, definition }: FilingWizardProps & { definition: MachineEvent }) {
  const { event, room } = way;
  const schema: FieldSchema = definition.fields;
  const session = useSession();
  const { kept, keep, drop } = useDraft<Values>(`${session.person.id}.filing.${event}`);
  const [restored, setRestored] = useState(kept !== null);
  const [form] = Form.useForm<Values>();
  const blank = useMemo(() => ({ parties: BOTH_SIDES, ...initial }), [initial]);
  const values = Form.useWatch([], { form, preserve: true }) ?? kept ?? blank;
  const [step, goTo] = useStep();
  const act = useAct({ room, id: null, version: null }, event);
  const [preview, setPreview] = useState<CommandResult | null>(null);
  const title = suggestedTitle(values);
  const payload = filingPayload(schema, values, title);
  const faults = faultsOf(act.fault, schema, event);
  const atCounter = hasRole(session, 'intake', 'director');
  // The names of what a reference points at, also where the page is opened anew on the answers.
  useCandidates('organisation', event);

  const typed = JSON.stringify(values);
  useEffect(() => {
    if (typed === JSON.stringify(blank)) drop();
    else keep(JSON.parse(typed) as Values);
  }, [typed, blank, keep, drop]);
  const judged = step === 'findings' || step === 'check';
  const asked = JSON.stringify(payload);
  const look = () => void act.preview(payload).then(setPreview);
  useEffect(() => {
    if (judged) look();
    // Asked anew when an answer has changed, not whenever this page is drawn.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [judged, asked]);
  useEffect(() => {
    // A question may depend on another answer: it is there one drawing later.
    const later = setTimeout(() =>
      form.setFields(
        faults
          .filter((fault) => fault.step === step)
          .map(({ path, message }) => ({ name: [...path], errors: [message] })) as never,
      ),
    );
    return () => clearTimeout(later);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [step, act.fault]);

  const [arrivedAt] = useState(step);
  const isFirstLook = step === arrivedAt;
  const next = STEPS[STEPS.indexOf(step) + 1];
  const back = STEPS[STEPS.indexOf(step) - 1];
  const submit = async () => {
    const done = await act.submit(payload);
    if (!done) return setPreview(null);
    drop();
    onDone(done, { materials: (payload.materials as Sent['materials'] | undefined) ?? [] });
  };
  const clear = () => {
    drop();
    setRestored(false);
    form.setFieldsValue(emptied(values, blank));
    goTo('parties');
  };

  return (
    <div className="filing">
      <StepBar step={step} onGoTo={goTo} />
      {restored && isFirstLook && (
        <Alert
          type="info"
          closable={{ onClose: () => setRestored(false) }}
          style={{ marginBottom: 16 }}
          title={t('draftRestored')}
          action={
            <Popconfirm title={t('dropSure')} onConfirm={clear}>
              <Button size="small">{t('dropDraft')}</Button>
            </Popconfirm>
          }
        />
      )}
      {faults.length === 0 && act.fault && (
        <>
          <ProblemAlert problem={act.fault} />
          <Button onClick={look}>{common('retry')}</Button>
        </>
      )}
      <Form
        form={form}
        layout="vertical"
        initialValues={kept ?? blank}
        scrollToFirstError
        onKeyDown={(key) => heedKeys(key, form.submit)}
        onFinish={() => (next ? goTo(next) : void submit())}
      >
        <StepTitle step={step} />
        {!judged && <FaultList faults={faults.filter((fault) => fault.step === step)} />}
        {step === 'parties' && <PartiesStep schema={schema} event={event} />}
        {step === 'dispute' && <DisputeStep schema={schema} event={event} title={title} />}
        {step === 'source' && (
          <SourceStep schema={schema} event={event} route={values.route as string | undefined} atCounter={atCounter} />
        )}
        {step === 'findings' && (
          <FindingsStep
            dispute={disputeOf(payload, way.route)}
            faults={faults}
            preview={preview}
            onGoTo={goTo}
            caseLink={caseLink}
          />
        )}
        {step === 'check' && (
          <>
            <FaultList faults={faults} onGoTo={goTo} />
            <CheckStep
              schema={schema}
              event={event}
              payload={payload}
              preview={preview}
              atCounter={atCounter}
              onGoTo={goTo}
            />
          </>
        )}
        <div className="filing-foot">
          {back ? <Button onClick={() => goTo(back)}>{t('back')}</Button> : <span />}
          <Button type="primary" htmlType="submit" loading={act.busy} disabled={judged && !preview}>
            {next ? t('next') : t(atCounter ? 'submit' : 'send')}
          </Button>
        </div>
      </Form>
    </div>
  );
}

/** The page stands in the address, so that back and reload work. */
function useStep(): [Step, (step: Step) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get('step') as Step;
  const step = STEPS.includes(asked) ? asked : 'parties';
  return [step, (wanted) => setParams({ step: wanted })];
}

/** Read out and brought into view when the page changes; not on arrival, where the title of the whole comes first. */
function StepTitle({ step }: { step: Step }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    heading.current?.focus();
    heading.current?.scrollIntoView?.({ block: 'center' });
  }, [step]);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {t(`step.${step}`)}
    </h2>
  );
}

/** Enter goes on, except while an input method is still composing: there it chooses a word. */
export function heedKeys(key: KeyboardEvent, submit: () => void): void {
  if (key.key !== 'Enter') return;
  if (key.nativeEvent.isComposing || key.keyCode === 229) key.preventDefault();
  else if (key.ctrlKey || key.metaKey) submit();
}

const emptied = (values: Values, blank: Values): Values => ({
  ...Object.fromEntries(Object.keys(values).map((name) => [name, undefined])),
  ...blank,
});
