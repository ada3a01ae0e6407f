import { Button, Card, Tag } from 'antd';
import { Fetched } from '../../components/fetched';
import { PageFrame } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { useAbsences, useEndAbsence } from './api/absences';
import { NewAbsence } from './new-absence';
import { t } from './cover.text';
import './cover.css';

/** Who is away, and who stands in. */
export function Page() {
  const query = useAbsences();
  const end = useEndAbsence();
  return (
    <PageFrame title={t('title')} hint={t('hint')}>
      <Card style={{ marginBottom: 16 }}>
        <NewAbsence />
      </Card>
      <Card title={t('list')}>
        <ProblemAlert problem={end.error} />
        <Fetched query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="muted">{t('empty')}</p>
            ) : (
              <ul className="absences">
                {items.map(({ id, person, substitute, from, to, running, mayEnd }) => (
                  <li key={id}>
                    <strong>
                      {person.name} → {substitute.name}
                    </strong>
                    <span className="numbers">{t('span', { from, to })}</span>
                    <Tag color={running ? 'gold' : 'default'}>{running ? t('running') : t('planned')}</Tag>
                    <span>
                      {mayEnd && (
                        <Button
                          size="small"
                          loading={end.variables === id && end.isPending}
                          onClick={() => end.mutate(id)}
                        >
                          {t('end')}
                        </Button>
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            )
          }
        </Fetched>
      </Card>
    </PageFrame>
  );
}
