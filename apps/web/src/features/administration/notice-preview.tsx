import { Alert, Button, Popconfirm } from 'antd';
import { common } from '../../components/common.text';
import { dayWithWeekday } from '../../lib/days';
import { words } from '../../lib/words';
import type { NoticeForm, Preview } from './api/holidays';
import { t } from './holidays.text';
import { StackedTable, type Column } from './stacked-table';

type Moved = Preview['items'][number];
type Unsolved = Preview['problems'][number];

const COLUMNS: readonly Column<Moved>[] = [
  { key: 'case', label: t('caseNumber'), cell: ({ number }) => number ?? '—' },
  { key: 'clock', label: t('clock'), cell: ({ clock }) => words(`clock.${clock}`) },
  { key: 'was', label: t('was'), cell: ({ was }) => dayWithWeekday(was), numbers: true },
  { key: 'now', label: t('now'), cell: ({ becomes }) => <strong>{dayWithWeekday(becomes)}</strong>, numbers: true },
  {
    key: 'why',
    label: t('why'),
    cell: ({ because }) => (
      <ul className="because numbers">
        {because.map((day) => (
          <li key={day.day}>{whyOf(day)}</li>
        ))}
      </ul>
    ),
  },
];

const PROBLEMS: readonly Column<Unsolved>[] = [
  { key: 'case', label: t('caseNumber'), cell: ({ number }) => number ?? '—' },
  { key: 'clock', label: t('clock'), cell: ({ clock }) => words(`clock.${clock}`) },
  { key: 'problem', label: t('problem'), cell: ({ problem }) => <span className="reason">{problem}</span> },
];

interface PreviewProps {
  readonly notice: NoticeForm;
  readonly preview: Preview;
  readonly busy: boolean;
  readonly onBack: () => void;
  readonly onPublish: () => Promise<void>;
}

/** What a notice would change, before it changes anything. */
export function NoticePreview({ notice, preview, busy, onBack, onPublish }: PreviewProps) {
  const { calendarVersion, becomes, replaces, missing, checked, moved, settled, complete, items, problems } = preview;
  const names = missing.map((one) => words(`holiday.${one}`)).join(t('and'));
  return (
    <>
      <p>
        <strong>
          {notice.year} · {notice.documentNumber}
        </strong>
        <br />
        {t('becomes', { from: calendarVersion, to: becomes })}
      </p>
      {replaces && (
        <Alert
          type="warning"
          showIcon
          title={t('replaces', { year: notice.year, document: replaces })}
          style={SPACED}
        />
      )}
      {names && <Alert type="warning" showIcon title={t('missingHolidays', { names })} style={SPACED} />}
      {!complete && <Alert type="info" showIcon title={t('incomplete', { checked })} style={SPACED} />}
      <p role="status">{t('counts', { checked, moved, settled })}</p>
      <h2 className="preview-head">{t('movesTitle')}</h2>
      <StackedTable
        caption={t('movesTitle')}
        columns={COLUMNS}
        rows={items}
        keyOf={({ deadline }) => deadline}
        empty={t('noneMoves')}
      />
      {moved > items.length && <p className="muted">{t('firstShown', { n: items.length })}</p>}
      {problems.length > 0 && (
        <>
          <h2 className="preview-head">{t('problems')}</h2>
          <StackedTable
            caption={t('problems')}
            columns={PROBLEMS}
            rows={problems}
            keyOf={({ number, clock }) => `${number} ${clock}`}
          />
        </>
      )}
      <div className="dialog-buttons" style={{ marginTop: 16 }}>
        <Button onClick={onBack}>{t('back')}</Button>
        <Popconfirm title={t('publishSure')} okText={t('publish')} cancelText={common('cancel')} onConfirm={onPublish}>
          <Button type="primary" loading={busy}>
            {t('publish')}
          </Button>
        </Popconfirm>
      </div>
    </>
  );
}

const SPACED = { marginBottom: 12 };

function whyOf({ day, is, holiday }: Moved['because'][number]): string {
  const date = dayWithWeekday(day);
  if (is === 'HOLIDAY')
    return t('isOff', { day: date, holiday: holiday ? words(`holiday.${holiday}`) : words('step.HOLIDAY') });
  if (is === 'MAKE_UP_WORKDAY') return t('isOn', { day: date });
  return t(is === 'WORKDAY' ? 'isWorkday' : 'isRest', { day: date });
}
