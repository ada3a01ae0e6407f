import { Button, Input, Select } from 'antd';
import { DeleteOutlined } from '@ant-design/icons';
import { DeskCard } from '../../../components/desk/desk-card';
import { Labelled } from '../../../components/desk/labelled';
import { words } from '../../../lib/words';
import { t } from './agreement.text';
import type { Choice } from './clause-card';
import { replaced, without, type Payee } from './draft';
import { FindingList } from './finding-list';
import { findingsAt, type Finding } from './findings';

interface PayeesProps {
  readonly payees: readonly Payee[];
  readonly parties: readonly Choice[];
  readonly findings: readonly Finding[];
  readonly onChange: (payees: readonly Payee[]) => void;
}

/** Where the money goes. */
export function Payees({ payees, parties, findings, onChange }: PayeesProps) {
  const add = () => onChange([...payees, {}]);
  return (
    <DeskCard title={t('payees')} extra={<Button onClick={add}>{t('addPayee')}</Button>}>
      <p className="muted">{t('payeesHint')}</p>
      <ul className="desk-list">
        {payees.map((payee, i) => (
          <li key={i}>
            <div className="clause-extras">
              <Labelled label={words('field.party')}>
                <Select
                  className="clause-party"
                  value={payee.party}
                  options={[...parties]}
                  onChange={(party) =>
                    onChange(
                      replaced(payees, i, {
                        party,
                        holder: payee.holder ?? parties.find(({ value }) => value === party)?.label,
                      }),
                    )
                  }
                />
              </Labelled>
              {(['holder', 'account', 'bank'] as const).map((field) => (
                <Labelled key={field} label={words(`field.${field}`)}>
                  <Input
                    value={payee[field]}
                    autoComplete="off"
                    onChange={({ target }) => onChange(replaced(payees, i, { [field]: target.value }))}
                  />
                </Labelled>
              ))}
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={`${t('payees')} ${i + 1} ${t('remove')}`}
                onClick={() => onChange(without(payees, i))}
              />
            </div>
            <FindingList findings={findingsAt(findings, `/payees/${i}`)} />
          </li>
        ))}
      </ul>
    </DeskCard>
  );
}
