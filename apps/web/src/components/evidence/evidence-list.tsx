import { Tag } from 'antd';
import { momentOf } from '../../lib/days';
import { words } from '../../lib/words';
import { contentOf, type EvidenceFile } from './api/evidence';
import { t } from './evidence.text';
import { fileSize } from './file-size';

const TONES: Readonly<Record<string, string>> = { TRADE_SECRET: 'volcano', CLOSED: 'gold' };

interface EvidenceListProps {
  readonly items: readonly EvidenceFile[];
  readonly kept: number;
  /** What a party is called. */
  readonly nameOf: (party: string) => string | undefined;
}

/** What was handed in: what it is, who may read it, who filed it and when, and the hash by which it can be recognised. */
export function EvidenceList({ items, kept, nameOf }: EvidenceListProps) {
  return (
    <>
      {items.length === 0 && kept === 0 && <p className="muted">{t('none')}</p>}
      <ul className="evidence-list">
        {items.map((file) => (
          <li key={file.id} className={file.withdrawn ? 'withdrawn' : undefined}>
            <div>
              <span className="evidence-name">{file.name}</span>{' '}
              <span className="muted numbers">
                {words(`paper.${file.paper}`)} · {fileSize(file.bytes)}
              </span>{' '}
              {file.secrecy !== 'OPEN' && (
                <Tag className="zhihe" color={TONES[file.secrecy]}>
                  {words(`value.secrecy.${file.secrecy}`)}
                </Tag>
              )}
              {file.withdrawn && <Tag>{t('withdrawn')}</Tag>}
            </div>
            <span className="evidence-actions no-print">
              <a
                href={contentOf(file.id)}
                target="_blank"
                rel="noreferrer"
                aria-label={t('openNamed', { name: file.name })}
              >
                {t('open')}
              </a>
              <a href={contentOf(file.id, true)} download aria-label={t('saveNamed', { name: file.name })}>
                {t('save')}
              </a>
            </span>
            <div className="evidence-more muted">
              {file.party && `${t('handedIn', { who: nameOf(file.party) ?? t('noParty') })} · `}
              {t('by', { who: file.filedBy.name ?? '', when: momentOf(file.filedAt), entry: file.entry })}
              <div className="evidence-hash">SHA-256 {file.sha256}</div>
            </div>
          </li>
        ))}
      </ul>
      {kept > 0 && <p className="muted">{t('kept', { n: kept })}</p>}
    </>
  );
}
