import { Alert, Button, Tag } from 'antd';
import { Link } from 'react-router';
import { hasRole, useSession } from '../../lib/session';
import { words } from '../../lib/words';
import type { CommandResult } from '../act/act-result';
import { common } from '../common.text';
import { Grounds } from '../desk/grounds';
import { Fetched } from '../fetched';
import { StageTag } from '../state-tag';
import { useFindings, type AlikeCase, type Findings } from './api/findings';
import type { Fault } from './faults';
import { t } from './filing.text';
import type { Step } from './ways';

interface FindingsStepProps {
  readonly dispute: Record<string, unknown>;
  readonly faults: readonly Fault[];
  readonly preview: CommandResult | null;
  readonly onGoTo: (step: Step) => void;
  /** Where a case that was found can be looked at. */
  readonly caseLink: (id: string) => string;
}

/** What the server finds before anything is registered: whether, how heavy, whether here before, what is still wrong. */
export function FindingsStep({ dispute, faults, preview, onGoTo, caseLink }: FindingsStepProps) {
  const findings = useFindings(dispute);
  return (
    <>
      <p className="muted">{t('findingsHint')}</p>
      <FaultList faults={faults} onGoTo={onGoTo} />
      {preview && <Warnings preview={preview} />}
      <Fetched query={findings}>
        {(found) => (
          <>
            <Judgement found={found} dispute={dispute} />
            <Alike cases={found.alike} caseLink={caseLink} />
          </>
        )}
      </Fetched>
    </>
  );
}

/** Every answer that is not taken, each with the way to where it was given. */
export function FaultList({ faults, onGoTo }: { faults: readonly Fault[]; onGoTo?: (step: Step) => void }) {
  if (faults.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={t('problemsTitle')}
      description={
        <ul style={{ margin: 0, paddingLeft: 20 }}>
          {faults.map(({ path, label, message, step }) => (
            <li key={path.join('/') + message}>
              {common('pair', { label, value: message })}{' '}
              {onGoTo && (
                <Button type="link" size="small" onClick={() => onGoTo(step)}>
                  {t('changeStep', { step: t(`step.${step}`) })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      }
    />
  );
}

function Warnings({ preview: { warnings } }: { preview: CommandResult }) {
  if (warnings.length === 0) return <Alert type="success" showIcon title={t('allWell')} style={{ marginBottom: 16 }} />;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 16 }}
      title={t('warningsTitle')}
      description={
        <ul style={{ margin: 0, paddingLeft: 20 }}>
          {warnings.map(({ code, params }, index) => (
            <li key={code + index}>{words(`problem.${code}`, params)}</li>
          ))}
        </ul>
      }
    />
  );
}

const TONE = { YES: 'success', WARN: 'warning', NO: 'error' } as const;

function Judgement({ found, dispute }: { found: Findings; dispute: Record<string, unknown> }) {
  const { verdict, reasons, basis, referTo } = found.mediability;
  const ofTheHouse = hasRole(useSession(), 'intake', 'director');
  return (
    <Alert
      type={TONE[verdict]}
      showIcon
      style={{ marginBottom: 16 }}
      title={t(`verdict.${verdict}`)}
      description={
        <ul style={{ margin: 0, paddingLeft: 20 }}>
          {reasons.map((reason) => (
            <li key={reason}>{words(`problem.${reason}`)}</li>
          ))}
          {verdict === 'NO' && <li>{t(ofTheHouse ? 'noStill' : 'noStillSender')}</li>}
          {referTo && <li>{t('referTo', { who: words(`value.referTo.${referTo}`) })}</li>}
          {verdict !== 'NO' && <Outlook found={found} dispute={dispute} />}
          <li>
            <Grounds ids={basis} />
          </li>
        </ul>
      }
    />
  );
}

/** What would follow if it is mediated: class, period, whether a court would confirm. */
function Outlook({ found, dispute }: { found: Findings; dispute: Record<string, unknown> }) {
  return (
    <>
      <li>{t(`confirmable.${found.mediability.confirmable}`)}</li>
      <li>
        {t('classHint', {
          class: words(`class.${found.class.class}`),
          reason: words(`classReason.${found.class.reason}`),
        })}
      </li>
      {found.term && (
        <li>
          {t('termHint', {
            n: found.term.n,
            unit: t(`unit.${found.term.unit}` as never),
            start: t(startOf(dispute)),
          })}
        </li>
      )}
    </>
  );
}

/** What the clock waits for: a decision of ours, a signature under the letter, a confirmation on the courts' platform. */
function startOf({ route, online }: Record<string, unknown>): 'start.own' | 'start.paper' | 'start.online' {
  if (!String(route).startsWith('COURT_')) return 'start.own';
  return online ? 'start.online' : 'start.paper';
}

function Alike({ cases, caseLink }: { cases: readonly AlikeCase[]; caseLink: (id: string) => string }) {
  return (
    <section className="filing-panel">
      <h3>{t('alikeTitle')}</h3>
      {cases.length === 0 ? (
        <p className="muted" style={{ marginBottom: 0 }}>
          {t('alikeNone')}
        </p>
      ) : (
        <>
          <p>{t('alikeFound', { n: cases.length })}</p>
          <ul className="filing-alike">
            {cases.map((one) => (
              <li key={one.id}>
                <Link to={caseLink(one.id)} target="_blank">
                  {one.caseNumber ?? one.registerNumber}
                </Link>{' '}
                {one.title} <StageTag stage={one.stage} />
                <br />
                {one.alike.map((likeness) => (
                  <Tag key={likeness} color={likeness === 'APPLICANT' ? 'default' : 'gold'}>
                    {t(`alike.${likeness}`)}
                  </Tag>
                ))}
                <span className="muted">
                  {t('registered', { day: one.registeredOn })} · {t(one.closedOn ? 'isClosed' : 'isOpen')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
