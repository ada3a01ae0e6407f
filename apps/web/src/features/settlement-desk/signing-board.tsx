import { CheckCircleFilled, ClockCircleOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { ActButton } from '../../components/act/next-step';
import { nameIn } from '../../components/desk/case-page';
import { DeskCard } from '../../components/desk/desk-card';
import { Grounds } from '../../components/desk/grounds';
import { dayWithWeekday } from '../../lib/days';
import { useSession } from '../../lib/session';
import { words } from '../../lib/words';
import type { Signing } from './api/settlement-desk';
import { t } from './settlement-desk.text';
import type { OnDesk } from './settlement-desk.page';

/** Who has signed, who is awaited, and since when it binds. */
export function SigningBoard({ process, page, desk }: OnDesk) {
  if (desk.signing.length === 0 || desk.form === 'ORAL') return <Effect desk={desk} page={page} process={process} />;
  return (
    <DeskCard
      title={t('signing')}
      extra={
        <>
          <ActButton process={process} event="reopenDraft" />
          <ActButton process={process} event="refuseToSign" />
        </>
      }
    >
      {desk.effectiveOn === null && <p className="muted">{t('order')}</p>}
      <ul className="desk-list signing">
        {desk.signing.map((line) => (
          <li key={line.kind + line.id}>
            <Line line={line} process={process} page={page} />
          </li>
        ))}
      </ul>
      <EffectFacts desk={desk} />
      {desk.effectiveOn && <Copies process={process} page={page} desk={desk} />}
    </DeskCard>
  );
}

function Effect({ desk }: OnDesk) {
  if (desk.effectiveOn === null) return null;
  return (
    <DeskCard title={t('effective')}>
      <EffectFacts desk={desk} />
    </DeskCard>
  );
}

function Line({ line, process, page }: { line: Signing } & Omit<OnDesk, 'desk'>) {
  const { kind, id, name, on, means, missing } = line;
  const role = page.parties.find((party) => party.id === id)?.role;
  return (
    <div className="signing-line">
      <span aria-hidden>{missing ? <ClockCircleOutlined /> : <CheckCircleFilled className="signed" />}</span>
      <span>
        <span className="muted">{kind === 'PARTY' ? words(`partyRole.${role}`) : t(kind)}</span>{' '}
        {name ?? nameIn(page, id)}
        <br />
        {missing ? (
          <Tag color="gold">{t(kind === 'COMMITTEE' || kind === 'PARTNER' ? 'sealAwaited' : 'awaited')}</Tag>
        ) : (
          <span className="muted">
            {t('given', { day: on ? dayWithWeekday(on) : '', means: means ? words(`value.means.${means}`) : '' })}
          </span>
        )}
      </span>
      {missing && <SignButton line={line} process={process} />}
    </div>
  );
}

/** Every signature is an act of its own; a mediator signs for himself. */
function SignButton({ line: { kind, id }, process }: { line: Signing; process: OnDesk['process'] }) {
  const { person } = useSession();
  switch (kind) {
    case 'PARTY':
      return (
        <ActButton
          process={process}
          event="execute"
          label={t('signHere')}
          initial={{ party: id, means: 'SIGNATURE' }}
        />
      );
    case 'MEDIATOR':
      return id === person.id ? <ActButton process={process} event="mediatorSign" type="primary" /> : null;
    case 'COMMITTEE':
      return <ActButton process={process} event="affixSeal" />;
    case 'PARTNER':
      return <ActButton process={process} event="addPartnerSeal" initial={{ organisation: id }} />;
  }
}

function EffectFacts({ desk: { effectiveOn, readings } }: Pick<OnDesk, 'desk'>) {
  const [first, ...others] = readings;
  return (
    <dl className="desk-facts effect">
      <dt>{t('effective')}</dt>
      <dd>
        {effectiveOn ? dayWithWeekday(effectiveOn) : t('notEffective')} {first && <Grounds ids={[first.basis]} />}
      </dd>
      {others.map(({ day, basis }) => (
        <dd key={basis} className="other-reading muted">
          {t('otherReading', { day: dayWithWeekday(day) })} <Grounds ids={[basis]} />
        </dd>
      ))}
    </dl>
  );
}

function Copies({ process, page, desk }: OnDesk) {
  return (
    <>
      <h3>{t('copies')}</h3>
      <p>
        {desk.served.map(({ party, served }) => (
          <span key={party} className="copy">
            {nameIn(page, party)} <Tag color={served ? 'green' : 'gold'}>{t(served ? 'served' : 'notServed')}</Tag>
          </span>
        ))}
      </p>
      <ActButton process={process} event="serveCopies" />
    </>
  );
}
