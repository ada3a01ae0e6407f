import { Input } from 'antd';
import { DeskCard } from '../../../components/desk/desk-card';
import { Labelled } from '../../../components/desk/labelled';
import { t } from './agreement.text';
import type { Choice } from './clause-card';
import type { NameCheck } from './draft';

interface NamesProps {
  readonly names: readonly NameCheck[];
  readonly parties: readonly Choice[];
  readonly onChange: (names: readonly NameCheck[]) => void;
}

/** Every party's name as the paper has it, beside that on the identity paper. */
export function Names({ names, parties, onChange }: NamesProps) {
  const change = (party: string, with_: Partial<NameCheck>) => {
    const known = names.find((one) => one.party === party) ?? { party };
    onChange([...names.filter((one) => one.party !== party), { ...known, ...with_ }]);
  };
  return (
    <DeskCard title={t('names')}>
      <p className="muted">{t('namesHint')}</p>
      <ul className="desk-list">
        {parties.map(({ value: party, label }) => {
          const { name = label, nameOnRecord } = names.find((one) => one.party === party) ?? {};
          return (
            <li key={party}>
              <div className="clause-extras">
                <Labelled label={t('asDrafted')}>
                  <Input value={name} onChange={({ target }) => change(party, { name: target.value })} />
                </Labelled>
                <Labelled label={t('asOnPaper')}>
                  <Input
                    value={nameOnRecord}
                    placeholder={label}
                    onChange={({ target }) => change(party, { name, nameOnRecord: target.value })}
                  />
                </Labelled>
              </div>
            </li>
          );
        })}
      </ul>
    </DeskCard>
  );
}
