import { useState } from 'react';
import { Button, Card, Form, Input, Select, Tag } from 'antd';
import { useSearchParams } from 'react-router';
import { Fetched } from '../../components/fetched';
import { ProblemAlert } from '../../components/problem-alert';
import { useSession } from '../../lib/session';
import { words } from '../../lib/words';
import { AdminFrame } from './admin-frame';
import { t } from './administration.text';
import {
  ORGANISATION_KINDS,
  REGIONS,
  useAddOrganisation,
  useChangeOrganisation,
  useOrganisations,
  type Organisation,
} from './api/people';
import { FormDialog } from './form-dialog';
import { StackedTable, type Column } from './stacked-table';
import { SureButton } from './sure-button';

const COLUMNS: readonly Column<Organisation>[] = [
  { key: 'name', label: t('name'), cell: ({ name }) => name },
  { key: 'kind', label: t('kind'), cell: ({ kind }) => t(kind) },
  { key: 'region', label: t('region'), cell: ({ region }) => words(`region.${region}`) },
  { key: 'code', label: t('code'), cell: ({ code }) => code ?? '—' },
  {
    key: 'state',
    label: t('state'),
    cell: ({ active }) => <Tag color={active ? 'green' : 'default'}>{t(active ? 'active' : 'closed')}</Tag>,
  },
];

interface Values {
  readonly kind: string;
  readonly name: string;
  readonly region: string;
  readonly code?: string;
}

/** The houses that work together here. */
export function Page() {
  const [params, setParams] = useSearchParams();
  const { region } = useSession();
  const kind = params.get('kind') ?? '';
  const organisations = useOrganisations(kind || undefined);
  const [adding, setAdding] = useState(false);
  const [renaming, setRenaming] = useState<Organisation | null>(null);
  const add = useAddOrganisation();
  const change = useChangeOrganisation();
  const action: Column<Organisation> = {
    key: 'actions',
    label: t('actions'),
    cell: (one) => (
      <span className="cell-buttons">
        <Button size="small" onClick={() => setRenaming(one)}>
          {t('rename')}
        </Button>
        {one.active ? (
          <SureButton
            label={t('close')}
            question={t('closeOrganisationSure')}
            onSure={() => change.mutateAsync({ id: one.id, active: false })}
          />
        ) : (
          <Button size="small" onClick={() => change.mutate({ id: one.id, active: true })}>
            {t('reopen')}
          </Button>
        )}
      </span>
    ),
  };
  const needed = [{ required: true, message: t('missing') }];
  return (
    <AdminFrame
      title={t('organisations')}
      hint={t('organisationsHint')}
      actions={
        <Button type="primary" onClick={() => setAdding(true)}>
          {t('add')}
        </Button>
      }
    >
      <Card>
        <div className="admin-filter no-print">
          <Select
            aria-label={t('kind')}
            value={kind}
            onChange={(value) => setParams(value ? { kind: value } : {}, { replace: true })}
            options={[
              { value: '', label: `${t('kind')}: ${t('everything')}` },
              ...ORGANISATION_KINDS.map((one) => ({ value: one as string, label: t(one) })),
            ]}
          />
        </div>
        <ProblemAlert problem={renaming === null && change.error} />
        <Fetched query={organisations}>
          {({ items }) => (
            <StackedTable
              caption={t('organisations')}
              columns={[...COLUMNS, action]}
              rows={items}
              keyOf={({ id }) => id}
            />
          )}
        </Fetched>
      </Card>
      <FormDialog<Values>
        title={t('add')}
        open={adding}
        onClose={() => setAdding(false)}
        onSend={({ code, ...values }) => add.mutateAsync({ ...values, ...(code && { code }) })}
        initial={{ region }}
      >
        <Form.Item name="kind" label={t('kind')} rules={needed}>
          <Select options={ORGANISATION_KINDS.map((one) => ({ value: one, label: t(one) }))} />
        </Form.Item>
        <Form.Item name="name" label={t('name')} rules={needed}>
          <Input />
        </Form.Item>
        <Form.Item name="region" label={t('region')} rules={needed}>
          <Select options={REGIONS.map((one) => ({ value: one, label: words(`region.${one}`) }))} />
        </Form.Item>
        <Form.Item name="code" label={t('code')} extra={t('codeHint')}>
          <Input />
        </Form.Item>
      </FormDialog>
      <FormDialog<{ name: string }>
        title={t('rename')}
        open={renaming !== null}
        onClose={() => setRenaming(null)}
        onSend={({ name }) => change.mutateAsync({ id: renaming!.id, name })}
        initial={{ name: renaming?.name }}
      >
        <Form.Item name="name" label={t('name')} rules={needed}>
          <Input />
        </Form.Item>
      </FormDialog>
    </AdminFrame>
  );
}
