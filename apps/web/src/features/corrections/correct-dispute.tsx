import { useEffect, useState } from 'react';
import { Alert, Button, Checkbox, Form } from 'antd';
import { ActResult, type CommandResult } from '../../components/act/act-result';
import { t as ofActs } from '../../components/act/act.text';
import { FieldInput } from '../../components/act/field-input';
import { useMachine, type FieldSchema, type MachineEvent } from '../../components/act/machine';
import { labelOf, pathOf, payloadOf, textOf } from '../../components/act/payload';
import type { ProcessShown } from '../../components/act/subject';
import { useAct } from '../../components/act/use-act';
import { common } from '../../components/common.text';
import { DeskCard } from '../../components/desk/desk-card';
import { RightNumbers } from '../../components/filing/right-numbers';
import { ProblemAlert } from '../../components/problem-alert';
import { Problem } from '../../lib/http';
import { words } from '../../lib/words';
import { changesIn } from './changed';
import { t } from './corrections.text';

const EVENT = 'correctDispute';
type Values = Record<string, unknown>;

/** A wrong registration, item by item: what stands, what it becomes, and why. */
export function CorrectDispute({ process, facts }: { process?: ProcessShown; facts: Values }) {
  const { data: machine } = useMachine('intake');
  const definition = machine?.events.find(({ event }) => event === EVENT);
  if (!process || !definition) return null;
  const mayNow = process.allowedEvents.includes(EVENT);
  return (
    <DeskCard title={t('correctTitle')}>
      {mayNow ? (
        <CorrectionForm key={process.version} process={process} facts={facts} definition={definition} />
      ) : (
        <p className="muted">{notNow(process, definition)}</p>
      )}
    </DeskCard>
  );
}

const notNow = ({ blockedEvents, state }: ProcessShown, { by }: MachineEvent): string =>
  blockedEvents.some(({ event }) => event === EVENT)
    ? t('correctOthers', { who: by.map((role) => words(`role.${role}`)).join('、') })
    : t('correctLater', { state: words(`state.intake.${state}`) });

interface FormProps {
  readonly process: ProcessShown;
  readonly facts: Values;
  readonly definition: MachineEvent;
}

function CorrectionForm({ process, facts, definition: { fields } }: FormProps) {
  const act = useAct({ room: 'intake', id: process.id, version: process.version }, EVENT);
  const [form] = Form.useForm<Values>();
  const [asked, setAsked] = useState<{ payload: Values; preview: CommandResult } | null>(null);
  const [empty, setEmpty] = useState(false);
  const [done, setDone] = useState(false);
  const items = Object.keys(fields.properties ?? {}).filter((name) => name in ITEMS);

  const check = async () => {
    const { reason, ...typed } = payloadOf(fields, form.getFieldsValue(true) as Values);
    const payload = { ...changesIn(facts, typed), reason };
    setEmpty(Object.keys(payload).length === 1);
    if (Object.keys(payload).length === 1) return;
    const preview = await act.preview(payload);
    setAsked(preview && { payload, preview });
  };
  const submit = async () => {
    const result = await act.submit(asked!.payload);
    setAsked(null);
    if (result) setDone(true);
  };
  useEffect(() => {
    if (!(act.fault instanceof Problem)) return;
    const errors = act.fault.document.errors ?? [];
    form.setFields(errors.map(({ pointer, message }) => ({ name: pathOf(pointer), errors: [message] })) as never);
  }, [act.fault, form]);

  return (
    <>
      <p className="muted">{t('correctHint')}</p>
      {done && <Alert type="success" showIcon role="status" title={t('done')} style={{ marginBottom: 12 }} />}
      {empty && <Alert type="warning" showIcon role="alert" title={t('nothingChanged')} style={{ marginBottom: 12 }} />}
      <ProblemAlert problem={act.fault} />
      <Form
        form={form}
        layout="vertical"
        initialValues={pick(facts, items)}
        onFinish={() => void check()}
        style={{ display: asked ? 'none' : undefined }}
      >
        <table className="both">
          <thead>
            <tr>
              <th scope="col" style={{ width: '26%' }}>
                {t('field')}
              </th>
              <th scope="col">{t('asRegistered')}</th>
              <th scope="col">{t('corrected')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((name) => (
              <tr key={name}>
                <th scope="row">{labelOf(EVENT, name)}</th>
                <td data-label={t('asRegistered')}>{told(fields.properties![name], facts[name], name)}</td>
                <td data-label={t('corrected')}>
                  {name === 'flags' ? (
                    <Flags schema={fields.properties!.flags} />
                  ) : name === 'rightNumbers' ? (
                    <RightNumbers event={EVENT} most={fields.properties!.rightNumbers.maxItems} />
                  ) : (
                    <FieldInput
                      path={[name]}
                      field={fields.properties![name]}
                      required={false}
                      parent={EVENT}
                      event={EVENT}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="correction-foot">
          <FieldInput path={['reason']} field={fields.properties!.reason} required parent={EVENT} event={EVENT} />
          <Button htmlType="submit" type="primary" loading={act.busy}>
            {t('check')}
          </Button>
        </div>
      </Form>
      {asked && (
        <section aria-label={t('check')}>
          <table className="both">
            <thead>
              <tr>
                <th scope="col" style={{ width: '26%' }}>
                  {t('field')}
                </th>
                <th scope="col">{t('asRegistered')}</th>
                <th scope="col">{t('corrected')}</th>
              </tr>
            </thead>
            <tbody>
              {Object.keys(asked.payload)
                .filter((name) => name !== 'reason')
                .map((name) => (
                  <tr key={name}>
                    <th scope="row">{labelOf(EVENT, name)}</th>
                    <td data-label={t('asRegistered')}>{told(fields.properties![name], facts[name], name)}</td>
                    <td data-label={t('corrected')}>{told(fields.properties![name], asked.payload[name], name)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
          <p className="correction-foot">
            {common('pair', { label: t('reason'), value: String(asked.payload.reason) })}
          </p>
          <h3 style={{ fontSize: 15 }}>{ofActs('willHappen')}</h3>
          <ActResult result={asked.preview} />
          <div className="act-foot">
            <Button onClick={() => setAsked(null)}>{t('back')}</Button>
            <Button type="primary" loading={act.busy} onClick={() => void submit()}>
              {t('submit')}
            </Button>
          </div>
        </section>
      )}
    </>
  );
}

/** The items that are facts of the case; the rest of the form is the reason and the day. */
const ITEMS: Readonly<Record<string, true>> = {
  right: true,
  kind: true,
  rightNumbers: true,
  claimFen: true,
  flags: true,
  secret: true,
};

function Flags({ schema }: { schema: FieldSchema }) {
  return Object.keys(schema.properties ?? {}).map((flag) => (
    <Form.Item key={flag} name={['flags', flag]} valuePropName="checked">
      <Checkbox>{words(`field.flags.${flag}`)}</Checkbox>
    </Form.Item>
  ));
}

function told(field: FieldSchema, value: unknown, name: string): string {
  if (value === undefined || value === null) return t('none');
  if (name === 'flags') {
    const ticked = Object.entries(value as Values).filter(([, is]) => is === true);
    return ticked.map(([flag]) => words(`field.flags.${flag}`)).join('、') || t('none');
  }
  const list = Array.isArray(value) ? value : [value];
  return list.map((one) => textOf(field.items ?? field, one, name, (_to, id) => id)).join('、') || t('none');
}

const pick = (from: Values, names: readonly string[]): Values =>
  Object.fromEntries(names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]]));
