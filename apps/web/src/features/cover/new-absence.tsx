import { useState, type SubmitEvent } from 'react';
import { Button, Input, Select } from 'antd';
import { ProblemAlert } from '../../components/problem-alert';
import { useCityClock } from '../../lib/city-clock';
import { hasRole, useSession } from '../../lib/session';
import { useColleagues, useDeclareAbsence, useSubstitutes } from './api/absences';
import { t } from './cover.text';

/** One's own absence, or as director that of a mediator. */
export function NewAbsence() {
  const session = useSession();
  const { today } = useCityClock();
  const isHead = hasRole(session, 'director');
  const [person, setPerson] = useState<string>();
  const [substitute, setSubstitute] = useState<string>();
  const [span, setSpan] = useState<{ from?: string; to?: string }>({});
  const from = span.from ?? today;
  const to = span.to && span.to >= from ? span.to : from;
  const colleagues = useColleagues(isHead).data?.items ?? [];
  const substitutes = useSubstitutes(person).data?.items;
  const declare = useDeclareAbsence();

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (substitute) declare.mutate({ person, substitute, from, to }, { onSuccess: () => setSubstitute(undefined) });
  };
  return (
    <form onSubmit={submit}>
      <ProblemAlert problem={declare.error} />
      {substitutes?.length === 0 && <p style={{ marginTop: 0 }}>{t('nobody')}</p>}
      <div className="absence-form">
        {isHead && (
          <label>
            {t('who')}
            <Select
              value={person ?? ''}
              onChange={(id: string) => (setPerson(id || undefined), setSubstitute(undefined))}
              options={[
                { value: '', label: t('me') },
                ...colleagues.map((one) => ({ value: one.person.id, label: one.person.name })),
              ]}
            />
          </label>
        )}
        <label>
          {t('substitute')}
          <Select
            value={substitute}
            onChange={setSubstitute}
            options={(substitutes ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </label>
        <label>
          {t('from')}
          <Input
            type="date"
            value={from}
            min={today}
            required
            onChange={(event) => setSpan({ ...span, from: event.target.value || undefined })}
          />
        </label>
        <label>
          {t('to')}
          <Input
            type="date"
            value={to}
            min={from}
            required
            onChange={(event) => setSpan({ ...span, to: event.target.value || undefined })}
          />
        </label>
        <Button type="primary" htmlType="submit" disabled={!substitute} loading={declare.isPending}>
          {t('declare')}
        </Button>
      </div>
    </form>
  );
}
