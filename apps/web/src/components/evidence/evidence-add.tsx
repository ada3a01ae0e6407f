import { useState } from 'react';
import { Button, Input, Select } from 'antd';
import { words } from '../../lib/words';
import { useMachine, type FieldSchema } from '../act/machine';
import type { ProcessShown } from '../act/subject';
import { useAct } from '../act/use-act';
import { ProblemAlert } from '../problem-alert';
import { t } from './evidence.text';
import { FileDrop } from './file-drop';
import { fileSize } from './file-size';
import type { Uploaded } from './send-file';
import { useUploads } from './use-uploads';

const EVENT = 'addMaterials';
const LIMIT_MB = 50;

interface Waiting extends Uploaded {
  readonly label: string;
  readonly kind: string;
  readonly secrecy: string;
}

interface EvidenceAddProps {
  /** The intake of the case: it takes material until the dossier is sealed. */
  readonly intake: ProcessShown;
  readonly parties: readonly { readonly id: string; readonly name: string }[];
}

/** Choose files → say what they are → file them: one act of the case, one entry of the record. */
export function EvidenceAdd({ intake, parties }: EvidenceAddProps) {
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const [party, setParty] = useState<string>();
  const { data: machine } = useMachine('intake');
  const uploads = useUploads('/api/evidence', (file) =>
    setWaiting((before) => [
      ...before,
      { ...file, label: withoutEnding(file.name), kind: 'EVIDENCE', secrecy: 'OPEN' },
    ]),
  );
  const act = useAct({ room: 'intake', id: intake.id, version: intake.version }, EVENT);
  if (!intake.allowedEvents.includes(EVENT)) return null;
  const line = machine?.events.find(({ event }) => event === EVENT)?.fields.properties?.materials.items;

  const change = (id: string, patch: Partial<Waiting>) =>
    setWaiting((before) => before.map((one) => (one.id === id ? { ...one, ...patch } : one)));
  const file = async () => {
    const materials = waiting.map(({ id, label, kind, secrecy }) => ({
      name: label,
      kind,
      copies: 1,
      original: false,
      file: id,
      secrecy,
    }));
    if (await act.submit({ materials, ...(party && { party }) })) setWaiting([]);
  };
  return (
    <section aria-label={t('add')}>
      <ProblemAlert problem={uploads.problem ?? act.fault} />
      <FileDrop
        onFiles={(files) => void uploads.send(files)}
        sending={uploads.sending}
        onStop={uploads.stop}
        mb={LIMIT_MB}
      />
      {waiting.length > 0 && line && (
        <>
          <p style={{ margin: '12px 0 4px' }}>{t('received')}</p>
          <ul className="evidence-waiting">
            {waiting.map((one) => (
              <WaitingRow
                key={one.id}
                one={one}
                line={line}
                onChange={(patch) => change(one.id, patch)}
                onRemove={() => {
                  void uploads.drop(one.id);
                  setWaiting((before) => before.filter(({ id }) => id !== one.id));
                }}
              />
            ))}
          </ul>
          <div className="evidence-fields">
            <Select
              aria-label={t('party')}
              placeholder={t('party')}
              allowClear
              value={party}
              onChange={setParty}
              options={parties.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Button type="primary" loading={act.busy} onClick={() => void file()}>
              {t('file')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

interface RowProps {
  readonly one: Waiting;
  readonly line: FieldSchema;
  readonly onChange: (patch: Partial<Waiting>) => void;
  readonly onRemove: () => void;
}

function WaitingRow({ one, line, onChange, onRemove }: RowProps) {
  const { kind, secrecy, name } = line.properties!;
  const optionsOf = (field: FieldSchema, of: string) =>
    (field.enum ?? []).map((value) => ({ value, label: words(`value.${of}.${value}`) }));
  return (
    <li>
      <div className="evidence-fields">
        <Input
          aria-label={t('label')}
          value={one.label}
          maxLength={name.maxLength}
          onChange={({ target }) => onChange({ label: target.value })}
        />
        <Select
          aria-label={t('paper')}
          value={one.kind}
          options={optionsOf(kind, 'kind')}
          onChange={(value) => onChange({ kind: value })}
        />
        <Select
          aria-label={t('secrecy')}
          value={one.secrecy}
          options={optionsOf(secrecy, 'secrecy')}
          onChange={(value) => onChange({ secrecy: value })}
        />
      </div>
      <span className="muted">
        {fileSize(one.bytes)}{' '}
        <Button type="link" size="small" aria-label={t('remove', { name: one.name })} onClick={onRemove}>
          {t('again')}
        </Button>
      </span>
    </li>
  );
}

const withoutEnding = (name: string): string => name.replace(/\.[A-Za-z0-9]{1,5}$/, '');
