import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { dayWithWeekday } from '../../lib/days';
import { useChoices } from './api/application';
import { useComplain, type OwnCase } from './api/own-case';
import { OwnPage } from './own/own-page';
import { t } from './own/work.text';
import { goToFirstFault, RadioQuestion, TextQuestion } from './parts/questions';
import { Refusal } from './parts/refusal';
import { Shown } from './parts/shown';

/** About a mediator of one's own case; who complained stays between the party and whoever decides. */
export function Page() {
  const choices = useChoices();
  return (
    <OwnPage title={t('complaintTitle')} back="/public/case">
      {(own) => (
        <Shown query={choices}>{({ complaintGrounds }) => <Complaint own={own} grounds={complaintGrounds} />}</Shown>
      )}
    </OwnPage>
  );
}

function Complaint({ own, grounds }: { own: OwnCase; grounds: readonly string[] }) {
  const complain = useComplain();
  const [mediator, setMediator] = useState(own.mediators.length === 1 ? own.mediators[0].id : '');
  const [ground, setGround] = useState('');
  const [story, setStory] = useState('');
  const [asked, setAsked] = useState(false);
  if (own.mediators.length === 0) return <p>{t('noMediator')}</p>;
  if (complain.data) {
    return (
      <>
        <p className="note" role="status">
          {t('complained', { day: dayWithWeekday(complain.data.dueOn) })}
        </p>
        <Link className="btn" to="/public/case">
          {t('toCase')}
        </Link>
      </>
    );
  }
  const fault = (given: string) => (asked && !given.trim() ? t('required') : undefined);
  const send = (submit: FormEvent) => {
    submit.preventDefault();
    setAsked(true);
    if (!mediator || !ground || [...story.trim()].length < 5) return goToFirstFault();
    complain.mutate({ mediator, ground, story: story.trim() });
  };
  return (
    <form className="card" onSubmit={send} noValidate>
      <p className="note">{t('complaintHint')}</p>
      <Refusal problem={complain.error} />
      <RadioQuestion
        name="mediator"
        label={t('mediator')}
        value={mediator}
        onChange={setMediator}
        options={own.mediators.map(({ id, name }) => ({ value: id, label: name }))}
        fault={fault(mediator)}
      />
      <RadioQuestion
        name="ground"
        label={t('ground')}
        value={ground}
        onChange={setGround}
        options={grounds.map((value) => ({ value, label: t(`ground.${value}` as 'ground.OTHER') }))}
        fault={fault(ground)}
      />
      <TextQuestion
        name="story"
        label={t('story')}
        hint={t('storyHint')}
        value={story}
        onChange={setStory}
        fault={asked && [...story.trim()].length < 5 ? t('required') : undefined}
        max={4000}
        rows={6}
      />
      <button type="submit" className="btn primary" disabled={complain.isPending}>
        {t('complain')}
      </button>
    </form>
  );
}
