import { useState } from 'react';
import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { DeleteOutlined, PaperClipOutlined, PlusOutlined } from '@ant-design/icons';
import { words } from '../../lib/words';
import type { FieldSchema } from '../act/machine';
import { common } from '../common.text';
import { ProblemAlert } from '../problem-alert';
import { uploadFile } from './api/upload';
import { t } from './filing.text';

interface Preset {
  readonly label: string;
  readonly kind?: string;
}

/** The papers a counter sees every day: one touch each. */
const presetsFor = (schema: FieldSchema, event: string): Preset[] => [
  { label: event === 'sendReferral' ? t('preset.plaint') : t('preset.application') },
  ...(schema.items!.properties!.kind.enum ?? []).map((kind) => ({ label: t(`preset.${kind}` as never), kind })),
];

interface MaterialsInputProps {
  readonly schema: FieldSchema;
  readonly event: string;
  readonly required: boolean;
  readonly title: string;
}

/** 收件清单: what was handed in, with the file where there is one. */
export function MaterialsInput({ schema, event, required, title }: MaterialsInputProps) {
  return (
    <section className="filing-panel">
      <h3>{title}</h3>
      <p className="muted">{t('materialsHint')}</p>
      <Form.List
        name="materials"
        rules={[
          {
            validator: async (_, rows?: unknown[]) => {
              if (required && !rows?.length) throw new Error(common('required'));
            },
          },
        ]}
      >
        {(rows, { add, remove }, { errors }) => (
          <>
            <div className="filing-buttons">
              {presetsFor(schema, event).map(({ label, kind }) => (
                <Button
                  key={label}
                  icon={<PlusOutlined />}
                  onClick={() => add({ name: label, kind, copies: 1, original: false })}
                >
                  {label}
                </Button>
              ))}
              <Button icon={<PlusOutlined />} onClick={() => add({ copies: 1, original: false })}>
                {t('addMaterial')}
              </Button>
            </div>
            <div style={{ marginTop: 12 }}>
              {rows.map(({ key, name }) => (
                <MaterialRow key={key} index={name} schema={schema.items!} onRemove={() => remove(name)} />
              ))}
            </div>
            <div className="filing-errors">
              <Form.ErrorList errors={errors} />
            </div>
          </>
        )}
      </Form.List>
    </section>
  );
}

function MaterialRow({ index, schema, onRemove }: { index: number; schema: FieldSchema; onRemove: () => void }) {
  const n = index + 1;
  const { name, kind, copies } = schema.properties!;
  const kinds = (kind.enum ?? []).map((value) => ({ value, label: words(`value.kind.${value}`) }));
  return (
    <div className="filing-material">
      <Form.Item
        className="name"
        name={[index, 'name']}
        rules={[{ required: true, message: common('required') }, { max: name.maxLength }]}
        style={{ margin: 0 }}
      >
        <Input aria-label={t('materialName', { n })} />
      </Form.Item>
      <Form.Item name={[index, 'kind']} style={{ margin: 0 }}>
        <Select
          aria-label={t('materialKind', { n })}
          options={kinds}
          allowClear
          placeholder={words('field.materials.kind')}
        />
      </Form.Item>
      <Form.Item
        name={[index, 'copies']}
        rules={[{ required: true, message: common('required') }]}
        style={{ margin: 0 }}
      >
        <InputNumber
          aria-label={t('materialCopies', { n })}
          min={copies.minimum}
          max={copies.maximum}
          precision={0}
          style={{ width: '100%' }}
        />
      </Form.Item>
      <Form.Item name={[index, 'original']} valuePropName="checked" style={{ margin: 0 }}>
        <Checkbox>{t('isOriginal')}</Checkbox>
      </Form.Item>
      <Button type="text" icon={<DeleteOutlined />} aria-label={t('removeMaterial', { n })} onClick={onRemove} />
      {schema.properties!.file && <Attachment index={index} />}
    </div>
  );
}

/** The scan or photograph of a paper. Uploaded at once, filed with the act, else swept away by the server. */
function Attachment({ index }: { index: number }) {
  const form = Form.useFormInstance();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const path = ['materials', index];
  const row = Form.useWatch(path, { form, preserve: true }) as { file?: string; fileName?: string } | undefined;
  const take = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    setProblem(null);
    try {
      const { id, name } = await uploadFile(file);
      form.setFieldValue(path, { ...form.getFieldValue(path), file: id, fileName: name });
    } catch (error) {
      setProblem(error);
    }
    setBusy(false);
  };
  const detach = () => form.setFieldValue(path, { ...form.getFieldValue(path), file: undefined, fileName: undefined });
  return (
    <div className="wide">
      <ProblemAlert problem={problem} />
      {row?.file ? (
        <>
          {t('attached', { name: row.fileName ?? '' })}{' '}
          <Button type="link" size="small" onClick={detach}>
            {t('detach')}
          </Button>
        </>
      ) : (
        <Button
          type="link"
          size="small"
          icon={<PaperClipOutlined />}
          loading={busy}
          style={{ padding: 0 }}
          onClick={({ currentTarget }) => currentTarget.parentElement?.querySelector('input')?.click()}
        >
          {busy ? t('uploading') : t('attach')}
        </Button>
      )}
      <input
        type="file"
        tabIndex={-1}
        style={{ display: 'none' }}
        aria-label={t('attach')}
        onChange={({ target }) => {
          void take(target.files?.[0]);
          target.value = '';
        }}
      />
    </div>
  );
}
