import { endCover, startCover } from '../../lib/cover';
import type { Session } from '../../lib/session';
import { t } from './cover.text';
import './cover.css';

/** Over every page: in whose place one acts, or for whom one could. */
export function CoverBanner({ session: { actingFor, covers, person } }: { session: Session }) {
  const acting = covers.find((one) => one.person === actingFor);
  if (acting) {
    return (
      <div className="cover-banner acting no-print" role="status">
        <span>{t('covering', { name: acting.name, to: acting.to, me: person.name })}</span>
        <button onClick={() => void endCover()}>{t('stop')}</button>
      </div>
    );
  }
  return covers.map(({ person: absent, name, to }) => (
    <div key={absent} className="cover-banner no-print" role="status">
      <span>{t('asked', { name, to })}</span>
      <button onClick={() => void startCover(absent)}>{t('start')}</button>
    </div>
  ));
}
