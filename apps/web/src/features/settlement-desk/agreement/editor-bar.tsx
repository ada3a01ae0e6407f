import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { ActButton } from '../../../components/act/next-step';
import type { ProcessShown } from '../../../components/act/subject';
import { useAct } from '../../../components/act/use-act';
import { ProblemAlert } from '../../../components/problem-alert';
import { dayWithWeekday } from '../../../lib/days';
import type { Problem } from '../../../lib/http';
import { t } from './agreement.text';
import { weigh, type Finding } from './findings';

interface EditorBarProps {
  readonly process: ProcessShown;
  readonly payload: object;
  /** Null while the draft has gaps: there is nothing to ask yet. */
  readonly lint: UseQueryResult<{ findings: readonly Finding[]; refused: Problem | null }> | null;
  readonly dirty: boolean;
  readonly savedOn: string | null;
  readonly onSaved: () => void;
}

/** How the draft stands with the server, saving it, and letting it go out to be signed. */
export function EditorBar({ process, payload, lint, dirty, savedOn, onSaved }: EditorBarProps) {
  const act = useAct(process, 'saveDraft');
  const save = async () => {
    if (await act.submit(payload)) onSaved();
  };
  return (
    <div className="editor-bar">
      <ProblemAlert problem={act.fault} />
      {lint ? <Verdict lint={lint} /> : <p className="verdict hard">{t('gaps')}</p>}
      <p className="muted">
        {dirty ? t('unsaved') : savedOn ? t('savedOn', { day: dayWithWeekday(savedOn) }) : t('notSaved')}
      </p>
      <div className="desk-buttons">
        <Button
          type="primary"
          loading={act.busy}
          disabled={!dirty || !lint || Boolean(lint.data?.refused)}
          onClick={() => void save()}
        >
          {t('save')}
        </Button>
        {!dirty && <ActButton process={process} event="openForExecution" label={t('askSign')} />}
        {!dirty && <ActButton process={process} event="agreeOrally" label={t('oral')} />}
      </div>
      <p className="muted">{t('askSignHint')}</p>
    </div>
  );
}

function Verdict({ lint: { data, isFetching } }: { lint: NonNullable<EditorBarProps['lint']> }) {
  if (!data) return <p>{t('checking')}</p>;
  const { findings, refused } = data;
  const { hard, warnings } = weigh(findings);
  if (refused && findings.length === 0) return <ProblemAlert problem={refused} />;
  const told = [
    refused && t('refused'),
    hard > 0 && t('hardCount', { n: hard }),
    warnings > 0 && t('warnCount', { n: warnings }),
  ].filter(Boolean);
  return (
    <p role="status" className={hard > 0 ? 'verdict hard' : 'verdict'} aria-busy={isFetching}>
      {told.length > 0 ? told.join(' · ') : t('allClear')}
    </p>
  );
}
