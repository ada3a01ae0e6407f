import { useState, type SubmitEvent } from 'react';
import { Alert, Button, Checkbox, Input, Modal, Popconfirm, Select } from 'antd';
import { Fetched } from '../../components/fetched';
import { ProblemAlert } from '../../components/problem-alert';
import { common } from '../../components/common.text';
import { momentOf } from '../../lib/days';
import { language } from '../../lib/language';
import { useCreateFeed, useEndFeed, useFeeds } from './api/feeds';
import { t } from './calendar.text';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Addresses for one's own calendar programs: made, shown once, ended. */
export function FeedDialog({ open, onClose }: DialogProps) {
  const feeds = useFeeds(open);
  const end = useEndFeed();
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('feedTitle')} width={640} destroyOnHidden>
      <p className="muted">{t('feedHint')}</p>
      <NewFeed />
      <h3>{t('feedList')}</h3>
      <ProblemAlert problem={end.error} />
      <Fetched query={feeds}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t('feedNone')}</p>
          ) : (
            <ul className="dialog-list">
              {items.map(({ id, label, withParties, readAt }) => (
                <li key={id}>
                  <span>
                    <strong>{label}</strong> · {t(withParties ? 'feedNames' : 'feedNoNames')}
                    <br />
                    <span className="muted">
                      {readAt ? t('feedRead', { at: momentOf(readAt) }) : t('feedNeverRead')}
                    </span>
                  </span>
                  <Popconfirm
                    title={t('feedEndSure')}
                    okText={t('feedEnd')}
                    cancelText={common('cancel')}
                    onConfirm={() => end.mutateAsync(id).catch(() => {})}
                  >
                    <Button danger size="small">
                      {t('feedEnd')}
                    </Button>
                  </Popconfirm>
                </li>
              ))}
            </ul>
          )
        }
      </Fetched>
    </Modal>
  );
}

function NewFeed() {
  const [label, setLabel] = useState('');
  const [spoken, setSpoken] = useState<string>(language);
  const [withParties, setWithParties] = useState(false);
  const create = useCreateFeed();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    create.mutate({ label: label.trim(), language: spoken, withParties }, { onSuccess: () => setLabel('') });
  };
  return (
    <form onSubmit={submit} className="dialog-form">
      <ProblemAlert problem={create.error} />
      {create.data && <Address path={create.data.path} />}
      <label>
        {t('feedLabel')}
        <Input
          value={label}
          maxLength={100}
          required
          placeholder={t('feedLabelExample')}
          onChange={(event) => setLabel(event.target.value)}
        />
      </label>
      <label>
        {t('feedLanguage')}
        <Select
          value={spoken}
          onChange={setSpoken}
          options={[
            { value: 'zh-CN', label: languageName('zh-CN') },
            { value: 'en', label: languageName('en') },
          ]}
        />
      </label>
      <Checkbox checked={withParties} onChange={(event) => setWithParties(event.target.checked)}>
        {t('feedParties')} <span className="muted">{t('feedPartiesHint')}</span>
      </Checkbox>
      <Button type="primary" htmlType="submit" disabled={label.trim() === ''} loading={create.isPending}>
        {t('feedCreate')}
      </Button>
    </form>
  );
}

const languageName = (code: string): string =>
  new Intl.DisplayNames([code], { type: 'language' }).of(code.slice(0, 2))!;

function Address({ path }: { path: string }) {
  const address = `${location.origin}${path}`;
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard?.writeText(address).then(() => setCopied(true));
  return (
    <Alert
      type="success"
      role="status"
      title={t('feedOnce')}
      description={
        <span className="feed-address">
          <code>{address}</code>
          <Button size="small" onClick={copy}>
            {t(copied ? 'copied' : 'copy')}
          </Button>
        </span>
      }
    />
  );
}
