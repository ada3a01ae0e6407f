import { Button, Card, DatePicker, Form, Input, InputNumber, Radio, Select, Tag } from 'antd';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import dayjs from 'dayjs';
import { words } from '../../lib/words';
import { common } from '../common.text';
import { FileRef } from '../evidence/file-ref';
import { YuanInput } from '../yuan-input';
import { t } from './act.text';
import { faultOfIdentifier } from './identifier-check';
import type { FieldSchema } from './machine';
import { labelOf } from './payload';
import { RefSelect } from './ref-select';

export type Path = readonly (string | number)[];

interface FieldProps {
  /** Where the value stands in the whole form. */
  readonly path: Path;
  /** Where it stands in the list it belongs to; the same as `path` outside lists. */
  readonly name?: Path;
  readonly field: FieldSchema;
  readonly required: boolean;
  /** The event or the group the field is of: its word may depend on it. */
  readonly parent: string;
  readonly event: string;
}

/** One question of a form, chosen by the kind of the field. Everything comes from the served definition. */
export function FieldInput({ path, name = path, field, required, parent, event }: FieldProps) {
  const key = String(path.filter((part) => typeof part === 'string').at(-1));
  const label = <Label text={labelOf(parent, key)} secrecy={field['x-secrecy']} />;
  if (field.properties) {
    return (
      <Card size="small" title={label} style={{ marginBottom: 16 }}>
        <Fields schema={field} path={path} name={name} parent={key} event={event} required={required} />
      </Card>
    );
  }
  if (field.type === 'array' && !isManyOf(field)) {
    return <ListInput path={path} name={name} field={field} label={label} itemName={key} event={event} />;
  }
  const rules = [
    ...(required ? [{ required: true, message: common('required') }] : []),
    ...(field.maxLength && field.type === 'string' ? [{ max: field.maxLength }] : []),
    ...(IDENTIFIERS.has(field['x-kind'] ?? '') ? [{ validateTrigger: 'onBlur', validator: checksOut(field) }] : []),
  ];
  return (
    <Form.Item
      name={[...name]}
      label={label}
      rules={rules}
      validateTrigger={IDENTIFIERS.has(field['x-kind'] ?? '') ? ['onChange', 'onBlur'] : undefined}
      {...CONVERTED[field['x-kind'] ?? '']}
    >
      {control(field, key, event)}
    </Form.Item>
  );
}

const IDENTIFIERS = new Set(['idNumber', 'creditCode', 'phone', 'courtNumber']);

/** A number is judged when it has been typed, and again before it is sent; while it is typed it is only half there. */
const checksOut = (field: FieldSchema) => async (_rule: unknown, value: unknown) => {
  const fault = faultOfIdentifier(field['x-kind'], value);
  if (fault) throw new Error(words(`problem.${fault}`));
};

interface FieldsProps {
  readonly schema: FieldSchema;
  readonly path?: Path;
  readonly name?: Path;
  readonly parent: string;
  readonly event: string;
  /** False inside a group that may be left out altogether: then nothing in it is forced. */
  readonly required?: boolean;
  readonly only?: (name: string) => boolean;
}

/** All questions of a group, in the order of the definition. */
export function Fields({
  schema,
  path = [],
  name = path,
  parent,
  event,
  required = true,
  only = () => true,
}: FieldsProps) {
  const wanted = new Set(schema.required);
  return Object.entries(schema.properties ?? {})
    .filter(([key]) => only(key))
    .map(([key, field]) => (
      <FieldInput
        key={key}
        path={[...path, key]}
        name={[...name, key]}
        field={field}
        required={required && wanted.has(key)}
        parent={parent}
        event={event}
      />
    ));
}

function ListInput({
  path,
  name,
  field,
  label,
  itemName,
  event,
}: {
  path: Path;
  name: Path;
  field: FieldSchema;
  label: React.ReactNode;
  itemName: string;
  event: string;
}) {
  const items = field.items!;
  return (
    <Form.Item label={label} required={(field.minItems ?? 0) > 0}>
      <Form.List name={[...name]}>
        {(rows, { add, remove }, { errors }) => (
          <>
            {rows.map((row, index) => (
              <Card
                key={row.key}
                size="small"
                title={`${index + 1}`}
                style={{ marginBottom: 8 }}
                extra={
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={common('removeOne')}
                    onClick={() => remove(row.name)}
                  />
                }
              >
                {items.properties ? (
                  <Fields schema={items} path={[...path, row.name]} name={[row.name]} parent={itemName} event={event} />
                ) : (
                  <Form.Item name={row.name} noStyle {...CONVERTED[items['x-kind'] ?? '']}>
                    {control(items, itemName, event)}
                  </Form.Item>
                )}
              </Card>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add(items.properties ? {} : undefined)}>
              {common('add')}
            </Button>
            <Form.ErrorList errors={errors} />
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}

/** Several of a kind that one control can hold. */
const isManyOf = (field: FieldSchema): boolean =>
  field.type === 'array' && ['ref', 'choice'].includes(field.items?.['x-kind'] ?? '');

function control(field: FieldSchema, name: string, event: string) {
  const many = isManyOf(field);
  const one = many ? field.items! : field;
  switch (one['x-kind']) {
    case 'choice':
      return <Choice values={one.enum ?? []} name={name} many={many} />;
    case 'ref':
      if (one['x-ref'] === 'file') return <FileRef />;
      return <RefSelect to={one['x-ref'] ?? ''} event={event} many={many} />;
    case 'day':
      return <DatePicker style={{ width: 180 }} />;
    case 'instant':
      return (
        <DatePicker showTime={{ format: 'HH:mm', minuteStep: 5 }} format="YYYY-MM-DD HH:mm" style={{ width: 220 }} />
      );
    case 'fen':
      return <YuanInput />;
    case 'count':
      return <InputNumber min={one.minimum} max={one.maximum} precision={0} style={{ width: 140 }} />;
    case 'flag':
      return (
        <Radio.Group
          options={[
            { value: true, label: common('yes') },
            { value: false, label: common('no') },
          ]}
        />
      );
    default:
      return (one.maxLength ?? 0) > ONE_LINE ? <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} /> : <Input />;
  }
}

/** Names and addresses are a line, whatever room they are given. */
const ONE_LINE = 300;
const FEW = 4;

/** Few choices are all shown; many are searched. */
function Choice({ values, name, many, ...given }: { values: readonly string[]; name: string; many: boolean }) {
  const options = values.map((value) => ({ value, label: words(`value.${name}.${value}`) }));
  if (!many && options.length <= FEW) return <Radio.Group {...given} options={options} />;
  return (
    <Select
      {...given}
      mode={many ? 'multiple' : undefined}
      options={options}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={common('choose')}
    />
  );
}

function Label({ text, secrecy }: { text: string; secrecy: FieldSchema['x-secrecy'] }) {
  if (secrecy !== 'caucus' && secrecy !== 'confidential') return <>{text}</>;
  return (
    <>
      {text}&nbsp;
      <Tag color={secrecy === 'caucus' ? 'gold' : 'default'}>
        {t(secrecy === 'caucus' ? 'secretCaucus' : 'secretConfidential')}
      </Tag>
    </>
  );
}

/** The form holds what the API takes: days and instants as text, in Shanghai. */
const CONVERTED: Record<string, object> = {
  day: {
    getValueProps: (day?: string) => ({ value: day ? dayjs(day) : undefined }),
    normalize: (chosen?: dayjs.Dayjs) => chosen?.format('YYYY-MM-DD'),
  },
  instant: {
    getValueProps: (instant?: string) => ({ value: instant ? dayjs(instant.slice(0, 16)) : undefined }),
    normalize: (chosen?: dayjs.Dayjs) => chosen && `${chosen.format('YYYY-MM-DDTHH:mm')}:00+08:00`,
  },
};
