import { Checkbox, Form, Input } from 'antd';
import { words } from '../../lib/words';
import { FieldInput } from '../act/field-input';
import type { FieldSchema } from '../act/machine';
import { labelOf } from '../act/payload';
import { t } from './filing.text';
import { RightNumbers } from './right-numbers';

/** What they disagree about, and what intake ticks besides; what follows from it is judged by the server. */
export function DisputeStep({ schema, event, title }: { schema: FieldSchema; event: string; title: string }) {
  const ask = (field: string) => (
    <FieldInput
      path={[field]}
      field={schema.properties![field]}
      required={(schema.required ?? []).includes(field)}
      parent={event}
      event={event}
    />
  );
  const { rightNumbers, title: named, flags } = schema.properties!;
  return (
    <section className="filing-panel">
      <div className="filing-grid">
        {ask('right')}
        {ask('kind')}
        <div className="wide">
          <RightNumbers event={event} most={rightNumbers.maxItems} />
        </div>
        {ask('claimFen')}
        {ask('secret')}
        <div className="wide">{ask('claim')}</div>
        <div className="wide">
          <Form.Item
            name="title"
            label={labelOf(event, 'title')}
            rules={[{ max: named.maxLength }]}
            extra={title ? t('titleHint', { title }) : t('titleAuto')}
          >
            <Input />
          </Form.Item>
        </div>
      </div>
      <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
        <legend>{labelOf(event, 'flags')}</legend>
        <p className="muted" style={{ margin: '4px 0 8px' }}>
          {t('flagsHint')}
        </p>
        <div className="filing-flags">
          {Object.keys(flags.properties ?? {}).map((flag) => (
            <Form.Item key={flag} name={['flags', flag]} valuePropName="checked" noStyle>
              <Checkbox>{words(`field.flags.${flag}`)}</Checkbox>
            </Form.Item>
          ))}
        </div>
      </fieldset>
    </section>
  );
}
