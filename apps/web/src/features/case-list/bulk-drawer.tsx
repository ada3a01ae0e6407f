import { useState } from 'react';
import { Alert, Button, Drawer, Form, Grid, Select } from 'antd';
import { Fields } from '../../components/act/field-input';
import { payloadOf } from '../../components/act/payload';
import { Fetched } from '../../components/fetched';
import { ProblemAlert } from '../../components/problem-alert';
import { words } from '../../lib/words';
import { tryBulk, useBulkEvents, type BulkEvent, type Chosen } from './api/bulk';
import { BulkProgress } from './bulk-progress';
import { t } from './case-list.text';

interface BulkDrawerProps {
  readonly chosen: Chosen;
  readonly count: number;
  readonly onClose: () => void;
}

/** One act on many cases: what → tried on each → what came of it → done. Every long step is a job that says how far it is. */
export function BulkDrawer({ chosen, count, onClose }: BulkDrawerProps) {
  const events = useBulkEvents();
  const wide = Grid.useBreakpoint().md;
  return (
    <Drawer
      open
      size={wide ? 640 : '100%'}
      title={`${t('bulkTitle')} · ${t('selected', { n: count })}`}
      onClose={onClose}
      destroyOnHidden
    >
      <Fetched query={events}>
        {({ items }) =>
          items.length === 0 ? (
            <Alert type="info" title={t('bulkNothing')} />
          ) : (
            <Bulk events={items} chosen={chosen} onClose={onClose} />
          )
        }
      </Fetched>
    </Drawer>
  );
}

type Values = Record<string, unknown>;

function Bulk({ events, chosen, onClose }: { events: readonly BulkEvent[]; chosen: Chosen; onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const [wanted, setWanted] = useState<string | null>(null);
  const [trial, setTrial] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const event = events.find((one) => nameOf(one) === wanted);

  const tryIt = async (values: Values) => {
    setBusy(true);
    setProblem(null);
    const payload = payloadOf(event!.fields, values);
    await tryBulk(event!, chosen, payload, crypto.randomUUID()).then(({ id }) => setTrial(id), setProblem);
    setBusy(false);
  };

  if (trial) return <BulkProgress job={trial} onAgain={() => setTrial(null)} onClose={onClose} />;
  return (
    <Form form={form} layout="vertical" onFinish={(values) => void tryIt(values)}>
      <Alert type="info" title={t('bulkHint')} style={{ marginBottom: 16 }} />
      <ProblemAlert problem={problem} />
      <Form.Item label={t('bulkWhat')} htmlFor="bulk-what" required>
        <Select
          id="bulk-what"
          showSearch={{ optionFilterProp: 'label' }}
          value={wanted}
          onChange={(value) => {
            setWanted(value);
            form.resetFields();
          }}
          options={groups(events)}
        />
      </Form.Item>
      {event && (
        <Fields
          schema={event.fields}
          parent={event.event}
          event={event.event}
          only={(name) => !DATING.includes(name)}
        />
      )}
      <div className="case-list-foot">
        <Button type="primary" htmlType="submit" loading={busy} disabled={!event}>
          {t('tryIt')}
        </Button>
      </div>
    </Form>
  );
}

/** An act of an earlier day is keyed case by case: each rests on a paper of its own. */
const DATING = ['occurredOn', 'late'];
const nameOf = ({ room, event }: BulkEvent): string => `${room}.${event}`;

function groups(events: readonly BulkEvent[]) {
  return [...new Set(events.map(({ room }) => room))].map((room) => ({
    label: words(`room.${room}`),
    options: events
      .filter((one) => one.room === room)
      .map((one) => ({ value: nameOf(one), label: words(`event.${nameOf(one)}`) })),
  }));
}
