import { useState } from 'react';
import { Button, Input, Modal, Tag } from 'antd';
import { EyeOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { AccessSlip } from '../../../components/access-slip/access-slip';
import { common } from '../../../components/common.text';
import { DeskCard } from '../../../components/desk/desk-card';
import { ProblemAlert } from '../../../components/problem-alert';
import { hasRole, useSession } from '../../../lib/session';
import { words } from '../../../lib/words';
import type { PartyShown } from '../api/case';
import { revealParty, type PartyPart } from '../api/people';
import type { TabProps } from '../tab';
import { t } from '../case-page.text';

type Shown = Partial<Record<PartyPart, string | null>>;

/** The sides with their data, numbers shown by their ends until somebody says why he needs them. */
export function Tab({ page }: TabProps) {
  return (
    <div className="desk parties">
      {page.parties.map((party) => (
        <Party key={party.id} party={party} caseId={page.id} caseNumber={page.caseNumber ?? page.registerNumber} />
      ))}
    </div>
  );
}

interface PartyProps {
  readonly party: PartyShown;
  readonly caseId: string;
  readonly caseNumber: string | null;
}

function Party({ party, caseId, caseNumber }: PartyProps) {
  const [shown, setShown] = useState<Shown>({});
  const { name, role, type, idNumber, creditCode, phone, address, legalRepresentative, agent } = party;
  const masked = PARTS.filter((part) => valueOf(party, part) !== null);
  const session = useSession();
  const mayReveal = hasRole(session, 'intake', 'director', 'mediator', 'archivist');
  const full = (part: PartyPart, value: string | null | undefined) => shown[part] ?? value;
  return (
    <DeskCard
      title={`${words(`partyRole.${role}`)} · ${name}`}
      extra={
        <>
          {mayReveal && masked.length > 0 && Object.keys(shown).length === 0 && (
            <RevealButton caseId={caseId} party={party.id} parts={masked} onShown={setShown} />
          )}
          {hasRole(session, 'intake', 'director') && (
            <AccessSlip caseId={caseId} caseNumber={caseNumber} party={party} />
          )}
        </>
      }
    >
      {Object.keys(shown).length > 0 && (
        <p role="status">
          <Tag color="gold">{t('revealed')}</Tag>
        </p>
      )}
      <dl className="desk-facts">
        {type === 'PERSON' ? (
          <Row label={t('idNumber')} value={full('idNumber', idNumber)} />
        ) : (
          <>
            <Row label={t('creditCode')} value={creditCode} />
            <Row label={t('legalRepresentative')} value={legalRepresentative} />
          </>
        )}
        <Row label={t('phone')} value={full('phone', phone)} />
        <Row label={t('address')} value={full('address', address)} />
        {agent && (
          <>
            <Row label={t('agent')} value={agent.name + (agent.specialAuthorisation ? `（${t('special')}）` : '')} />
            <Row label={t('agentPhone')} value={full('agentPhone', agent.phone)} />
          </>
        )}
      </dl>
    </DeskCard>
  );
}

const PARTS: readonly PartyPart[] = ['idNumber', 'phone', 'address', 'agentPhone'];
const valueOf = ({ agent, ...party }: PartyShown, part: PartyPart): string | null =>
  part === 'agentPhone' ? (agent?.phone ?? null) : party[part];

const Row = ({ label, value }: { label: string; value: string | null | undefined }) => (
  <>
    <dt>{label}</dt>
    <dd className="numbers">{value ?? <span className="muted">{t('empty')}</span>}</dd>
  </>
);

interface RevealProps {
  readonly caseId: string;
  readonly party: string;
  readonly parts: readonly PartyPart[];
  readonly onShown: (shown: Shown) => void;
}

function RevealButton({ caseId, party, parts, onShown }: RevealProps) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const ready = reason.trim().length >= 2;
  const ask = useMutation({
    mutationFn: () => revealParty(caseId, party, parts, reason.trim()),
    onSuccess: (shown) => {
      setAsking(false);
      onShown(shown);
    },
  });
  return (
    <>
      <Button icon={<EyeOutlined />} size="small" onClick={() => setAsking(true)}>
        {t('reveal')}
      </Button>
      <Modal
        open={asking}
        title={t('reveal')}
        onCancel={() => setAsking(false)}
        onOk={() => ask.mutate()}
        okText={t('revealGo')}
        cancelText={common('cancel')}
        okButtonProps={{ disabled: !ready, loading: ask.isPending }}
        destroyOnHidden
      >
        <ProblemAlert problem={ask.error} />
        <p className="muted">{t('revealHint')}</p>
        <label>
          {t('revealReason')}
          <Input
            value={reason}
            maxLength={200}
            onChange={({ target }) => setReason(target.value)}
            onPressEnter={(key) => !key.nativeEvent.isComposing && ready && ask.mutate()}
          />
        </label>
      </Modal>
    </>
  );
}
