import { words } from '../../../lib/words';
import { tongue, type Choices } from '../api/application';
import { RadioQuestion, SelectQuestion, TextQuestion } from '../parts/questions';
import type { Faults, Side } from './application';
import { t } from './apply.text';

/** What is wrong at a place, in words. */
export function faultAt(faults: Faults, pointer: string): string | undefined {
  const fault = faults[pointer];
  if (!fault) return undefined;
  if (fault.startsWith('problem.')) return words(fault);
  return isOurs(fault) ? t(fault) : fault;
}

const OURS = [
  'required',
  'requiredChoice',
  'factsShort',
  'amountForm',
  'emailForm',
  'mustDeclare',
  'mustConsent',
] as const;
const isOurs = (fault: string): fault is (typeof OURS)[number] => (OURS as readonly string[]).includes(fault);

interface SideQuestionsProps<S extends Side> {
  /** As the server points at it: `/applicant`, `/respondents/0`. */
  readonly at: string;
  readonly side: S;
  readonly onChange: (patch: Partial<S>) => void;
  readonly faults: Faults;
  readonly choices: Choices;
  readonly own: boolean;
}

/** Who somebody is. Of the other side only what one can be expected to know is asked for. */
export function SideQuestions<S extends Side>({ at, side, onChange, faults, choices, own }: SideQuestionsProps<S>) {
  const set = (name: keyof Side) => (value: string) => onChange({ [name]: value } as Partial<S>);
  const fault = (name: string) => faultAt(faults, `${at}/${name}`);
  const isPerson = side.type === 'PERSON';
  const place = choices.regions.find(({ id }) => id === side.region);
  return (
    <>
      <RadioQuestion
        name={`${at}/type`}
        label={t(own ? 'type' : 'theirType')}
        value={side.type}
        onChange={set('type')}
        options={(['PERSON', 'ORGANISATION'] as const).map((value) => ({ value, label: t(value) }))}
        fault={fault('type')}
      />
      <TextQuestion
        name={`${at}/name`}
        label={t(side.type === 'ORGANISATION' ? 'orgName' : own ? 'name' : 'theirName')}
        value={side.name}
        onChange={set('name')}
        fault={fault('name')}
        max={200}
        input={{ autoComplete: own ? (isPerson ? 'name' : 'organization') : 'off' }}
      />
      {side.type === 'ORGANISATION' ? (
        <>
          <TextQuestion
            name={`${at}/creditCode`}
            label={t(own ? 'creditCode' : 'theirCreditCode')}
            hint={t('creditCodeHint')}
            optional={!own}
            value={side.creditCode}
            onChange={set('creditCode')}
            fault={fault('creditCode')}
            max={18}
            input={{ autoComplete: 'off', autoCapitalize: 'characters', spellCheck: false }}
          />
          <TextQuestion
            name={`${at}/legalRepresentative`}
            label={t('legalRepresentative')}
            optional
            value={side.legalRepresentative}
            onChange={set('legalRepresentative')}
            max={100}
          />
        </>
      ) : (
        side.type && (
          <TextQuestion
            name={`${at}/idNumber`}
            label={t(own ? 'idNumber' : 'theirIdNumber')}
            hint={own ? t('idNumberHint') : undefined}
            optional={!own}
            value={side.idNumber}
            onChange={set('idNumber')}
            fault={fault('idNumber')}
            max={18}
            input={{ autoComplete: 'off', autoCapitalize: 'characters', spellCheck: false }}
          />
        )
      )}
      <TextQuestion
        name={`${at}/phone`}
        label={t(own ? 'phone' : 'theirPhone')}
        hint={t(own ? 'phoneHint' : 'theirPhoneHint')}
        optional={!own}
        value={side.phone}
        onChange={set('phone')}
        fault={fault('phone')}
        max={20}
        input={{ type: 'tel', inputMode: 'tel', autoComplete: own ? 'tel' : 'off' }}
      />
      <SelectQuestion
        name={`${at}/region`}
        label={t('region')}
        value={side.region}
        onChange={(region) => onChange({ region, district: '' } as Partial<S>)}
        options={[
          ...choices.regions.map(({ id, name }) => ({ value: id, label: name[tongue] })),
          { value: 'other', label: t('otherPlace') },
        ]}
        fault={fault('region')}
      />
      {place && (
        <SelectQuestion
          name={`${at}/district`}
          label={t('district')}
          optional
          value={side.district}
          onChange={set('district')}
          options={place.districts.map(({ id, name }) => ({ value: id, label: name[tongue] }))}
        />
      )}
      <TextQuestion
        name={`${at}/address`}
        label={t('address')}
        optional
        value={side.address}
        onChange={set('address')}
        max={300}
        input={{ autoComplete: own ? 'street-address' : 'off' }}
      />
    </>
  );
}
