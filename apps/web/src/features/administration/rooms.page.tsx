import { useState } from 'react';
import { Button, Card, Form, Input, InputNumber, Tag } from 'antd';
import { Fetched } from '../../components/fetched';
import { ProblemAlert } from '../../components/problem-alert';
import { AdminFrame } from './admin-frame';
import { t } from './administration.text';
import { useAddRoom, useChangeRoom, useRooms, type MeetingRoom } from './api/operation';
import { FormDialog } from './form-dialog';
import { StackedTable, type Column } from './stacked-table';

const COLUMNS: readonly Column<MeetingRoom>[] = [
  { key: 'name', label: t('name'), cell: ({ name }) => name },
  { key: 'seats', label: t('seats'), cell: ({ seats }) => seats ?? '—', numbers: true },
  {
    key: 'state',
    label: t('state'),
    cell: ({ active }) => <Tag color={active ? 'green' : 'default'}>{t(active ? 'active' : 'closed')}</Tag>,
  },
];

/** Where people meet. */
export function Page() {
  const rooms = useRooms();
  const add = useAddRoom();
  const change = useChangeRoom();
  const [adding, setAdding] = useState(false);
  const action: Column<MeetingRoom> = {
    key: 'actions',
    label: t('actions'),
    cell: ({ id, active }) => (
      <Button size="small" onClick={() => change.mutate({ id, active: !active })}>
        {t(active ? 'close' : 'reopen')}
      </Button>
    ),
  };
  return (
    <AdminFrame
      title={t('rooms')}
      hint={t('roomsHint')}
      actions={
        <Button type="primary" onClick={() => setAdding(true)}>
          {t('addRoom')}
        </Button>
      }
    >
      <Card>
        <ProblemAlert problem={change.error} />
        <Fetched query={rooms}>
          {({ items }) => (
            <StackedTable
              caption={t('rooms')}
              columns={[...COLUMNS, action]}
              rows={items}
              keyOf={({ id }) => id}
              empty={t('none')}
            />
          )}
        </Fetched>
      </Card>
      <FormDialog<{ name: string; seats?: number | null }>
        title={t('addRoom')}
        open={adding}
        onClose={() => setAdding(false)}
        onSend={({ name, seats }) => add.mutateAsync({ name, ...(seats && { seats }) })}
      >
        <Form.Item name="name" label={t('name')} rules={[{ required: true, message: t('missing') }]}>
          <Input />
        </Form.Item>
        <Form.Item name="seats" label={t('seats')}>
          <InputNumber min={1} max={1000} precision={0} />
        </Form.Item>
      </FormDialog>
    </AdminFrame>
  );
}
