import { Button, Form, Input, InputNumber, Select } from 'antd';
import { words } from '../../lib/words';
import { HOLIDAYS } from './api/holidays';
import { t } from './holidays.text';

const NEEDED = [{ required: true, message: t('missing') }];
const HOLIDAY_OPTIONS = HOLIDAYS.map((one) => ({ value: one, label: words(`holiday.${one}`) }));

/** The form of a notice, in the shape of the notice itself. */
export function NoticeFields() {
  return (
    <>
      <div className="notice-head">
        <Form.Item name="year" label={t('year')} rules={NEEDED}>
          <InputNumber min={2004} max={2100} precision={0} controls={false} />
        </Form.Item>
        <Form.Item name="documentNumber" label={t('document')} rules={NEEDED}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="source" label={t('source')} rules={NEEDED}>
          <Input type="url" autoComplete="off" />
        </Form.Item>
      </div>
      <DaysOff />
      <MakeUpDays />
    </>
  );
}

function DaysOff() {
  return (
    <fieldset className="notice-set">
      <legend>{t('off')}</legend>
      <Form.List
        name="off"
        rules={[
          {
            validator: (_, rows?: unknown[]) =>
              rows?.length ? Promise.resolve() : Promise.reject(new Error(t('atLeastOne'))),
          },
        ]}
      >
        {(rows, { add, remove }, { errors }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key} className="notice-row">
                <Form.Item name={[name, 'holiday']} label={t('holiday')} rules={NEEDED}>
                  <Select options={HOLIDAY_OPTIONS} />
                </Form.Item>
                <Form.Item name={[name, 'from']} label={t('from')} rules={NEEDED}>
                  <Input type="date" />
                </Form.Item>
                <Form.Item name={[name, 'to']} label={t('to')}>
                  <Input type="date" />
                </Form.Item>
                <Button className="row-end" onClick={() => remove(name)}>
                  {t('remove')}
                </Button>
              </div>
            ))}
            <Form.ErrorList errors={errors} />
            <Button onClick={() => add({})}>{t('addOff')}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

function MakeUpDays() {
  return (
    <fieldset className="notice-set">
      <legend>{t('makeUp')}</legend>
      <Form.List name="makeUp">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key} className="notice-row two">
                <Form.Item name={[name, 'holiday']} label={t('holiday')} rules={NEEDED}>
                  <Select options={HOLIDAY_OPTIONS} />
                </Form.Item>
                <Form.Item name={[name, 'day']} label={t('day')} rules={NEEDED}>
                  <Input type="date" />
                </Form.Item>
                <Button className="row-end" onClick={() => remove(name)}>
                  {t('remove')}
                </Button>
              </div>
            ))}
            <Button onClick={() => add({})}>{t('addMakeUp')}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
