import { useState } from 'react';
import { Button, Input } from 'antd';
import { caseByNumber } from './api/supervision';
import { ProblemAlert } from '../../components/problem-alert';
import { hasRole, useSession } from '../../lib/session';
import { t } from './supervision.text';

/** Everything, the heads, or one case with its proofs: what is kept and verified elsewhere. */
export function Downloads() {
  const seesCases = hasRole(useSession(), 'supervisor');
  return (
    <section className="watch-card no-print">
      <h2>{t('download')}</h2>
      <p className="muted">{t('downloadHint')}</p>
      <div className="watch-filter">
        <Button href="/api/audit/export" download>
          {t('exportAll')}
        </Button>
        <Button href="/api/audit/heads" download="zhihe-heads.json">
          {t('downloadHeads')}
        </Button>
        {seesCases && <Extract />}
      </div>
    </section>
  );
}

function Extract() {
  const [number, setNumber] = useState('');
  const [state, setState] = useState<{ readonly busy: boolean; readonly missed?: true; readonly problem?: unknown }>({
    busy: false,
  });
  const fetchExtract = async () => {
    setState({ busy: true });
    try {
      const found = await caseByNumber(number.trim());
      if (found) location.assign(`/api/audit/export?case=${found.id}`);
      setState(found ? { busy: false } : { busy: false, missed: true });
    } catch (problem) {
      setState({ busy: false, problem });
    }
  };
  return (
    <form
      className="watch-extract"
      onSubmit={(event) => {
        event.preventDefault();
        if (number.trim()) void fetchExtract();
      }}
    >
      <label title={t('extractHint')}>
        <span>{t('extract')}</span>
        <Input
          style={{ width: 200 }}
          placeholder={t('extractNumber')}
          value={number}
          aria-describedby="extract-state"
          onChange={(event) => setNumber(event.target.value)}
          onPressEnter={(event) => event.nativeEvent.isComposing && event.preventDefault()}
        />
      </label>
      <Button htmlType="submit" loading={state.busy}>
        {t('extractGet')}
      </Button>
      <span id="extract-state" role="status" className={state.missed ? 'watch-late' : 'muted'}>
        {state.missed ? t('extractNone') : t('extractHint')}
      </span>
      <ProblemAlert problem={state.problem} />
    </form>
  );
}
