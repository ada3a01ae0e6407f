import { t } from './filing.text';
import { STEPS, type Step } from './ways';

/** Where one is. What lies behind can be gone back to; what lies ahead is reached by the button below. */
export function StepBar({ step, onGoTo }: { step: Step; onGoTo: (step: Step) => void }) {
  const at = STEPS.indexOf(step);
  return (
    <nav aria-label={t('steps')}>
      <p className="muted" style={{ margin: '0 0 4px' }}>
        {t('stepOf', { n: at + 1, of: STEPS.length })}
      </p>
      <ol className="filing-steps">
        {STEPS.map((one, index) => (
          <li
            key={one}
            className={index < at ? 'done' : index === at ? 'current' : ''}
            aria-current={index === at ? 'step' : undefined}
          >
            {index < at ? (
              <button type="button" onClick={() => onGoTo(one)}>
                {t(`step.${one}`)}
              </button>
            ) : (
              <span>{t(`step.${one}`)}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
