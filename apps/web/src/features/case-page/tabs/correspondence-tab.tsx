import { useState } from 'react';
import { Button, Checkbox, Table } from 'antd';
import { Fetched } from '../../../components/fetched';
import { DeskCard } from '../../../components/desk/desk-card';
import { dayWithWeekday, momentOf } from '../../../lib/days';
import { words } from '../../../lib/words';
import { nameIn } from '../../../components/desk/case-page';
import { useLetters } from '../api/people';
import type { TabProps } from '../tab';
import { t } from '../case-page.text';
import { Delivery } from '../delivery';

const MORE = 50;
/** Papers that tell of reaching somebody, or of trying to. */
const CONTACTS = ['CONTACT_RECORD', 'SERVICE_RETURN', 'CONSENT_INQUIRY', 'URGING_RECORD', 'RETURN_VISIT'];

/** Who was told what and whether it arrived; whom somebody spoke to. */
export function Tab({ page }: TabProps) {
  const [failed, setFailed] = useState(false);
  const [limit, setLimit] = useState(MORE);
  const query = useLetters(page.id, { limit, ...(failed && { failed }) });
  const contacts = page.papers.filter(({ kind, withdrawn }) => CONTACTS.includes(kind) && !withdrawn);
  return (
    <div className="desk">
      <DeskCard
        title={t('correspondence')}
        extra={
          <Checkbox checked={failed} onChange={({ target }) => setFailed(target.checked)}>
            {t('failedOnly')}
          </Checkbox>
        }
      >
        <Fetched query={query}>
          {({ items, total }) => (
            <>
              <Table
                size="small"
                rowKey="id"
                dataSource={[...items]}
                pagination={false}
                scroll={{ x: 'max-content' }}
                locale={{ emptyText: t('noLetters') }}
                columns={[
                  {
                    title: t('letterAt'),
                    render: (_, { at }) => <span className="numbers nowrap">{momentOf(at)}</span>,
                  },
                  {
                    title: t('letterTo'),
                    render: (_, { person }) => (
                      <>
                        {person.name}
                        <div className="muted">{person.organisation}</div>
                      </>
                    ),
                  },
                  {
                    title: t('letterWhat'),
                    render: (_, { template, params }) => (
                      <span className="letter">
                        <strong>{words(`template.${template}.title`, params)}</strong>
                        <br />
                        {words(`template.${template}.body`, params)}
                      </span>
                    ),
                  },
                  { title: t('letterState'), render: (_, letter) => <Delivery letter={letter} /> },
                ]}
              />
              {total > items.length && limit < 200 && (
                <Button type="link" onClick={() => setLimit(limit + MORE)}>
                  {t('moreLetters')}
                </Button>
              )}
            </>
          )}
        </Fetched>
      </DeskCard>
      {contacts.length > 0 && (
        <DeskCard title={t('contacts')}>
          <ul className="desk-list">
            {contacts.map(({ id, kind, on, facts }) => (
              <li key={id}>
                <span className="numbers nowrap">{dayWithWeekday(on)}</span> {words(`paper.${kind}`)}
                <div className="muted">
                  {[facts['party'], facts['obligor'], facts['channel'], facts['means'], facts['performance']]
                    .filter((value): value is string => typeof value === 'string')
                    .map((value) => (value.includes('-') ? nameIn(page as never, value) : worded(value)))
                    .join(' · ')}
                </div>
              </li>
            ))}
          </ul>
        </DeskCard>
      )}
    </div>
  );
}

const worded = (value: string): string =>
  ['channel', 'means', 'performance']
    .map((key) => words(`value.${key}.${value}`))
    .find((word) => !word.startsWith('value.')) ?? value;
