import { useState } from 'react';
import { Button, InputNumber } from 'antd';
import { DeleteOutlined } from '@ant-design/icons';
import { DayInput } from '../../../components/desk/day-input';
import { YuanInput } from '../../../components/yuan-input';
import { yuan } from '../../../lib/money';
import { words } from '../../../lib/words';
import { t } from './agreement.text';
import { replaced, splitInto, sumOf, without, type Instalment } from './draft';
import { FindingList } from './finding-list';
import type { Finding } from './findings';

interface InstalmentsProps {
  readonly amountFen: number;
  readonly instalments: readonly Instalment[];
  readonly findingsOf: (index: number) => readonly Finding[];
  readonly onChange: (instalments: readonly Instalment[]) => void;
}

/** Payment in parts: how much each time, and until when. */
export function Instalments({ amountFen, instalments, findingsOf, onChange }: InstalmentsProps) {
  const [parts, setParts] = useState(3);
  if (instalments.length === 0) {
    return (
      <div className="instalment-split">
        {t('split')}
        <InputNumber
          aria-label={t('parts')}
          min={2}
          max={24}
          precision={0}
          value={parts}
          onChange={(n) => setParts(n ?? 2)}
        />
        <Button size="small" disabled={amountFen === 0} onClick={() => onChange(splitInto(amountFen, parts))}>
          {t('splitGo')}
        </Button>
      </div>
    );
  }
  return (
    <div className="instalments">
      <ol>
        {instalments.map((part, i) => {
          const name = t('partNo', { n: i + 1 });
          return (
            <li key={i}>
              <div className="instalment">
                <span>{name}</span>
                <YuanInput
                  aria-label={`${name} ${words('field.amountFen')}`}
                  value={part.amountFen}
                  onChange={(fen) => onChange(replaced(instalments, i, { amountFen: fen }))}
                />
                <DayInput
                  aria-label={`${name} ${words('field.dueOn')}`}
                  value={part.dueOn}
                  onChange={(day) => onChange(replaced(instalments, i, { dueOn: day }))}
                />
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={`${name} ${t('remove')}`}
                  onClick={() => onChange(without(instalments, i))}
                />
              </div>
              <FindingList findings={findingsOf(i)} />
            </li>
          );
        })}
      </ol>
      <div className="instalment-split">
        <span className="numbers">{t('partsSum', { sum: yuan(sumOf(instalments)) })}</span>
        <Button size="small" onClick={() => onChange([...instalments, {}])}>
          {t('addPart')}
        </Button>
        <Button size="small" onClick={() => onChange([])}>
          {t('oncePaid')}
        </Button>
      </div>
    </div>
  );
}
