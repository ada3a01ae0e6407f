import { listed } from '../../../components/desk/listed';
import { Button, Input, Select } from 'antd';
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { DayInput } from '../../../components/desk/day-input';
import { Labelled } from '../../../components/desk/labelled';
import type { FieldSchema } from '../../../components/act/machine';
import { words } from '../../../lib/words';
import { t } from './agreement.text';
import type { Clause } from './draft';
import { FindingList } from './finding-list';
import type { Finding } from './findings';
import { blanksIn } from './placeholders';

/** What a kind of clause is asked beside its wording. A kind that is not listed is asked nothing more. */
const ASKED: Readonly<Record<string, readonly (keyof Clause)[]>> = {
  STOP: ['byWhen'],
  DESTROY: ['byWhen'],
  LICENCE: ['scope', 'taxBorneBy'],
  BREACH: ['consequence'],
  GUARANTEE: ['guarantorId'],
};

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface ClauseCardProps {
  readonly no: number;
  readonly last: boolean;
  readonly clause: Clause;
  /** The served definition of one clause. */
  readonly schema: FieldSchema;
  readonly parties: readonly Choice[];
  readonly findings: readonly Finding[];
  /** Its wording with the blanks the case can fill by now. */
  readonly known: string | undefined;
  readonly onChange: (change: Partial<Clause>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One clause: its kind, its wording, and what is wrong with it. */
export function ClauseCard({
  no,
  last,
  clause,
  schema,
  parties,
  findings,
  known,
  onChange,
  onMove,
  onRemove,
}: ClauseCardProps) {
  const name = t('clauseNo', { n: no });
  const blanks = blanksIn(clause.text);
  // 'kind' alone would be the kind of the dispute.
  const choices = (field: string): Choice[] =>
    (schema.properties?.[field]?.enum ?? []).map((value) => ({
      value,
      label: words(`value.${field === 'kind' ? 'clauses' : field}.${value}`),
    }));
  return (
    <li className="clause" aria-label={name}>
      <div className="clause-head">
        <strong>{name}</strong>
        <Select
          aria-label={`${name} ${words('field.clauses.kind')}`}
          value={clause.kind}
          options={choices('kind')}
          onChange={(kind) => onChange({ kind })}
          className="clause-kind"
        />
        <span className="clause-tools">
          <Button
            type="text"
            icon={<ArrowUpOutlined />}
            disabled={no === 1}
            aria-label={`${name} ${t('up')}`}
            onClick={() => onMove(-1)}
          />
          <Button
            type="text"
            icon={<ArrowDownOutlined />}
            disabled={last}
            aria-label={`${name} ${t('down')}`}
            onClick={() => onMove(1)}
          />
          <Button type="text" icon={<DeleteOutlined />} aria-label={`${name} ${t('remove')}`} onClick={onRemove} />
        </span>
      </div>
      <Input.TextArea
        aria-label={`${name} ${words('field.text')}`}
        value={clause.text}
        maxLength={schema.properties?.text?.maxLength}
        autoSize={{ minRows: 2 }}
        onChange={({ target }) => onChange({ text: target.value })}
      />
      {blanks.length > 0 && (
        <div className="muted">
          {t('blanksLeft', { blanks: listed(blanks) })}
          {known !== clause.text && (
            <Button type="link" size="small" onClick={() => onChange({ text: known })}>
              {t('fillKnown')}
            </Button>
          )}
        </div>
      )}
      <div className="clause-extras">
        {(ASKED[clause.kind] ?? []).map((field) => (
          <Extra
            key={field}
            field={field}
            value={clause[field]}
            choices={field === 'guarantorId' ? parties : choices(field)}
            onChange={(value) => onChange({ [field]: value })}
          />
        ))}
      </div>
      <FindingList findings={findings} />
    </li>
  );
}

interface ExtraProps {
  readonly field: keyof Clause;
  readonly value: string | undefined;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string | undefined) => void;
}

function Extra({ field, value, choices, onChange }: ExtraProps) {
  return (
    <Labelled label={words(`field.clauses.${field}`)}>
      {field === 'byWhen' ? (
        <DayInput value={value} onChange={onChange} />
      ) : choices.length > 0 ? (
        <Select value={value} options={[...choices]} onChange={onChange} allowClear className="clause-kind" />
      ) : (
        <Input value={value} onChange={({ target }) => onChange(target.value)} />
      )}
    </Labelled>
  );
}
