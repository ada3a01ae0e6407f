import { useState } from 'react';
import { Alert, Button, Card, Form, Input, Steps } from 'antd';
import { useNavigate } from 'react-router';
import { ProblemAlert } from '../../components/problem-alert';
import { AdminFrame } from './admin-frame';
import { usePreview, usePublish, useReadNotice, type NoticeForm, type Preview } from './api/holidays';
import { t } from './holidays.text';
import { NoticeFields } from './notice-fields';
import { NoticePreview } from './notice-preview';
import { placeProblems } from './place-problems';

/** A notice on its way: filled in, seen through to what it moves, published. */
export function Page() {
  const [form] = Form.useForm<NoticeForm>();
  const [seen, setSeen] = useState<{ notice: NoticeForm; preview: Preview } | null>(null);
  const [rest, setRest] = useState<unknown>(null);
  const preview = usePreview();
  const publish = usePublish();
  const navigate = useNavigate();

  const look = async (values: NoticeForm) => {
    setRest(null);
    const notice = tidied(values);
    try {
      setSeen({ notice, preview: await preview.mutateAsync(notice) });
    } catch (error) {
      setRest(placeProblems(form, error));
    }
  };
  const send = async () => {
    if (!seen) return;
    const { id } = await publish.mutateAsync({ ...seen.notice, calendarVersion: seen.preview.calendarVersion });
    void navigate(`/administration/holidays/${id}`);
  };
  return (
    <AdminFrame title={t('newTitle')} hint={t('hint')}>
      <Card>
        <Steps
          size="small"
          current={seen ? 1 : 0}
          style={{ marginBottom: 20 }}
          items={[{ title: t('step1') }, { title: t('step2') }, { title: t('step3') }]}
        />
        <div hidden={seen !== null}>
          <Paste onRead={(read) => form.setFieldsValue(read)} />
          <Form
            form={form}
            layout="vertical"
            onFinish={(values: NoticeForm) => void look(values)}
            initialValues={{ off: [{}], makeUp: [] }}
            scrollToFirstError
          >
            <ProblemAlert problem={rest} />
            <NoticeFields />
            <Button type="primary" htmlType="submit" loading={preview.isPending}>
              {t('preview')}
            </Button>
          </Form>
        </div>
        {seen && (
          <>
            <ProblemAlert problem={publish.error} />
            <NoticePreview
              {...seen}
              busy={publish.isPending}
              onBack={() => setSeen(null)}
              onPublish={() => send().catch(() => {})}
            />
          </>
        )}
      </Card>
    </AdminFrame>
  );
}

function Paste({ onRead }: { onRead: (read: Partial<NoticeForm>) => void }) {
  const [text, setText] = useState('');
  const read = useReadNotice();
  const found = (read.data?.off?.length ?? 0) > 0;
  return (
    <section className="notice-paste" aria-label={t('paste')}>
      <label>
        {t('paste')}
        <Input.TextArea
          value={text}
          autoSize={{ minRows: 3, maxRows: 12 }}
          maxLength={20_000}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <p className="muted">{t('pasteHint')}</p>
      <ProblemAlert problem={read.error} />
      {read.data && (
        <Alert
          type={found ? 'success' : 'warning'}
          showIcon
          role="status"
          title={t(found ? 'readSome' : 'readNothing')}
        />
      )}
      <Button
        disabled={text.trim() === ''}
        loading={read.isPending}
        onClick={() => read.mutate(text, { onSuccess: onRead })}
      >
        {t('read')}
      </Button>
    </section>
  );
}

/** Inputs that were left empty are not sent. */
const tidied = ({ year, documentNumber, source, off = [], makeUp = [] }: NoticeForm): NoticeForm => ({
  year,
  documentNumber: documentNumber.trim(),
  source: source.trim(),
  off: off.map(({ holiday, from, to }) => ({ holiday, from, ...(to && { to }) })),
  makeUp: makeUp.map(({ holiday, day }) => ({ holiday, day })),
});
