import { Button, Form, Input, InputNumber, Select, Switch } from 'antd';
import { useCityClock } from '../../lib/city-clock';
import { words } from '../../lib/words';
import { t } from './administration.text';
import { FIELDS, useEnterMediator, useMediatorsToBe, type Mediator, type Named, type RosterEntry } from './api/people';
import { FormDialog } from './form-dialog';

interface Values extends Omit<RosterEntry, 'termTo'> {
  readonly person: string;
  readonly termTo?: string;
}

interface RosterProps {
  readonly of: Mediator | 'new' | null;
  readonly courts: readonly Named[];
  readonly onClose: () => void;
}

/** One entry of the roster, new or changed. */
export function RosterDialog({ of, courts, onClose }: RosterProps) {
  const { today } = useCityClock();
  const candidates = useMediatorsToBe(of === 'new').data?.items;
  const enter = useEnterMediator();
  const known = of !== null && of !== 'new' ? of : null;
  const initial: Partial<Values> = known
    ? { ...known, person: known.person.id, termTo: known.termTo ?? undefined }
    : { termFrom: today, fields: [], trainings: [], courtRosters: [], subsidyEligible: true };
  const send = ({ person, termFrom, termTo, fields, trainings = [], courtRosters, subsidyEligible }: Values) =>
    enter.mutateAsync({
      person,
      termFrom,
      ...(termTo && { termTo }),
      fields,
      trainings: trainings.map(({ on, hours, subject }) => ({ on, hours, subject })),
      courtRosters,
      subsidyEligible,
    });
  const needed = [{ required: true, message: t('missing') }];
  return (
    <FormDialog<Values>
      title={known ? `${t('changeMediator')}: ${known.person.name}` : t('enterMediator')}
      open={of !== null}
      onClose={onClose}
      onSend={send}
      initial={initial}
    >
      {candidates?.length === 0 && <p className="muted">{t('noCandidate')}</p>}
      <Form.Item name="person" label={t('personName')} rules={needed} hidden={known !== null}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={(candidates ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="termFrom" label={t('termFrom')} rules={needed}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="termTo" label={t('termTo')} extra={t('endsHint')}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="fields" label={t('fields')}>
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={FIELDS.map((field) => ({ value: field, label: words(`right.${field}`) }))}
        />
      </Form.Item>
      <Form.Item name="courtRosters" label={t('courtRosters')}>
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={courts.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="subsidyEligible" label={t('subsidy')} valuePropName="checked">
        <Switch checkedChildren={t('eligible')} unCheckedChildren={t('notEligible')} />
      </Form.Item>
      <fieldset className="trainings">
        <legend>{t('trainings')}</legend>
        <Form.List name="trainings">
          {(rows, { add, remove }) => (
            <>
              {rows.map(({ key, name }) => (
                <div key={key} className="notice-row">
                  <Form.Item name={[name, 'subject']} label={t('subject')} rules={needed}>
                    <Input />
                  </Form.Item>
                  <Form.Item name={[name, 'on']} label={t('trainingOn')} rules={needed}>
                    <Input type="date" />
                  </Form.Item>
                  <Form.Item name={[name, 'hours']} label={t('hours')} rules={needed}>
                    <InputNumber min={1} max={500} precision={0} />
                  </Form.Item>
                  <Button onClick={() => remove(name)} className="row-end">
                    {t('removeTraining')}
                  </Button>
                </div>
              ))}
              <Button onClick={() => add()}>{t('addTraining')}</Button>
            </>
          )}
        </Form.List>
      </fieldset>
    </FormDialog>
  );
}
