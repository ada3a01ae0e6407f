import { momentOf } from '../../lib/days';
import { useHeads } from './api/supervision';
import { Endless } from './endless';
import { t } from './supervision.text';

/** Signed heads, newest first; the root in full, so that it can be held against a kept one. */
export function Heads() {
  return (
    <section className="watch-card">
      <h2>{t('headsList')}</h2>
      <Endless query={useHeads()} empty={t('noHeads')}>
        {(heads) => (
          <div className="watch-scroll" role="region" aria-label={t('headsList')} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col" className="watch-number">
                    {t('size')}
                  </th>
                  <th scope="col">{t('signedAt')}</th>
                  <th scope="col">{t('root')}</th>
                  <th scope="col">{t('key')}</th>
                </tr>
              </thead>
              <tbody>
                {heads.map(({ size, at, root, alg, keyId }) => (
                  <tr key={size}>
                    <th scope="row" className="watch-number numbers">
                      {size.toLocaleString('en-US')}
                    </th>
                    <td className="nowrap numbers">{momentOf(at)}</td>
                    <td>
                      <code className="watch-hash">
                        {alg}:{root}
                      </code>
                    </td>
                    <td>
                      <code>{keyId.slice(0, 12)}</code>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Endless>
    </section>
  );
}
