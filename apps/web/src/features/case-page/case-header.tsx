import { useState } from 'react';
import { Button, Dropdown, Tag } from 'antd';
import { MoreOutlined } from '@ant-design/icons';
import { useNavigate } from 'react-router';
import { NextStep } from '../../components/act/next-step';
import { Due } from '../../components/due';
import { words } from '../../lib/words';
import type { CaseShown } from './api/case';
import { DeadlineDrawer } from './deadline-drawer';
import { t } from './case-page.text';
import { StatePath } from './state-path';
import { Viewers } from './viewers';

/** Number, title, where it stands, by when something must happen, whose it is, and the one button. */
export function CaseHeader({ page }: { page: CaseShown }) {
  const { caseNumber, registerNumber, title, flags, processes, leadingProcess } = page;
  const leading = processes.find(({ id }) => id === leadingProcess);
  return (
    <header className="case-head">
      <div className="page-head">
        <div className="case-title">
          <h1>
            <span className="numbers nowrap">{caseNumber ?? registerNumber ?? t('noNumber')}</span> {title}
          </h1>
          <div className="case-flags">
            {flags.map(({ flag, about }) => (
              <Tag key={flag + about} color={FLAG_COLOURS[flag]}>
                {words(`flag.${flag}`)}
                {about && about !== page.facts['series'] && ` · ${wordOf(about)}`}
              </Tag>
            ))}
            <Viewers caseId={page.id} />
          </div>
        </div>
        <div className="page-actions no-print">
          <NextStep processes={processes} />
          <Places page={page} />
        </div>
      </div>
      {leading && <StatePath process={leading} caseId={page.id} />}
      <dl className="case-facts">
        <Deadline page={page} />
        <Owner page={page} />
        {(['court', 'organ', 'partner'] as const).map(
          (body) =>
            page[body] && (
              <div key={body}>
                <dt>{t(body)}</dt>
                <dd>{page[body].name}</dd>
              </div>
            ),
        )}
      </dl>
    </header>
  );
}

/** What cannot be overlooked is red; the rest is told by words alone. */
const FLAG_COLOURS: Readonly<Record<string, string>> = {
  SECRET: 'volcano',
  SHAM: 'red',
  CRIME: 'red',
  OVERDUE: 'red',
  BREACH: 'red',
  SUSPENDED: 'gold',
  TERM_PASSED: 'gold',
};

/** A flag is about a ground of suspension, or about one of the ticks made at registration. */
const wordOf = (about: string): string =>
  /^[A-Z_]+$/.test(about) ? words(`value.ground.${about}`) : words(`field.${about}`);

function Deadline({ page }: { page: CaseShown }) {
  const [open, setOpen] = useState(false);
  const clock = page.leadingDeadline;
  return (
    <div>
      <dt>{t('leading')}</dt>
      <dd>
        {clock ? (
          <>
            {words(`clock.${clock.name}`)}{' '}
            <Due day={clock.due} workingDays={clock.workingDaysLeft} provisional={clock.provisional} />
            <Button type="link" size="small" className="no-print" onClick={() => setOpen(true)}>
              {t('how')}
            </Button>
            {open && <DeadlineDrawer caseId={page.id} id={clock.id} onClose={() => setOpen(false)} />}
          </>
        ) : (
          <span className="muted">{t('noDeadline')}</span>
        )}
      </dd>
    </div>
  );
}

function Owner({ page: { owner, mediators } }: { page: CaseShown }) {
  const others = mediators.filter(({ id }) => id !== owner?.id);
  return (
    <div>
      <dt>{t('owner')}</dt>
      <dd>
        {owner ? `${owner.name}（${words(`role.${owner.role}`)}）` : t('noOwner')}
        {others.length > 0 && `、${others.map(({ name }) => name).join('、')}`}
      </dd>
    </div>
  );
}

const DESKS = ['mediation', 'settlement', 'confirmation', 'dossier'] as const;

/** The desks of this case, its corrections and the picture of its lifecycle. */
function Places({ page: { id, processes, leadingProcess } }: { page: CaseShown }) {
  const go = useNavigate();
  const rooms = DESKS.filter((room) => processes.some((one) => one.room === room));
  const leading = processes.find((one) => one.id === leadingProcess);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          ...rooms.map((room) => ({ key: `/cases/${id}/${room}`, label: words(`room.${room}`) })),
          { type: 'divider' as const },
          { key: `/cases/${id}/corrections`, label: t('corrections') },
          ...(leading
            ? [{ key: `/lifecycles/${leading.room}?state=${leading.state}&case=${id}`, label: t('lifecycle') }]
            : []),
        ],
        onClick: ({ key }) => void go(key),
      }}
    >
      <Button icon={<MoreOutlined />} aria-label={t('desks')} />
    </Dropdown>
  );
}
