import { useState, type SubmitEvent } from 'react';
import { Button, Input, Radio, Select } from 'antd';
import { ProblemAlert } from '../../components/problem-alert';
import { FINDINGS, MEASURES, useDecide, type Finding, type Measure } from './api/complaints';
import { t } from './complaints.text';

/** Finding, measure, reasons for the house, answer for the party. What is not proven has no measure. */
export function DecisionForm({ id, onClose }: { id: string; onClose: () => void }) {
  const decide = useDecide(id);
  const [finding, setFinding] = useState<Finding>();
  const [chosen, setMeasure] = useState<Measure>();
  const [reason, setReason] = useState('');
  const [reply, setReply] = useState('');
  const [asked, setAsked] = useState(false);
  const measure = finding === 'NOT_PROVEN' ? 'NONE' : chosen;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setAsked(true);
    if (finding && measure && reason.trim() && reply.trim())
      decide.mutate({ finding, measure, reason: reason.trim(), reply: reply.trim() });
  };
  return (
    <form className="complaint-form" onSubmit={submit}>
      <ProblemAlert problem={decide.error} />
      <fieldset>
        <legend>{t('finding')}</legend>
        <Radio.Group
          value={finding}
          onChange={({ target }) => setFinding(target.value as Finding)}
          options={FINDINGS.map((value) => ({ value, label: t(`finding.${value}`) }))}
        />
      </fieldset>
      {finding !== 'NOT_PROVEN' && (
        <label>
          <span>{t('measure')}</span>
          <Select
            style={{ width: '100%' }}
            value={chosen}
            onChange={setMeasure}
            options={MEASURES.map((value) => ({ value, label: t(`measure.${value}`) }))}
          />
          {chosen === 'REPLACEMENT' && <span className="muted">{t('replacementHint')}</span>}
        </label>
      )}
      <label>
        <span>{t('reason')}</span>
        <Input.TextArea rows={3} maxLength={4000} value={reason} onChange={({ target }) => setReason(target.value)} />
      </label>
      <label>
        <span>{t('reply')}</span>
        <Input.TextArea rows={3} maxLength={2000} value={reply} onChange={({ target }) => setReply(target.value)} />
        <span className="muted">{t('replyHint')}</span>
      </label>
      {asked && !(finding && measure && reason.trim() && reply.trim()) && <p role="alert">{t('missing')}</p>}
      <div>
        <Button type="primary" htmlType="submit" loading={decide.isPending}>
          {t('send')}
        </Button>{' '}
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
