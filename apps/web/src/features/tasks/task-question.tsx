import { useState } from 'react';
import { Input, Modal, Select } from 'antd';
import { Fetched } from '../../components/fetched';
import { ProblemAlert } from '../../components/problem-alert';
import { useTakers, type Task, type TaskAct } from './api/tasks';
import { t } from './tasks.text';

export type Question = 'reassign' | 'complete' | 'cancel';

interface TaskQuestionProps {
  readonly task: Task;
  readonly question: Question;
  readonly problem: unknown;
  readonly busy: boolean;
  readonly onAnswer: (act: TaskAct, body: object) => void;
  readonly onClose: () => void;
}

const TITLES = { reassign: 'reassignTitle', complete: 'completeTitle', cancel: 'cancelTitle' } as const;

/** What must be said before a task is handed on, done or cancelled. */
export function TaskQuestion({ task, question, problem, busy, onAnswer, onClose }: TaskQuestionProps) {
  const [taker, setTaker] = useState<string>();
  const [text, setText] = useState('');
  const words = text.trim();
  const bodies = { reassign: { to: taker }, complete: words ? { note: words } : {}, cancel: { reason: words } };
  const isReady = { reassign: taker !== undefined, complete: true, cancel: words !== '' }[question];
  return (
    <Modal
      open
      title={t(TITLES[question])}
      okText={t('confirm')}
      okButtonProps={{ disabled: !isReady, loading: busy }}
      onOk={() => onAnswer(question, bodies[question])}
      onCancel={onClose}
    >
      <ProblemAlert problem={problem} />
      {question === 'reassign' ? (
        <Takers task={task.id} value={taker} onChange={setTaker} />
      ) : (
        <label>
          {t(question === 'complete' ? 'note' : 'reason')}
          <Input.TextArea rows={3} maxLength={500} value={text} onChange={({ target }) => setText(target.value)} />
        </label>
      )}
    </Modal>
  );
}

function Takers({ task, value, onChange }: { task: string; value?: string; onChange: (id: string) => void }) {
  return (
    <Fetched query={useTakers(task)}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{t('noTaker')}</p>
        ) : (
          <label>
            {t('taker')}
            <Select
              style={{ width: '100%' }}
              value={value}
              onChange={onChange}
              options={items.map(({ id, name, openTasks, absent }) => ({
                value: id,
                label: t('load', { name, n: openTasks }) + (absent ? ` · ${t('absent')}` : ''),
              }))}
            />
          </label>
        )
      }
    </Fetched>
  );
}
