import { useState } from 'react';
import { Button, Checkbox, Form, Input, Modal, Popconfirm, Tag } from 'antd';
import { SettingOutlined, StarFilled, StarOutlined } from '@ant-design/icons';
import { ProblemAlert } from '../../components/problem-alert';
import { common } from '../../components/common.text';
import type { Query } from './api/cases';
import { addView, changeView, removeView, setDefault, useViews, type SavedView } from './api/views';
import { t } from './case-list.text';
import { canonical, queryOf } from './address';

interface ViewsBarProps {
  readonly query: Query;
  readonly mayShare: boolean;
  readonly worksCases: boolean;
  readonly onOpen: (query: Query) => void;
}

/** Ways of looking at the work that everybody needs; the rest people save for themselves. */
const presets = (worksCases: boolean): { name: string; query: string }[] => [
  ...(worksCases
    ? [
        { name: t('viewWaiting'), query: '' },
        { name: t('viewAll'), query: 'actable=false' },
        { name: t('viewMine'), query: 'mine=true' },
      ]
    : [{ name: t('viewAll'), query: '' }]),
  { name: t('viewSoon'), query: 'dueWithin=3&open=true&sort=due' },
  { name: t('viewOverdue'), query: 'open=true&overdue=true&sort=due' },
];

/** Saved views as a row of buttons: one press, one list. */
export function ViewsBar({ query, mayShare, worksCases, onOpen }: ViewsBarProps) {
  const { data: views = [] } = useViews();
  const [saving, setSaving] = useState(false);
  const [managing, setManaging] = useState(false);
  const here = canonical(query);
  const isHere = (view: string) => canonical(queryOf(view)) === here;
  return (
    <nav className="case-list-views no-print" aria-label={t('views')}>
      {[...presets(worksCases), ...views].map((view) => (
        <button
          key={'id' in view ? view.id : view.name}
          className="case-list-view"
          aria-current={isHere(view.query) ? 'true' : undefined}
          onClick={() => onOpen(queryOf(view.query))}
        >
          {view.name}
          {'id' in view && view.isDefault && <StarFilled aria-label={t('isDefault')} />}
        </button>
      ))}
      <Button size="small" onClick={() => setSaving(true)}>
        {t('saveView')}
      </Button>
      <Button size="small" icon={<SettingOutlined />} aria-label={t('manageViews')} onClick={() => setManaging(true)} />
      {saving && <SaveView query={here} views={views} mayShare={mayShare} onClose={() => setSaving(false)} />}
      <Modal open={managing} onCancel={() => setManaging(false)} footer={null} title={t('manageViews')} destroyOnHidden>
        <ManageViews views={views} mayShare={mayShare} />
      </Modal>
    </nav>
  );
}

interface SaveViewProps {
  readonly query: string;
  readonly views: readonly SavedView[];
  readonly mayShare: boolean;
  readonly onClose: () => void;
}

function SaveView({ query, views, mayShare, onClose }: SaveViewProps) {
  const [problem, setProblem] = useState<unknown>(null);
  const [form] = Form.useForm<{ name: string; shared?: boolean }>();
  const name = Form.useWatch('name', form)?.trim();
  const same = views.find((view) => view.mine && view.name === name);
  const save = async ({ name: given, shared = false }: { name: string; shared?: boolean }) => {
    const view = { name: given.trim(), query, shared };
    try {
      await (same ? changeView(same, view) : addView(view));
      onClose();
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <Modal
      open
      title={t('saveView')}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={same ? t('overwrite', { name: same.name }) : t('saveAsNew')}
      cancelText={common('cancel')}
    >
      <ProblemAlert problem={problem} />
      <Form form={form} layout="vertical" onFinish={(given) => void save(given)}>
        <Form.Item
          name="name"
          label={t('viewName')}
          rules={[{ required: true, whitespace: true, max: 60, message: common('required') }]}
        >
          <Input autoFocus maxLength={60} />
        </Form.Item>
        {mayShare && (
          <Form.Item name="shared" valuePropName="checked" help={t('viewSharedHint')}>
            <Checkbox>{t('viewShared')}</Checkbox>
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}

function ManageViews({ views, mayShare }: { views: readonly SavedView[]; mayShare: boolean }) {
  const [problem, setProblem] = useState<unknown>(null);
  const doing = (work: () => Promise<unknown>) => () => void work().then(() => setProblem(null), setProblem);
  if (views.length === 0) return <p className="muted">{t('noViews')}</p>;
  return (
    <>
      <ProblemAlert problem={problem} />
      <ul className="case-list-managed">
        {views.map((view) => (
          <li key={view.id}>
            <span>
              {view.name}{' '}
              {view.shared && <Tag>{view.mine ? t('isShared') : t('byColleague', { name: view.owner.name })}</Tag>}
            </span>
            <Button
              type="text"
              icon={view.isDefault ? <StarFilled /> : <StarOutlined />}
              aria-pressed={view.isDefault}
              aria-label={`${t('setDefault')}: ${view.name}`}
              title={t(view.isDefault ? 'unsetDefault' : 'setDefault')}
              onClick={doing(() => setDefault(view))}
            />
            {(view.mine || (mayShare && view.shared)) && (
              <Popconfirm
                title={t('removeSure', { name: view.name })}
                okText={t('removeView')}
                cancelText={common('cancel')}
                onConfirm={doing(() => removeView(view))}
              >
                <Button type="text">{t('removeView')}</Button>
              </Popconfirm>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
