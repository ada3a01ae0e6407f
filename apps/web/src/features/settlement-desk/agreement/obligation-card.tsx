import { AutoComplete, Button, Checkbox, Input, Select } from 'antd';
import { DeleteOutlined } from '@ant-design/icons';
import { chineseAmount } from '#domain/agreement/chinese-amount';
import { DayInput } from '../../../components/desk/day-input';
import { Labelled } from '../../../components/desk/labelled';
import { YuanInput } from '../../../components/yuan-input';
import { words } from '../../../lib/words';
import { t } from './agreement.text';
import type { Choice } from './clause-card';
import { MANNERS } from './clause-library.text';
import type { Obligation } from './draft';
import { FindingList } from './finding-list';
import { findingsAt, type Finding } from './findings';
import { Instalments } from './instalments';

interface ObligationCardProps {
  readonly no: number;
  readonly obligation: Obligation;
  readonly parties: readonly Choice[];
  readonly findings: readonly Finding[];
  readonly onChange: (change: Partial<Obligation>) => void;
  readonly onRemove: () => void;
}

/** Who owes whom what, how and until when. */
export function ObligationCard({ no, obligation, parties, findings, onChange, onRemove }: ObligationCardProps) {
  const { act, obligorId, obligeeId, what, amountFen, manner, dueOn, paidOnTheSpot, instalments = [] } = obligation;
  const name = t('obligationNo', { n: no });
  const place = `/obligations/${no - 1}`;
  const inParts = act === 'PAY' && instalments.length > 0;
  const here = findings.filter(({ pointer }) => !pointer.startsWith(`${place}/instalments/`));
  return (
    <li className="clause" aria-label={name}>
      <div className="clause-head">
        <strong>
          {name} · {words(`value.act.${act}`)}
        </strong>
        <span className="clause-tools">
          <Button type="text" icon={<DeleteOutlined />} aria-label={`${name} ${t('remove')}`} onClick={onRemove} />
        </span>
      </div>
      <div className="clause-extras">
        <Labelled label={words('field.obligorId')}>
          <Select
            className="clause-party"
            value={obligorId}
            options={[...parties]}
            onChange={(id) => onChange({ obligorId: id })}
          />
        </Labelled>
        <Labelled label={words('field.obligeeId')}>
          <Select
            className="clause-party"
            value={obligeeId}
            options={[...parties]}
            onChange={(id) => onChange({ obligeeId: id })}
          />
        </Labelled>
        {act === 'PAY' && (
          <Labelled label={words('field.amountFen')}>
            <YuanInput value={amountFen} onChange={(fen) => onChange({ amountFen: fen })} />
          </Labelled>
        )}
        <Labelled label={words('field.manner')}>
          <AutoComplete
            className="clause-party"
            value={manner}
            options={MANNERS.map((value) => ({ value }))}
            onChange={(value: string) => onChange({ manner: value })}
          />
        </Labelled>
        {!inParts && (
          <Labelled label={words('field.dueOn')}>
            <DayInput value={dueOn} onChange={(day) => onChange({ dueOn: day })} />
          </Labelled>
        )}
      </div>
      {act === 'PAY' && (
        <p className="amount-words">
          <span className="muted">{t('inWords')}</span>{' '}
          <span lang="zh">{amountFen ? chineseAmount(amountFen) : '—'}</span>
        </p>
      )}
      {act === 'PAY' && (
        <Checkbox
          checked={paidOnTheSpot ?? false}
          onChange={({ target }) => onChange({ paidOnTheSpot: target.checked || undefined })}
        >
          {words('field.paidOnTheSpot')}
        </Checkbox>
      )}
      {act !== 'PAY' && (
        <Input.TextArea
          aria-label={`${name} ${words('field.obligations.what')}`}
          placeholder={words('field.obligations.what')}
          value={what}
          maxLength={2000}
          autoSize={{ minRows: 2 }}
          onChange={({ target }) => onChange({ what: target.value })}
        />
      )}
      {act === 'PAY' && !paidOnTheSpot && (
        <Instalments
          amountFen={amountFen ?? 0}
          instalments={instalments}
          findingsOf={(i) => findingsAt(findings, `${place}/instalments/${i}`)}
          onChange={(parts) => onChange({ instalments: parts })}
        />
      )}
      <FindingList findings={here} />
    </li>
  );
}
