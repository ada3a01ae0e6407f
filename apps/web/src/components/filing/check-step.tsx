import type { ReactNode } from 'react';
import { Alert, Button } from 'antd';
import { words } from '../../lib/words';
import { ActResult, type CommandResult } from '../act/act-result';
import { t as act } from '../act/act.text';
import type { FieldSchema } from '../act/machine';
import { answersOf, type Answer } from '../act/payload';
import { nameOf } from '../act/ref-select';
import { placeName, usePlaces } from './api/places';
import { t } from './filing.text';
import { partiesOf, type Values } from './filing-values';
import { stepOf, type Step } from './ways';

interface CheckStepProps {
  readonly schema: FieldSchema;
  readonly event: string;
  readonly payload: Values;
  readonly preview: CommandResult | null;
  /** At a counter the party stands opposite; a sender checks alone. */
  readonly atCounter: boolean;
  readonly onGoTo: (step: Step) => void;
}

/** All answers once more, grouped as they were asked, and what submitting them will do. */
export function CheckStep({ schema, event, payload, preview, atCounter, onGoTo }: CheckStepProps) {
  const places = usePlaces();
  const answers = answersOf(schema, payload, event, nameOf).map((answer) =>
    PLACES.includes(String(answer.path.at(-1))) ? { ...answer, text: placeName(places, answer.text) } : answer,
  );
  const of = (first: string) => answers.filter(({ path }) => path[0] === first);
  const plain = (step: Step) =>
    answers.filter(({ path }) => stepOf(path) === step && !['parties', 'materials'].includes(String(path[0])));
  return (
    <>
      <Alert type="info" title={t(atCounter ? 'checkHint' : 'checkHintSender')} style={{ marginBottom: 16 }} />
      <Group step="parties" onGoTo={onGoTo}>
        {partiesOf(payload).map(({ role, name }, index) => (
          <section key={index}>
            <h4>{t('partyTitle', { role: words(`partyRole.${role}`), name: name ?? t('unnamed') })}</h4>
            <Answers
              answers={of('parties')
                .filter(({ path }) => path[1] === index && !['role', 'name'].includes(String(path[2])))
                .map(withoutPrefix)}
            />
          </section>
        ))}
      </Group>
      <Group step="dispute" onGoTo={onGoTo}>
        <Answers answers={plain('dispute')} />
      </Group>
      <Group step="source" onGoTo={onGoTo}>
        <Answers answers={plain('source')} />
        <Materials rows={payload.materials as readonly Material[] | undefined} />
      </Group>
      {preview && (
        <section className="filing-panel">
          <h3>{act('willHappen')}</h3>
          <ActResult result={{ ...preview, registerNumber: null, caseNumber: null }} />
        </section>
      )}
    </>
  );
}

const PLACES = ['region', 'district', 'partnerRegion'];

/** 当事人 1 · 地址 stands under its party's name already. */
const withoutPrefix = (answer: Answer): Answer => ({ ...answer, label: answer.label.replace(/^[^·]*· /, '') });

function Group({ step, children, onGoTo }: { step: Step; children: ReactNode; onGoTo: (step: Step) => void }) {
  const name = t(`step.${step}`);
  return (
    <section className="filing-panel" aria-label={name}>
      <div className="filing-group">
        <h3>{name}</h3>
        <Button type="link" size="small" onClick={() => onGoTo(step)} aria-label={t('changeStep', { step: name })}>
          {t('change')}
        </Button>
      </div>
      {children}
    </section>
  );
}

const Answers = ({ answers }: { answers: readonly Answer[] }) => (
  <dl className="act-answers" style={{ margin: 0 }}>
    {answers.map(({ path, label, text }) => (
      <div key={path.join('/')} style={{ display: 'contents' }}>
        <dt>{label}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
);

interface Material {
  readonly name: string;
  readonly copies: number;
  readonly original: boolean;
  readonly file?: string;
}

function Materials({ rows = [] }: { rows?: readonly Material[] }) {
  return (
    <>
      <h4>{t('materials')}</h4>
      {rows.length === 0 && <p className="muted">{t('noMaterials')}</p>}
      <ul style={{ margin: 0, paddingLeft: 20 }}>
        {rows.map(({ name, copies, original, file }, index) => (
          <li key={index}>
            {t(original ? 'materialLineOriginal' : 'materialLine', { name, n: copies })}
            {file && t('withFile')}
          </li>
        ))}
      </ul>
    </>
  );
}
