import { useState } from 'react';
import { Modal, Select } from 'antd';
import { Link } from 'react-router';
import { Fetched } from '../../components/fetched';
import { dayOf, momentOf, timeOf } from '../../lib/days';
import { hasRole, useSession } from '../../lib/session';
import { useFreeSlots, useMediators, useMeetingRooms } from './api/sessions';
import { t } from './calendar.text';

const LENGTHS = [60, 90, 120, 180];

/** When everybody asked for, and the room, is free; soonest first. */
export function FreeSlotsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('slotTitle')} width={560} destroyOnHidden>
      <p className="muted">{t('slotHint')}</p>
      <Wanted onClose={onClose} />
    </Modal>
  );
}

function Wanted({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const people = useMediators(true).data ?? [];
  const rooms = useMeetingRooms(true).data ?? [];
  const [mediators, setMediators] = useState<string[]>(hasRole(session, 'mediator') ? [session.person.id] : []);
  const [room, setRoom] = useState('');
  const [minutes, setMinutes] = useState(120);
  const slots = useFreeSlots({ mediators, ...(room && { room }), minutes });
  return (
    <>
      <div className="dialog-form">
        <label>
          {t('slotMediators')}
          <Select
            mode="multiple"
            value={mediators}
            onChange={setMediators}
            maxCount={10}
            optionFilterProp="label"
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </label>
        <label>
          {t('room')}
          <Select
            value={room}
            onChange={setRoom}
            options={[{ value: '', label: t('anyRoom') }, ...rooms.map(({ name }) => ({ value: name, label: name }))]}
          />
        </label>
        <label>
          {t('slotLength')}
          <Select
            value={minutes}
            onChange={setMinutes}
            options={LENGTHS.map((n) => ({ value: n, label: t('minutes', { n }) }))}
          />
        </label>
      </div>
      <h3>{t('slotFree')}</h3>
      {mediators.length === 0 ? (
        <p className="muted">{t('slotChoose')}</p>
      ) : (
        <Fetched query={slots}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="muted">{t('slotNone')}</p>
            ) : (
              <ul className="slot-list numbers">
                {items.map(({ startsAt, endsAt }) => (
                  <li key={startsAt}>
                    <Link to={`?view=day&on=${dayOf(startsAt)}`} onClick={onClose}>
                      {momentOf(startsAt)}–{timeOf(endsAt)}
                    </Link>
                  </li>
                ))}
              </ul>
            )
          }
        </Fetched>
      )}
    </>
  );
}
