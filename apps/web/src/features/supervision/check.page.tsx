import { Alert } from 'antd';
import { useParams } from 'react-router';
import { Fetched } from '../../components/fetched';
import { LinkButton } from '../../components/link-button';
import { words } from '../../lib/words';
import { useCheck, type CheckDetail, type ComparisonResult, type VerificationResult } from './api/supervision';
import { CaseLink } from './case-link';
import { Standing } from './check-list';
import { SupervisionFrame } from './frame';
import { t, type TextKey } from './supervision.text';

/** One check: how far it is, or everything it found, in words. */
export function Page() {
  const query = useCheck(useParams().id!);
  return (
    <SupervisionFrame tab="record" actions={<LinkButton to="/supervision/record">{t('backToRecord')}</LinkButton>}>
      <Fetched query={query}>
        {(check) => (
          <section className="watch-card">
            <h2>{t(check.kind)}</h2>
            <Standing check={check} />
            {check.state === 'FAILED' && <p>{t('failedHint')}</p>}
            {check.state === 'DONE' && <Result check={check} />}
          </section>
        )}
      </Fetched>
    </SupervisionFrame>
  );
}

const Result = ({ check }: { check: CheckDetail }) =>
  check.kind === 'VERIFICATION' ? (
    <Verified result={check.result as VerificationResult} />
  ) : (
    <Compared result={check.result as ComparisonResult} />
  );

function Verified({ result }: { result: VerificationResult }) {
  const { outcome, entries, cases, heads, kept, findings, notices } = result;
  return (
    <>
      <p>{t('verified', { entries, cases, heads, kept })}</p>
      <Alert type={outcome === 'intact' ? 'success' : 'error'} showIcon title={t(`outcome_${outcome}`)} />
      {findings.length > 0 && (
        <Table name={t('finding')} heads={[t('finding'), t('place'), t('meaning')]}>
          {findings.map(({ code, what, means, seq, case: of, no }, n) => (
            <tr key={n}>
              <th scope="row" title={code}>
                {what}
              </th>
              <td>
                {[seq && t('placeSeq', { seq }), of && t('placeEntry', { case: of, no: no ?? '?' })]
                  .filter(Boolean)
                  .join(' · ')}
              </td>
              <td>{means}</td>
            </tr>
          ))}
        </Table>
      )}
      {notices.length > 0 && (
        <>
          <h3>{t('limits')}</h3>
          <ul>
            {notices.map(({ code, says }) => (
              <li key={code}>{says}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Compared({ result: { cases, differing, unplayed, differences } }: { result: ComparisonResult }) {
  return (
    <>
      <p>{t('compared', { cases, differing, unplayed })}</p>
      {differences.length === 0 ? (
        <Alert type="success" showIcon title={t('allAgree')} />
      ) : (
        <Table name={t('differsIn')} heads={[t('case'), t('place'), t('differsIn')]}>
          {differences.map(({ case: of, number, what, room, fields }, n) => (
            <tr key={n}>
              <th scope="row">
                <CaseLink id={of}>{number ?? of}</CaseLink>
              </th>
              <td>
                {t(what as TextKey)}
                {room && ` · ${words(`room.${room}`)}`}
              </td>
              <td>
                <code>{fields.join(', ')}</code>
              </td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}

const Table = ({ name, heads, children }: { name: string; heads: readonly string[]; children: React.ReactNode }) => (
  <div className="watch-scroll" role="region" aria-label={name} tabIndex={0}>
    <table>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
);
