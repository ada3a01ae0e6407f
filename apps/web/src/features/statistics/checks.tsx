import { Alert } from 'antd';
import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { words } from '../../lib/words';
import type { Check } from './api/board';
import { t } from './statistics.text';

/** The same numbers reached in two ways, with both sums; what differs is said first, and not by colour alone. */
export function Checks({ checks }: { checks: readonly Check[] }) {
  const failing = checks.filter(({ holds }) => !holds);
  const ordered = [...failing, ...checks.filter(({ holds }) => holds)];
  return (
    <section className="stat-card">
      <h2>{t('checks')}</h2>
      <p className="muted">{t('checksHint')}</p>
      <Alert
        type={failing.length > 0 ? 'error' : 'success'}
        showIcon
        title={failing.length > 0 ? t('someFail', { n: failing.length }) : t('allHold', { n: checks.length })}
      />
      <div className="stat-scroll" role="region" aria-label={t('checks')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('check')}</th>
              <th scope="col" className="stat-number">
                {t('left')}
              </th>
              <th scope="col" className="stat-number">
                {t('right')}
              </th>
              <th scope="col">{t('result')}</th>
            </tr>
          </thead>
          <tbody>
            {ordered.map(({ id, left, right, holds }) => (
              <tr key={id}>
                <th scope="row">{words(`check.${id}`)}</th>
                <td className="stat-number numbers">{left}</td>
                <td className="stat-number numbers">{right}</td>
                <td>
                  <span className={holds ? 'stat-holds' : 'stat-fails'}>
                    {holds ? <CheckCircleOutlined aria-hidden /> : <CloseCircleOutlined aria-hidden />}{' '}
                    {holds ? t('holds') : t('fails')}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
