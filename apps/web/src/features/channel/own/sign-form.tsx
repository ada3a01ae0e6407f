import { useState, type FormEvent } from 'react';
import { askForMailCode } from '../api/follow';
import { useSign, type OwnPaper } from '../api/own-paper';
import { goToFirstFault, TextQuestion, Tick } from '../parts/questions';
import { Refusal } from '../parts/refusal';
import { SignPad } from './sign-pad';
import { isName, strokesText, type Stroke } from './strokes';
import { t } from './work.text';

interface SignFormProps {
  readonly paper: OwnPaper;
  readonly reference: string;
}

/** A name, drawn or typed, and the code once more, under exactly the text that was read. */
export function SignForm({ paper, reference }: SignFormProps) {
  const sign = useSign(paper.kind);
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [typing, setTyping] = useState(false);
  const [typed, setTyped] = useState('');
  const [code, setCode] = useState('');
  const [agreed, setAgreed] = useState(false);
  const [asked, setAsked] = useState(false);
  const [mailed, setMailed] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  if (sign.data) {
    return (
      <p className="note" role="status">
        <strong>{t('signed')}</strong> {t('evidence', { hash: sign.data.evidenceHash })}
      </p>
    );
  }
  const named = typing ? typed.trim() !== '' : isName(strokes);
  const send = (submit: FormEvent) => {
    submit.preventDefault();
    setAsked(true);
    setProblem(null);
    if (!named || !code.trim() || !agreed) return goToFirstFault();
    const mark = typing ? { typed: typed.trim() } : { strokes: strokesText(strokes) };
    sign.mutate({ documentHash: paper.hash, ...mark, code: code.trim(), agreed });
  };
  const mail = () => askForMailCode(reference).then(() => setMailed(true), setProblem);
  return (
    <form className="card no-print" onSubmit={send} noValidate aria-label={t('signTitle')}>
      <h2>{t('signTitle')}</h2>
      <p className="note">{t('signNote')}</p>
      <Refusal problem={sign.error ?? problem} />
      {typing ? (
        <TextQuestion
          name="typed"
          label={t('typed')}
          hint={t('typedHint')}
          value={typed}
          onChange={setTyped}
          fault={asked && !named ? t('mustType') : undefined}
          max={200}
          input={{ autoComplete: 'name' }}
        />
      ) : (
        <div className="question">
          <p style={{ margin: '0 0 4px', fontWeight: 600 }}>{t('pad')}</p>
          <SignPad strokes={strokes} onStrokes={setStrokes} />
          {asked && !named && (
            <p className="fault" role="alert">
              {t('mustDraw')}
            </p>
          )}
        </div>
      )}
      <div className="row-apart">
        {!typing && (
          <button type="button" className="link-btn" onClick={() => setStrokes([])}>
            {t('clear')}
          </button>
        )}
        <button type="button" className="link-btn" onClick={() => setTyping(!typing)}>
          {t(typing ? 'useDrawing' : 'useTyping')}
        </button>
      </div>
      <TextQuestion
        name="code"
        label={t('code')}
        hint={t('codeHint')}
        value={code}
        onChange={setCode}
        fault={asked && !code.trim() ? t('required') : undefined}
        max={40}
        input={{ autoComplete: 'one-time-code', autoCapitalize: 'characters', spellCheck: false }}
      />
      <p>
        <button type="button" className="link-btn" onClick={() => void mail()}>
          {t('mail')}
        </button>{' '}
        {mailed && <span role="status">{t('mailSent')}</span>}
      </p>
      <Tick name="agreed" checked={agreed} onChange={setAgreed} fault={asked && !agreed ? t('mustAgree') : undefined}>
        {t('agreed')}
      </Tick>
      <button type="submit" className="btn primary" disabled={sign.isPending}>
        {t(sign.isPending ? 'signing' : 'sign')}
      </button>
    </form>
  );
}
