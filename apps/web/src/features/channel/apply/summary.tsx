import { words } from '../../../lib/words';
import { tongue, type Choices } from '../api/application';
import type { ApplicationDraft, Side } from './application';
import { t } from './apply.text';

interface SummaryProps {
  readonly draft: ApplicationDraft;
  readonly choices: Choices;
  readonly onGoTo: (step: number) => void;
}

/** Everything once more before it goes. */
export function Summary({ draft, choices, onGoTo }: SummaryProps) {
  const { applicant, respondents, right, kind, facts, requests, claim } = draft;
  return (
    <section className="card" aria-label={t('check')}>
      <h2>{t('check')}</h2>
      <Head title={t('applicant')} onEdit={() => onGoTo(1)} />
      <SideFacts side={applicant} choices={choices} />
      <Head title={t('respondents')} onEdit={() => onGoTo(2)} />
      {respondents.map((side, i) => (
        <SideFacts key={i} side={side} choices={choices} />
      ))}
      <Head title={t('disputeSum')} onEdit={() => onGoTo(1)} />
      <dl className="facts">
        <dt>{t('right')}</dt>
        <dd>{right && words(`right.${right}`)}</dd>
        <dt>{t('kind')}</dt>
        <dd>{kind && words(`kind.${kind}`)}</dd>
        <dt>{t('facts')}</dt>
        <dd>{facts}</dd>
        <dt>{t('requests')}</dt>
        <dd>{requests}</dd>
        {claim && (
          <>
            <dt>{t('claim')}</dt>
            <dd>{claim}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Head({ title, onEdit }: { title: string; onEdit: () => void }) {
  return (
    <div className="row-apart">
      <h3>{title}</h3>
      <button type="button" className="link-btn" aria-label={`${t('edit')}: ${title}`} onClick={onEdit}>
        {t('edit')}
      </button>
    </div>
  );
}

function SideFacts({ side, choices }: { side: Side; choices: Choices }) {
  const place = choices.regions.find(({ id }) => id === side.region)?.name[tongue];
  const number = side.type === 'PERSON' ? side.idNumber : side.creditCode;
  const facts = [place ?? (side.region && t('otherPlace')), side.address, number, side.phone].filter(Boolean);
  return (
    <p>
      <strong>{side.name}</strong>
      <br />
      {facts.join(' · ')}
    </p>
  );
}
