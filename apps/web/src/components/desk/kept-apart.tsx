import { useState } from 'react';
import { Button, Input, Modal } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { post } from '../../lib/http';
import { ProblemAlert } from '../problem-alert';
import { common } from '../common.text';
import { useSubject } from '../act/subject';
import { t } from './desk.text';

/** A value the record keeps apart: itself to whoever may read its class, else that it is there, and what to ask for. */
export interface Withheld {
  readonly withheld: true;
  readonly secrecy?: 'personal' | 'confidential' | 'caucus';
  readonly ref?: string;
  readonly erased?: true;
}
export type KeptApart<T> = T | Withheld;

export const isWithheld = (value: unknown): value is Withheld =>
  !!value && typeof value === 'object' && (value as Withheld).withheld === true;

/** What was kept apart, for those who may read it; of the rest, why not. */
export function KeptText({ value }: { value: KeptApart<string> | null | undefined }) {
  if (value === null || value === undefined) return null;
  if (!isWithheld(value)) return <p className="desk-text">{value}</p>;
  return <p className="muted">{reasonOf(value)}</p>;
}

const reasonOf = ({ secrecy, erased }: Withheld): string =>
  erased
    ? t('erased')
    : t(secrecy === 'caucus' ? 'withheldCaucus' : secrecy === 'personal' ? 'withheldPersonal' : 'withheldConfidential');

interface RevealProps {
  readonly refs: readonly string[];
  readonly label?: string;
  readonly onShown: (values: ReadonlyMap<string, unknown>) => void;
}

/** Asks why, lets the record note it, then hands over the values. */
export function Reveal({ refs, label, onShown }: RevealProps) {
  const { caseId } = useSubject();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const ask = useMutation({
    mutationFn: () =>
      post<{ values: { ref: string; value: unknown }[] }>(`/api/cases/${caseId}/reveal`, {
        reason: reason.trim(),
        refs,
      }),
    onSuccess: ({ values }) => {
      setAsking(false);
      onShown(new Map(values.map(({ ref, value }) => [ref, value])));
    },
  });
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {label ?? t('show')}
      </Button>
      <Modal
        open={asking}
        title={t('revealTitle')}
        onCancel={() => setAsking(false)}
        onOk={() => ask.mutate()}
        okText={t('revealGo')}
        cancelText={common('cancel')}
        okButtonProps={{ disabled: reason.trim().length < 2, loading: ask.isPending }}
        destroyOnHidden
      >
        <ProblemAlert problem={ask.error} />
        <p className="muted">{t('revealHint')}</p>
        <label>
          {t('reason')}
          <Input
            value={reason}
            maxLength={200}
            onChange={({ target }) => setReason(target.value)}
            onKeyDown={(key) => {
              if (key.key === 'Enter' && !key.nativeEvent.isComposing && reason.trim().length >= 2) ask.mutate();
            }}
          />
        </label>
      </Modal>
    </>
  );
}
