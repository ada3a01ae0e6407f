import { Collapse, Form, Radio, Select } from 'antd';
import { words } from '../../lib/words';
import { Fields } from '../act/field-input';
import { ACT_FIELDS, type FieldSchema } from '../act/machine';
import { labelOf } from '../act/payload';
import { t as act } from '../act/act.text';
import { common } from '../common.text';
import { tongue, usePlaces } from './api/places';
import { t } from './filing.text';
import { MaterialsInput } from './materials-input';
import { stepOf } from './ways';

/** Asked here in a shape of their own; a declaration is made by who stands at no counter. */
const OWN_SHAPE = [
  'online',
  'materials',
  'applicationMode',
  'declaration',
  'partnerRegion',
  'procedure',
  'partiesConsent',
];

interface SourceStepProps {
  readonly schema: FieldSchema;
  readonly event: string;
  /** Before or after filing; undefined where that is no question. */
  readonly route?: string;
  readonly atCounter: boolean;
}

/** How it came in: the letter, the court's number, the papers that came with it. */
export function SourceStep({ schema, event, route, atCounter }: SourceStepProps) {
  const { applicationMode, partnerRegion, procedure, partiesConsent, materials } = schema.properties!;
  const isPlain = (name: string) =>
    stepOf([name]) === 'source' && !OWN_SHAPE.includes(name) && !ACT_FIELDS.includes(name);
  const only = (name: string) => <Fields schema={schema} parent={event} event={event} only={(one) => one === name} />;
  return (
    <>
      <section className="filing-panel">
        {applicationMode && <CounterMode modes={applicationMode.enum!} event={event} />}
        <Fields schema={schema} parent={event} event={event} only={isPlain} />
        {/* Whether it came over the courts' platform; nothing else that comes to a counter is online. */}
        {schema.properties!.courtNumber && only('online')}
        {procedure && route === 'COURT_ENTRUSTED' && only('procedure')}
        {partiesConsent && (route === 'COURT_DELEGATED' || !schema.properties!.route) && only('partiesConsent')}
        {partnerRegion && <PartnerRegion event={event} />}
      </section>
      {materials && (
        <MaterialsInput
          schema={materials}
          event={event}
          required={(schema.required ?? []).includes('materials')}
          title={t(atCounter ? 'materials' : 'materialsSent')}
        />
      )}
      <Collapse
        style={{ marginBottom: 16 }}
        items={[
          {
            key: 'act',
            label: act('dateSection'),
            forceRender: true,
            children: (
              <>
                <p className="muted">{act('lateHint')}</p>
                <Fields
                  schema={schema}
                  parent={event}
                  event={event}
                  only={(name) => ACT_FIELDS.includes(name)}
                  required={false}
                />
              </>
            ),
          },
        ]}
      />
      <p className="muted">{t('draftKept')}</p>
    </>
  );
}

/** At a counter an application is handed in or spoken. */
function CounterMode({ modes, event }: { modes: readonly string[]; event: string }) {
  const options = modes
    .filter((mode) => mode !== 'ONLINE')
    .map((value) => ({ value, label: words(`value.applicationMode.${value}`) }));
  return (
    <Form.Item
      name="applicationMode"
      label={labelOf(event, 'applicationMode')}
      rules={[{ required: true, message: common('required') }]}
    >
      <Radio.Group options={options} />
    </Form.Item>
  );
}

function PartnerRegion({ event }: { event: string }) {
  const places = usePlaces();
  return (
    <Form.Item
      name="partnerRegion"
      label={labelOf(event, 'partnerRegion')}
      rules={[{ required: true, message: common('required') }]}
    >
      <Select
        options={places.map(({ id, name }) => ({ value: id, label: name[tongue] }))}
        placeholder={common('choose')}
      />
    </Form.Item>
  );
}
