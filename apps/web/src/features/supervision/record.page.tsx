import { useEffect, useRef } from 'react';
import { Alert, Button } from 'antd';
import { Fetched } from '../../components/fetched';
import { ProblemAlert } from '../../components/problem-alert';
import { momentOf } from '../../lib/days';
import { useAskForCheck, useChecks, useForgetRecordState, useRecordState, type RecordState } from './api/supervision';
import { CheckList } from './check-list';
import { Downloads } from './downloads';
import { SupervisionFrame } from './frame';
import { Heads } from './heads';
import { t } from './supervision.text';

/** How the record stands, its checks with their progress, and what to take out and keep. */
export function Page() {
  const state = useRecordState();
  return (
    <SupervisionFrame tab="record">
      <Fetched query={state}>{(record) => <State record={record} />}</Fetched>
      <Checks />
      <Downloads />
      <Heads />
    </SupervisionFrame>
  );
}

function State({ record }: { record: RecordState }) {
  const { entries, chains, sealed, unsealed, unsealedSince, heads, latestHead, keys, sealerSeen } = record;
  return (
    <section className="watch-card">
      <h2>{t('state')}</h2>
      <dl className="watch-state">
        <Fact name={t('entries')}>{entries.toLocaleString('en-US')}</Fact>
        <Fact name={t('chains')}>{chains.toLocaleString('en-US')}</Fact>
        <Fact name={t('sealed')}>{sealed.toLocaleString('en-US')}</Fact>
        <Fact name={t('unsealed')}>
          {unsealed}
          {unsealedSince && <small className="muted"> {momentOf(unsealedSince)}</small>}
        </Fact>
        <Fact name={t('heads')}>{heads.toLocaleString('en-US')}</Fact>
        <Fact name={t('latestHead')}>{latestHead ? momentOf(latestHead.at) : '—'}</Fact>
        <Fact name={t('sealer')}>{sealerSeen ? t('sealerOn') : t('sealerOff')}</Fact>
        <Fact name={t('keys')}>{keys.length}</Fact>
      </dl>
      {(['VERIFICATION', 'COMPARISON'] as const).map((kind) => {
        const last = kind === 'VERIFICATION' ? record.lastVerification : record.lastComparison;
        if (!last)
          return <Alert key={kind} type="info" showIcon title={t('never', { kind: t(kind) })} className="watch-last" />;
        const result = last.found === 0 ? t('intact') : t('faults', { n: last.found });
        return (
          <Alert
            key={kind}
            type={last.found === 0 ? 'success' : 'error'}
            showIcon
            className="watch-last"
            title={t('last', { kind: t(kind), at: momentOf(last.finishedAt), result })}
          />
        );
      })}
    </section>
  );
}

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd className="numbers">{children}</dd>
  </div>
);

function Checks() {
  const query = useChecks();
  const ask = useAskForCheck();
  const forget = useForgetRecordState();
  const ended = query.data?.items.filter(({ state }) => state === 'DONE').length ?? 0;
  const before = useRef(ended);
  useEffect(() => {
    if (ended !== before.current) forget();
    before.current = ended;
  }, [ended, forget]);
  return (
    <section className="watch-card">
      <header className="watch-head">
        <h2>{t('checks')}</h2>
        <div className="no-print">
          <Button
            type="primary"
            loading={ask.isPending && ask.variables === 'VERIFICATION'}
            onClick={() => ask.mutate('VERIFICATION')}
          >
            {t('verifyNow')}
          </Button>
          <Button loading={ask.isPending && ask.variables === 'COMPARISON'} onClick={() => ask.mutate('COMPARISON')}>
            {t('compareNow')}
          </Button>
        </div>
      </header>
      <p className="muted">{t('checksHint')}</p>
      <ProblemAlert problem={ask.error} />
      <Fetched query={query}>{({ items }) => <CheckList checks={items} />}</Fetched>
    </section>
  );
}
