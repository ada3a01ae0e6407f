import { useState, type FormEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { askForMailCode, enterCase } from './api/follow';
import { ChannelPage } from './parts/channel-page';
import { goToFirstFault, TextQuestion } from './parts/questions';
import { Refusal } from './parts/refusal';
import { t } from './channel.text';

/** Reference and code, to one's own case. */
export function Page() {
  const [search] = useSearchParams();
  const go = useNavigate();
  const [reference, setReference] = useState('');
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);
  const [mailed, setMailed] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const to = inside(search.get('to'));

  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    await work().catch(setProblem);
    setBusy(false);
  };
  const enter = (submit: FormEvent) => {
    submit.preventDefault();
    setAsked(true);
    if (!reference.trim() || !code.trim()) return goToFirstFault();
    void run(async () => {
      await enterCase(reference, code);
      await go(to, { replace: true });
    });
  };
  const mail = () => {
    setMailed(false);
    void run(async () => {
      await askForMailCode(reference);
      setMailed(true);
    });
  };
  const missing = (value: string) => (asked && !value.trim() ? t('required') : undefined);
  return (
    <ChannelPage title={t('followTitle')} hint={t('followHint')} back="/public">
      {search.has('ended') && <p className="note warn">{t('ended')}</p>}
      {to.endsWith('/complaint') && <p className="note">{t('forComplaint')}</p>}
      <Refusal problem={problem} />
      {mailed && (
        <p className="note" role="status">
          {t('mailSent')}
        </p>
      )}
      <form className="card" onSubmit={enter} noValidate>
        <TextQuestion
          name="reference"
          label={t('reference')}
          hint={t('referenceHint')}
          value={reference}
          onChange={setReference}
          fault={missing(reference)}
          max={40}
          input={{ autoComplete: 'off', autoCapitalize: 'characters', spellCheck: false }}
        />
        <TextQuestion
          name="code"
          label={t('code')}
          hint={t('codeHint')}
          value={code}
          onChange={setCode}
          fault={missing(code)}
          max={40}
          input={{ autoComplete: 'one-time-code', autoCapitalize: 'characters', spellCheck: false }}
        />
        <div className="btns">
          <button type="submit" className="btn primary" disabled={busy}>
            {t('enter')}
          </button>
          <button type="button" className="btn" disabled={busy || !reference.trim()} onClick={mail}>
            {t('mail')}
          </button>
        </div>
      </form>
      <p className="muted">{t('lostReceipt')}</p>
    </ChannelPage>
  );
}

/** Only an address of this channel. */
const inside = (to: string | null): string => (to && /^\/public\/[\w/?=&.-]*$/.test(to) ? to : '/public/case');
