import { useState, type SubmitEvent } from 'react';
import { Button, Input, Modal, Select } from 'antd';
import { Fetched } from '../../components/fetched';
import { ProblemAlert } from '../../components/problem-alert';
import { momentOf } from '../../lib/days';
import { hasRole, useSession } from '../../lib/session';
import { useMediators, type Span } from './api/sessions';
import {
  KINDS,
  useEnterUnavailability,
  useUnavailability,
  useWithdrawUnavailability,
  type Kind,
} from './api/unavailability';
import { t } from './calendar.text';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly span: Span;
  /** Proposed for a new entry. */
  readonly day: string;
}

/** Hours in which a mediator cannot sit; the counter and the director enter them for others too. */
export function UnavailabilityDialog({ open, onClose, span, day }: DialogProps) {
  const session = useSession();
  const forOthers = hasRole(session, 'intake', 'director');
  const entries = useUnavailability(span, open);
  const withdraw = useWithdrawUnavailability();
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('awayTitle')} width={640} destroyOnHidden>
      <p className="muted">{t('awayHint')}</p>
      <NewEntry day={day} forOthers={forOthers} />
      <h3>
        {t('awayList')} <small className="muted numbers">{t('weekOf', { ...span })}</small>
      </h3>
      <ProblemAlert problem={withdraw.error} />
      <Fetched query={entries}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t('awayNone')}</p>
          ) : (
            <ul className="dialog-list">
              {items.map(({ id, person, startsAt, endsAt, kind, mine }) => (
                <li key={id}>
                  <span>
                    <strong>{person.name}</strong> · {t(kind)}
                    <br />
                    <span className="muted numbers">
                      {momentOf(startsAt)} – {momentOf(endsAt)}
                    </span>
                  </span>
                  {(mine || forOthers) && (
                    <Button
                      size="small"
                      loading={withdraw.isPending && withdraw.variables === id}
                      onClick={() => withdraw.mutate(id)}
                    >
                      {t('awayWithdraw')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Fetched>
    </Modal>
  );
}

function NewEntry({ day, forOthers }: { day: string; forOthers: boolean }) {
  const session = useSession();
  const mediators = useMediators(forOthers).data ?? [];
  const own = hasRole(session, 'mediator') ? session.person.id : undefined;
  const [person, setPerson] = useState(own);
  const [from, setFrom] = useState(`${day}T09:00`);
  const [to, setTo] = useState(`${day}T18:00`);
  const [kind, setKind] = useState<Kind>('LEAVE');
  const enter = useEnterUnavailability();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    enter.mutate({ person, startsAt: `${from}:00+08:00`, endsAt: `${to}:00+08:00`, kind });
  };
  return (
    <form onSubmit={submit} className="dialog-form">
      <ProblemAlert problem={enter.error} />
      {forOthers && (
        <label>
          {t('awayWho')}
          <Select
            value={person}
            onChange={setPerson}
            options={mediators.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </label>
      )}
      <label>
        {t('awayFrom')}
        <Input type="datetime-local" value={from} required onChange={(event) => setFrom(event.target.value)} />
      </label>
      <label>
        {t('awayTo')}
        <Input type="datetime-local" value={to} min={from} required onChange={(event) => setTo(event.target.value)} />
      </label>
      <label>
        {t('awayKind')}
        <Select value={kind} onChange={setKind} options={KINDS.map((one) => ({ value: one, label: t(one) }))} />
      </label>
      <Button type="primary" htmlType="submit" disabled={!person} loading={enter.isPending}>
        {t('awayEnter')}
      </Button>
    </form>
  );
}
