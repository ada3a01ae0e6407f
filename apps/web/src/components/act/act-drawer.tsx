import { useEffect, useMemo, useState } from 'react';
import { Alert, Button, Collapse, Drawer, Form, Grid, Steps, Tag } from 'antd';
import { useDraft } from '../../lib/draft';
import { Problem } from '../../lib/http';
import { useSession } from '../../lib/session';
import { words } from '../../lib/words';
import { Fetched } from '../fetched';
import { ProblemAlert } from '../problem-alert';
import { common } from '../common.text';
import { ActResult, type CommandResult } from './act-result';
import { t } from './act.text';
import { Conflict } from './conflict';
import { Fields } from './field-input';
import { ACT_FIELDS, useMachine, type MachineEvent } from './machine';
import { answersOf, pathOf, payloadOf } from './payload';
import { nameOf } from './ref-select';
import { isConflict, useAct, type ActTarget } from './use-act';
import { useFreshProcess } from './fresh-process';
import type { ProcessShown } from './subject';
import './act.css';

interface ActDrawerProps {
  readonly target: ActTarget;
  readonly event: string;
  /** The lifecycle as it was looked at, to tell what changed when somebody else was faster. */
  readonly process?: ProcessShown;
  /** Answers that the place where the button stands already knows. */
  readonly initial?: Record<string, unknown>;
  readonly onClose: (result: CommandResult | null) => void;
}

/** One act from question to receipt: fill in → check → done. Everything it asks comes from the served definition. */
export function ActDrawer(props: ActDrawerProps) {
  const { target, event, onClose } = props;
  const machine = useMachine(target.room);
  const wide = Grid.useBreakpoint().md;
  return (
    <Drawer
      open
      size={wide ? 640 : '100%'}
      title={words(`event.${target.room}.${event}`)}
      onClose={() => onClose(null)}
      destroyOnHidden
    >
      <Fetched query={machine}>
        {({ events }) => {
          const definition = events.find((one) => one.event === event);
          return definition ? <Act {...props} definition={definition} /> : null;
        }}
      </Fetched>
    </Drawer>
  );
}

type Values = Record<string, unknown>;

export function Act({
  target,
  event,
  process,
  initial,
  onClose,
  definition,
}: ActDrawerProps & { definition: MachineEvent }) {
  const { person } = useSession();
  const { kept, keep, drop } = useDraft<Values>(`${person.id}.${target.room}.${target.id ?? 'new'}.${event}`);
  const [version, setVersion] = useState(target.version);
  const act = useAct({ ...target, version }, event);
  const [form] = Form.useForm<Values>();
  const [preview, setPreview] = useState<CommandResult | null>(null);
  const [result, setResult] = useState<CommandResult | null>(null);
  const [payload, setPayload] = useState<Values>({});
  const { fields } = definition;
  const hasOwnFields = Object.keys(fields.properties ?? {}).some((name) => !ACT_FIELDS.includes(name));

  const check = async (values: Values) => {
    const asked = payloadOf(fields, values);
    setPayload(asked);
    setPreview(await act.preview(asked));
  };
  const submit = async () => {
    const done = await act.submit(payload);
    if (!done) return setPreview(null);
    drop();
    setResult(done);
  };
  useProblemsAtFields(form, act.fault);
  useEffect(() => {
    // Nothing to ask: the first thing to see is what will happen.
    if (!hasOwnFields && !kept) void check({});
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const step = result ? 2 : preview ? 1 : 0;
  return (
    <>
      <Steps
        size="small"
        current={step}
        items={[t('fill'), t('check'), t('done')].map((title) => ({ title }))}
        style={{ marginBottom: 16 }}
      />
      {isConflict(act.fault) && process ? (
        <ConflictAgainst process={process} onGoOn={(fresh) => (setVersion(fresh.version), act.clear())} />
      ) : (
        <ProblemAlert problem={act.fault} />
      )}
      {result ? (
        <Done result={result} onClose={() => onClose(result)} />
      ) : (
        <>
          <Form
            form={form}
            layout="vertical"
            style={{ display: preview ? 'none' : undefined }}
            initialValues={{ ...initial, ...kept }}
            onValuesChange={() => keep(form.getFieldsValue(true))}
            onFinish={() => void check(form.getFieldsValue(true) as Values)}
            scrollToFirstError
            onKeyDown={(key) => {
              if (key.key === 'Enter' && (key.ctrlKey || key.metaKey)) form.submit();
            }}
          >
            {kept && (
              <Alert
                type="info"
                style={{ marginBottom: 16 }}
                title={t('draftRestored')}
                action={
                  <Button
                    size="small"
                    onClick={() => (drop(), form.setFieldsValue(emptied(form.getFieldsValue(true), initial)))}
                  >
                    {t('dropDraft')}
                  </Button>
                }
              />
            )}
            {!hasOwnFields && <p className="muted">{t('noFields')}</p>}
            <Fields schema={fields} parent={event} event={event} only={(name) => !ACT_FIELDS.includes(name)} />
            <Collapse
              size="small"
              style={{ marginBottom: 16 }}
              items={[
                {
                  key: 'act',
                  label: t('dateSection'),
                  forceRender: true,
                  children: (
                    <>
                      <p className="muted">{t('lateHint')}</p>
                      <Fields
                        schema={fields}
                        parent={event}
                        event={event}
                        only={(name) => ACT_FIELDS.includes(name)}
                        required={false}
                      />
                    </>
                  ),
                },
              ]}
            />
            <Law law={definition.law} />
            <div className="act-foot">
              <Button onClick={() => onClose(null)}>{common('cancel')}</Button>
              <Button type="primary" htmlType="submit" loading={act.busy} title={t('keyboard')}>
                {t('next')}
              </Button>
            </div>
          </Form>
          {preview && (
            <Check
              definition={definition}
              payload={payload}
              preview={preview}
              busy={act.busy}
              onBack={() => setPreview(null)}
              onSubmit={() => void submit()}
            />
          )}
        </>
      )}
    </>
  );
}

interface CheckProps {
  readonly definition: MachineEvent;
  readonly payload: Values;
  readonly preview: CommandResult;
  readonly busy: boolean;
  readonly onBack: () => void;
  readonly onSubmit: () => void;
}

function Check({ definition, payload, preview, busy, onBack, onSubmit }: CheckProps) {
  const answers = useMemo(() => answersOf(definition.fields, payload, definition.event, nameOf), [definition, payload]);
  return (
    <section aria-label={t('check')}>
      <Alert type="info" title={t('checkHint')} style={{ marginBottom: 16 }} />
      {answers.length > 0 && (
        <dl className="act-answers">
          {answers.map(({ path, label, text, secrecy }) => (
            <Answered key={path.join('/')} label={label} text={text} secret={secrecy === 'caucus'} />
          ))}
        </dl>
      )}
      <h3 style={{ fontSize: 15 }}>{t('willHappen')}</h3>
      <ActResult result={preview} />
      <div className="act-foot">
        <Button onClick={onBack}>{t('back')}</Button>
        <Button type="primary" loading={busy} onClick={onSubmit} autoFocus>
          {t('submit')}
        </Button>
      </div>
    </section>
  );
}

function Answered({ label, text, secret }: { label: string; text: string; secret: boolean }) {
  return (
    <>
      <dt>
        {label} {secret && <Tag color="gold">{t('secretCaucus')}</Tag>}
      </dt>
      <dd>{text}</dd>
    </>
  );
}

function Done({ result, onClose }: { result: CommandResult; onClose: () => void }) {
  return (
    <section aria-live="polite">
      <Alert type="success" showIcon title={t('happened')} style={{ marginBottom: 16 }} />
      <ActResult result={result} />
      <div className="act-foot">
        <Button type="primary" onClick={onClose} autoFocus>
          {t('finish')}
        </Button>
      </div>
    </section>
  );
}

function Law({ law }: { law: readonly string[] }) {
  if (law.length === 0) return null;
  return <p className="muted">{t('ground', { law: law.join('、') })}</p>;
}

function ConflictAgainst({ process, onGoOn }: { process: ProcessShown; onGoOn: (fresh: ProcessShown) => void }) {
  const fresh = useFreshProcess(process.room, process.id);
  return <Conflict room={process.room} before={process} now={fresh} onGoOn={() => fresh && onGoOn(fresh)} />;
}

/** What the server found wrong stands at the question it is about. */
function useProblemsAtFields(form: ReturnType<typeof Form.useForm<Values>>[0], fault: unknown): void {
  useEffect(() => {
    if (!(fault instanceof Problem) || !fault.document.errors) return;
    const errors = fault.document.errors.map(({ pointer, message }) => ({ name: pathOf(pointer), errors: [message] }));
    form.setFields(errors as never);
    form.scrollToField(errors[0].name, { block: 'center' });
  }, [form, fault]);
}

const emptied = (values: Values, initial: Values = {}): Values => ({
  ...Object.fromEntries(Object.keys(values).map((name) => [name, undefined])),
  ...initial,
});
