import { Alert, Button } from 'antd';
import { ActResult, type CommandResult } from '../act/act-result';
import { t as act } from '../act/act.text';
import type { FieldSchema } from '../act/machine';
import { answersOf, type Answer } from '../act/payload';
import { nameOf } from '../act/ref-select';
import { placeName, usePlaces } from './api/places';
import { t } from './filing.text';
import type { Values } from './filing-values';
import { stepOf, STEPS, type Step } from './ways';

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
  return (
    <>
      <Alert type="info" title={t(atCounter ? 'checkHint' : 'checkHintSender')} style={{ marginBottom: 16 }} />
      {STEPS.slice(0, 3).map((step) => (
        <Group key={step} step={step} answers={answers.filter(({ path }) => stepOf(path) === step)} onGoTo={onGoTo} />
      ))}
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

function Group({ step, answers, onGoTo }: { step: Step; answers: readonly Answer[]; onGoTo: (step: Step) => void }) {
  return (
    <section className="filing-panel" aria-label={t(`step.${step}`)}>
      <div className="filing-group">
        <h3>{t(`step.${step}`)}</h3>
        <Button
          type="link"
          size="small"
          onClick={() => onGoTo(step)}
          aria-label={t('changeStep', { step: t(`step.${step}`) })}
        >
          {t('change')}
        </Button>
      </div>
      <dl className="act-answers" style={{ margin: 0 }}>
        {answers.map(({ path, label, text }) => (
          <div key={path.join('/')} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
