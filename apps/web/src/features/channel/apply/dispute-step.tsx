import { words } from '../../../lib/words';
import type { Choices } from '../api/application';
import { SelectQuestion, TextQuestion, Tick } from '../parts/questions';
import type { ApplicationDraft, Faults } from './application';
import { t } from './apply.text';
import { faultAt, SideQuestions } from './side-questions';

export interface StepProps {
  readonly draft: ApplicationDraft;
  readonly onChange: (patch: Partial<ApplicationDraft>) => void;
  readonly faults: Faults;
  readonly choices: Choices;
}

/** Step one: who applies, and what it is about. */
export function DisputeStep({ draft, onChange, faults, choices }: StepProps) {
  const { applicant } = draft;
  const change = (patch: Partial<typeof applicant>) => onChange({ applicant: { ...applicant, ...patch } });
  const options = (codes: readonly string[], list: string) =>
    codes.map((value) => ({ value, label: words(`${list}.${value}`) }));
  return (
    <>
      <section className="card" aria-label={t('you')}>
        <h2>{t('you')}</h2>
        <SideQuestions at="/applicant" side={applicant} onChange={change} faults={faults} choices={choices} own />
        <TextQuestion
          name="/applicant/email"
          label={t('email')}
          hint={t('emailHint')}
          optional
          value={applicant.email}
          onChange={(email) => change({ email })}
          fault={faultAt(faults, '/applicant/email')}
          max={200}
          input={{ type: 'email', inputMode: 'email', autoComplete: 'email' }}
        />
      </section>
      <section className="card" aria-label={t('dispute')}>
        <h2>{t('dispute')}</h2>
        <SelectQuestion
          name="/right"
          label={t('right')}
          value={draft.right}
          onChange={(right) => onChange({ right })}
          options={options(choices.rights, 'right')}
          fault={faultAt(faults, '/right')}
        />
        <SelectQuestion
          name="/kind"
          label={t('kind')}
          hint={t('kindHint')}
          value={draft.kind}
          onChange={(kind) => onChange({ kind })}
          options={options(choices.kinds, 'kind')}
          fault={faultAt(faults, '/kind')}
        />
        <TextQuestion
          name="/facts"
          label={t('facts')}
          hint={t('factsHint')}
          value={draft.facts}
          onChange={(facts) => onChange({ facts })}
          fault={faultAt(faults, '/facts')}
          max={2800}
          rows={6}
        />
        <TextQuestion
          name="/requests"
          label={t('requests')}
          hint={t('requestsHint')}
          value={draft.requests}
          onChange={(requests) => onChange({ requests })}
          fault={faultAt(faults, '/requests')}
          max={1000}
          rows={3}
        />
        <TextQuestion
          name="/claimFen"
          label={t('claim')}
          optional
          value={draft.claim}
          onChange={(claim) => onChange({ claim })}
          fault={faultAt(faults, '/claimFen')}
          max={16}
          input={{ inputMode: 'decimal', autoComplete: 'off' }}
        />
        <Tick name="/tradeSecret" checked={draft.tradeSecret} onChange={(tradeSecret) => onChange({ tradeSecret })}>
          {t('tradeSecret')}
        </Tick>
        <Tick name="/elsewhere" checked={draft.elsewhere} onChange={(elsewhere) => onChange({ elsewhere })}>
          {t('elsewhere')}
        </Tick>
        {draft.elsewhere && <p className="note warn">{t('elsewhereNote')}</p>}
      </section>
    </>
  );
}
