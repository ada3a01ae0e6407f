import { tongue } from '../api/application';
import { blankRespondent, type Side } from './application';
import { t } from './apply.text';
import type { StepProps } from './dispute-step';
import { SideQuestions } from './side-questions';

/** Step two: against whom, wherever they are. */
export function OtherSideStep({ draft, onChange, faults, choices }: StepProps) {
  const { respondents } = draft;
  const change = (index: number) => (patch: Partial<Side>) =>
    onChange({ respondents: respondents.map((side, i) => (i === index ? { ...side, ...patch } : side)) });
  return (
    <>
      {respondents.map((side, i) => (
        <section key={i} className="card" aria-label={respondents.length > 1 ? t('otherN', { n: i + 1 }) : t('other')}>
          <div className="row-apart">
            <h2>{respondents.length > 1 ? t('otherN', { n: i + 1 }) : t('other')}</h2>
            {respondents.length > 1 && (
              <button
                type="button"
                className="link-btn"
                onClick={() => onChange({ respondents: respondents.filter((_, n) => n !== i) })}
              >
                {t('removeOther', { n: i + 1 })}
              </button>
            )}
          </div>
          <SideQuestions
            at={`/respondents/${i}`}
            side={side}
            onChange={change(i)}
            faults={faults}
            choices={choices}
            own={false}
          />
          <CrossRegion region={side.region} choices={choices} />
        </section>
      ))}
      {respondents.length < choices.respondents && (
        <button
          type="button"
          className="btn small"
          onClick={() => onChange({ respondents: [...respondents, blankRespondent()] })}
        >
          {t('addOther')}
        </button>
      )}
    </>
  );
}

/** What the cities promised each other's parties. */
function CrossRegion({ region, choices }: { region: string; choices: StepProps['choices'] }) {
  if (region === '' || region === choices.region) return null;
  const place = choices.regions.find(({ id }) => id === region);
  if (!place) return <p className="note">{t('crossOther')}</p>;
  return (
    <div className="note">
      <strong>{t('crossTitle', { place: place.name[tongue] })}</strong>
      <p>{t('cross')}</p>
      <p className="muted" style={{ margin: 0 }}>
        {place.committee[tongue]}
      </p>
    </div>
  );
}
