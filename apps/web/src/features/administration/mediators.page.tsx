import { useState } from 'react';
import { Button, Card, Tag } from 'antd';
import { Fetched } from '../../components/fetched';
import { useCityClock } from '../../lib/city-clock';
import { hasRole, useSession } from '../../lib/session';
import { words } from '../../lib/words';
import { AdminFrame } from './admin-frame';
import { t } from './administration.text';
import { useOrganisations, useRoster, type Mediator } from './api/people';
import { RosterDialog } from './roster-dialog';
import { StackedTable, type Column } from './stacked-table';

/** Who mediates, in what, until when; the director keeps it. */
export function Page() {
  const may = hasRole(useSession(), 'director');
  const roster = useRoster();
  const { today } = useCityClock();
  const courts = useOrganisations('COURT').data?.items ?? [];
  const [editing, setEditing] = useState<Mediator | 'new' | null>(null);
  const nameOf = (id: string) => courts.find((court) => court.id === id)?.name ?? '…';
  const columns: readonly Column<Mediator>[] = [
    {
      key: 'name',
      label: t('personName'),
      cell: ({ person }) => (
        <>
          {person.name} {!person.active && <Tag>{t('closed')}</Tag>}
        </>
      ),
    },
    {
      key: 'term',
      label: t('term'),
      numbers: true,
      cell: ({ termFrom, termTo }) => (
        <>
          {termFrom} – {termTo ?? t('openEnd')} {termTo && termTo < today && <Tag color="red">{t('endTerm')}</Tag>}
        </>
      ),
    },
    {
      key: 'fields',
      label: t('fields'),
      cell: ({ fields }) => fields.map((field) => words(`right.${field}`)).join(t('and')) || '—',
    },
    {
      key: 'trainings',
      label: t('trainings'),
      cell: ({ trainings }) =>
        trainings.length === 0 ? '—' : t('trainingHours', { n: trainings.reduce((sum, { hours }) => sum + hours, 0) }),
    },
    {
      key: 'courts',
      label: t('courtRosters'),
      cell: ({ courtRosters }) => courtRosters.map(nameOf).join(t('and')) || '—',
    },
    {
      key: 'subsidy',
      label: t('subsidy'),
      cell: ({ subsidyEligible }) => (
        <Tag color={subsidyEligible ? 'green' : 'default'}>{t(subsidyEligible ? 'eligible' : 'notEligible')}</Tag>
      ),
    },
    { key: 'open', label: t('openCases'), cell: ({ openCases }) => openCases, numbers: true },
  ];
  const action: Column<Mediator> = {
    key: 'actions',
    label: t('actions'),
    cell: (one) => (
      <Button size="small" onClick={() => setEditing(one)}>
        {t('change')}
      </Button>
    ),
  };
  return (
    <AdminFrame
      title={t('mediators')}
      hint={t('mediatorsHint')}
      actions={
        may && (
          <Button type="primary" onClick={() => setEditing('new')}>
            {t('enterMediator')}
          </Button>
        )
      }
    >
      <Card>
        <Fetched query={roster}>
          {({ items }) => (
            <StackedTable
              caption={t('mediators')}
              columns={may ? [...columns, action] : columns}
              rows={items}
              keyOf={({ person }) => person.id}
              empty={t('none')}
            />
          )}
        </Fetched>
      </Card>
      <RosterDialog of={editing} courts={courts} onClose={() => setEditing(null)} />
    </AdminFrame>
  );
}
