import { useEffect } from 'react';
import { Alert, Button, Form, Select, Switch } from 'antd';
import { DeleteOutlined } from '@ant-design/icons';
import { words } from '../../lib/words';
import { FieldInput } from '../act/field-input';
import type { FieldSchema } from '../act/machine';
import { common } from '../common.text';
import { useKnownName } from './api/known-organisation';
import { placeIn, tongue, usePlaces } from './api/places';
import { t } from './filing.text';
import type { PartyValues } from './filing-values';

interface PartyCardProps {
  /** Of one party, as the event defines it. */
  readonly schema: FieldSchema;
  readonly index: number;
  readonly event: string;
  readonly onRemove?: () => void;
}

/** One party: who it is, how it is reached, who acts for it. Its numbers are checked as soon as they are typed. */
export function PartyCard({ schema, index, event, onRemove }: PartyCardProps) {
  const path = ['parties', index];
  const form = Form.useFormInstance();
  const party = (Form.useWatch(path, { form, preserve: true }) ?? {}) as PartyValues;
  const isPerson = party.type === 'PERSON';
  const ask = (field: string, group = schema, inside: string[] = []) => (
    <FieldInput
      path={[...path, ...inside, field]}
      name={[index, ...inside, field]}
      field={group.properties![field]}
      required={(group.required ?? []).includes(field)}
      parent={inside.at(-1) ?? 'parties'}
      event={event}
    />
  );
  const title = t('partyTitle', {
    role: words(`partyRole.${party.role}`),
    name: party.name?.trim() || t('unnamed'),
  });
  return (
    <section className="filing-panel" aria-label={title}>
      <div className="filing-party-head">
        <h3>{title}</h3>
        {onRemove && <Button type="text" icon={<DeleteOutlined />} aria-label={t('removeParty')} onClick={onRemove} />}
      </div>
      <div className="filing-grid">
        {ask('role')}
        {ask('type')}
        <div className="wide">{ask('name')}</div>
        {isPerson ? ask('idNumber') : ask('creditCode')}
        {isPerson ? ask('phone') : ask('legalRepresentative')}
        {!isPerson && (
          <div className="wide">
            <KnownName code={party.creditCode} name={party.name} path={[...path, 'name']} />
          </div>
        )}
        {!isPerson && ask('phone')}
        {isPerson && <span />}
        <div className="wide">{ask('address')}</div>
        <PlaceSelect index={index} party={party} />
        {ask('consented')}
        {ask('electronicService')}
        <div className="wide">
          <AgentSwitch index={index} hasAgent={Boolean(party.agent)} />
        </div>
        {party.agent && (
          <>
            {ask('name', schema.properties!.agent, ['agent'])}
            {ask('phone', schema.properties!.agent, ['agent'])}
            {ask('specialAuthorisation', schema.properties!.agent, ['agent'])}
          </>
        )}
      </div>
    </section>
  );
}

/** An organisation that has been here before under this code: fills in its name, or says that it was another one. */
function KnownName({ code, name, path }: { code?: string; name?: string; path: (string | number)[] }) {
  const form = Form.useFormInstance();
  const known = useKnownName(code);
  const typed = name?.trim() ?? '';
  useEffect(() => {
    if (known && typed === '') form.setFieldValue(path, known);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [known]);
  if (!known || typed === '' || typed === known) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('knownAs', { name: known })}
      style={{ marginBottom: 16 }}
      action={<Button onClick={() => form.setFieldValue(path, known)}>{t('takeName')}</Button>}
    />
  );
}

/** Region and district, guessed from the address as long as nobody has chosen. */
function PlaceSelect({ index, party }: { index: number; party: PartyValues }) {
  const form = Form.useFormInstance();
  const places = usePlaces();
  const region = places.find(({ id }) => id === party.region);
  const guess = party.address && !party.region ? placeIn(party.address, places) : null;
  useEffect(() => {
    if (!guess) return;
    form.setFieldValue(['parties', index, 'region'], guess.region);
    form.setFieldValue(['parties', index, 'district'], guess.district);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [guess?.region, guess?.district]);
  const options = (of: readonly { id: string; name: { zh: string; en: string } }[]) =>
    of.map(({ id, name }) => ({ value: id, label: name[tongue] }));
  return (
    <>
      <Form.Item name={[index, 'region']} label={words('field.region')} extra={t('placeHint')}>
        <Select
          options={options(places)}
          allowClear
          placeholder={t('otherPlace')}
          onChange={() => form.setFieldValue(['parties', index, 'district'], undefined)}
        />
      </Form.Item>
      <Form.Item name={[index, 'district']} label={words('field.district')}>
        <Select
          options={options(region?.districts ?? [])}
          allowClear
          disabled={!region}
          placeholder={common('choose')}
        />
      </Form.Item>
    </>
  );
}

function AgentSwitch({ index, hasAgent }: { index: number; hasAgent: boolean }) {
  const form = Form.useFormInstance();
  return (
    <p>
      <Switch
        id={`agent-of-${index}`}
        checked={hasAgent}
        onChange={(is) => form.setFieldValue(['parties', index, 'agent'], is ? {} : undefined)}
      />{' '}
      <label htmlFor={`agent-of-${index}`}>{t('hasAgent')}</label>
    </p>
  );
}
