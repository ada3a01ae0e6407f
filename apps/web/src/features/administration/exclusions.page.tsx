import { useState } from 'react';
import { Button, Card, Form, Input, Select } from 'antd';
import { ProblemAlert } from '../../components/problem-alert';
import { momentOf } from '../../lib/days';
import { hasRole, useSession } from '../../lib/session';
import { AdminFrame } from './admin-frame';
import { t } from './administration.text';
import { EXCLUSION_GROUNDS, useEndExclusion, useExclude, useExclusions, type Exclusion } from './api/people';
import { FormDialog } from './form-dialog';
import { More } from './more';
import { PersonSelect } from './person-select';
import { StackedTable, type Column } from './stacked-table';
import { SureButton } from './sure-button';

const GROUNDS = [...EXCLUSION_GROUNDS, 'RECUSED'] as const;

const COLUMNS: readonly Column<Exclusion>[] = [
  { key: 'person', label: t('person'), cell: ({ person }) => person.name },
  { key: 'case', label: t('caseNumber'), cell: ({ number }) => number ?? '—' },
  { key: 'ground', label: t('ground'), cell: ({ ground }) => groundOf(ground) },
  {
    key: 'entered',
    label: t('enteredBy'),
    cell: ({ enteredBy, enteredAt }) => [enteredBy?.name, enteredAt && momentOf(enteredAt)].filter(Boolean).join(' · '),
  },
];

/** Who is shut out of which case. */
export function Page() {
  const may = hasRole(useSession(), 'secadmin');
  const [entering, setEntering] = useState(false);
  const exclusions = useExclusions();
  const exclude = useExclude();
  const end = useEndExclusion();
  const action: Column<Exclusion> = {
    key: 'end',
    label: t('actions'),
    cell: ({ id, byAdministration }) =>
      byAdministration ? (
        <SureButton label={t('endExclusion')} question={t('endExclusionSure')} onSure={() => end.mutateAsync(id)} />
      ) : (
        <span className="muted">{t('byCase')}</span>
      ),
  };
  const needed = [{ required: true, message: t('missing') }];
  return (
    <AdminFrame
      title={t('exclusions')}
      hint={t('exclusionsHint')}
      actions={
        may && (
          <Button type="primary" onClick={() => setEntering(true)}>
            {t('exclude')}
          </Button>
        )
      }
    >
      <Card>
        <ProblemAlert problem={end.error} />
        <More query={exclusions}>
          {(rows) => (
            <StackedTable
              caption={t('exclusions')}
              columns={may ? [...COLUMNS, action] : COLUMNS}
              rows={rows}
              keyOf={({ id }) => id}
              empty={t('none')}
            />
          )}
        </More>
      </Card>
      <FormDialog<{ person: string; number: string; ground: string }>
        title={t('exclude')}
        open={entering}
        onClose={() => setEntering(false)}
        onSend={(values) => exclude.mutateAsync(values)}
        okText={t('exclude')}
      >
        <Form.Item name="person" label={t('person')} rules={needed}>
          <PersonSelect />
        </Form.Item>
        <Form.Item name="number" label={t('caseNumber')} extra={t('caseNumberHint')} rules={needed}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="ground" label={t('ground')} rules={needed}>
          <Select options={EXCLUSION_GROUNDS.map((one) => ({ value: one, label: t(one) }))} />
        </Form.Item>
      </FormDialog>
    </AdminFrame>
  );
}

function groundOf(ground: string): string {
  const known = GROUNDS.find((one) => one === ground);
  return known ? t(known) : ground;
}
