import { useId, type InputHTMLAttributes, type ReactNode } from 'react';
import { t } from '../channel.text';

/** Questions as a phone shows them best: the browser's own controls, large, with the fault beside them. */

interface QuestionProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
  readonly fault?: string;
}

const labelOf = ({ label, optional }: QuestionProps): string => (optional ? `${label}${t('optional')}` : label);

function describedBy(id: string, { hint, fault }: QuestionProps): string | undefined {
  return [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined;
}

function Around({ id, question, children }: { id: string; question: QuestionProps; children: ReactNode }) {
  const { hint, fault } = question;
  return (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {fault && (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </>
  );
}

interface TextProps extends QuestionProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly max?: number;
  readonly rows?: number;
  readonly input?: InputHTMLAttributes<HTMLInputElement>;
}

export function TextQuestion(props: TextProps) {
  const { name, value, onChange, onBlur, max, rows, input, fault } = props;
  const id = useId();
  const common = {
    id,
    name,
    value,
    maxLength: max,
    onBlur,
    'aria-invalid': fault ? true : undefined,
    'aria-describedby': describedBy(id, props),
  };
  return (
    <div className="question" data-question={name}>
      <label htmlFor={id}>{labelOf(props)}</label>
      <Around id={id} question={props}>
        {rows ? (
          <textarea {...common} rows={rows} onChange={({ target }) => onChange(target.value)} />
        ) : (
          <input {...input} {...common} onChange={({ target }) => onChange(target.value)} />
        )}
      </Around>
    </div>
  );
}

interface ChoiceProps extends QuestionProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: ReactNode }[];
}

/** Few answers: all of them in sight. */
export function RadioQuestion(props: ChoiceProps) {
  const { name, value, onChange, options, fault } = props;
  const id = useId();
  return (
    <fieldset className="question" data-question={name} aria-describedby={describedBy(id, props)}>
      <legend>{labelOf(props)}</legend>
      <Around id={id} question={props}>
        <div className={options.length === 2 ? 'options two' : 'options'}>
          {options.map((option) => (
            <label key={option.value} className="option">
              <input
                type="radio"
                name={id}
                checked={value === option.value}
                aria-invalid={fault ? true : undefined}
                onChange={() => onChange(option.value)}
              />
              <span>{option.label}</span>
            </label>
          ))}
        </div>
      </Around>
    </fieldset>
  );
}

/** Many answers: the phone's own list. */
export function SelectQuestion(props: ChoiceProps & { readonly placeholder?: string }) {
  const { name, value, onChange, options, placeholder, fault } = props;
  const id = useId();
  return (
    <div className="question" data-question={name}>
      <label htmlFor={id}>{labelOf(props)}</label>
      <Around id={id} question={props}>
        <select
          id={id}
          name={name}
          value={value}
          aria-invalid={fault ? true : undefined}
          aria-describedby={describedBy(id, props)}
          onChange={({ target }) => onChange(target.value)}
        >
          <option value="">{placeholder ?? t('requiredChoice')}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </Around>
    </div>
  );
}

interface TickProps {
  readonly name: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
  readonly fault?: string;
}

export function Tick({ name, checked, onChange, children, fault }: TickProps) {
  const id = useId();
  return (
    <div className="question" data-question={name}>
      <label className="option" style={{ fontWeight: 400 }}>
        <input
          type="checkbox"
          checked={checked}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? `${id}-fault` : undefined}
          onChange={({ target }) => onChange(target.checked)}
        />
        <span>{children}</span>
      </label>
      {fault && (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

/** Brings the first question that is not answered well into sight and into hand. */
export function goToFirstFault(): void {
  requestAnimationFrame(() => {
    const at = document.querySelector<HTMLElement>('[aria-invalid="true"]');
    at?.focus();
    at?.scrollIntoView({ block: 'center' });
  });
}
