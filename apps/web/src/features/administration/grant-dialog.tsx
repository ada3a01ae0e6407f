import { Form, Input, Select } from 'antd';
import { useSession } from '../../lib/session';
import { words } from '../../lib/words';
import { t } from './administration.text';
import { REGIONS, ROLES, useGrantRole } from './api/people';
import { FormDialog } from './form-dialog';
import { instantOf } from './moments';
import { PersonSelect } from './person-select';

interface Values {
  readonly person: string;
  readonly role: string;
  readonly region: string;
  readonly beginsAt?: string;
  readonly endsAt?: string;
}

interface GrantProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Left out where somebody is still to be chosen. */
  readonly person?: string;
}

/** A role for somebody, from when until when. */
export function GrantDialog({ open, onClose, person }: GrantProps) {
  const { region } = useSession();
  const grant = useGrantRole();
  const send = ({ beginsAt, endsAt, ...rest }: Values) => {
    const [begins, ends] = [instantOf(beginsAt), instantOf(endsAt)];
    return grant.mutateAsync({ ...rest, ...(begins && { beginsAt: begins }), ...(ends && { endsAt: ends }) });
  };
  const needed = [{ required: true, message: t('missing') }];
  return (
    <FormDialog<Values>
      title={t('grantRole')}
      open={open}
      onClose={onClose}
      onSend={send}
      initial={{ region, ...(person && { person }) }}
      okText={t('grantRole')}
    >
      <Form.Item name="person" label={t('person')} rules={needed} hidden={person !== undefined}>
        <PersonSelect />
      </Form.Item>
      <Form.Item name="role" label={t('role')} rules={needed}>
        <Select options={ROLES.map((role) => ({ value: role, label: words(`role.${role}`) }))} />
      </Form.Item>
      <Form.Item name="region" label={t('region')} rules={needed}>
        <Select options={REGIONS.map((one) => ({ value: one, label: words(`region.${one}`) }))} />
      </Form.Item>
      <Form.Item name="beginsAt" label={t('begins')} extra={t('beginsHint')}>
        <Input type="datetime-local" />
      </Form.Item>
      <Form.Item name="endsAt" label={t('ends')} extra={t('endsHint')}>
        <Input type="datetime-local" />
      </Form.Item>
    </FormDialog>
  );
}
