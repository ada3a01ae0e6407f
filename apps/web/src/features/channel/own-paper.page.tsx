import { useState } from 'react';
import { Navigate, useParams, useSearchParams } from 'react-router';
import { PaperSheet } from '../../components/paper/paper-sheet';
import { Problem } from '../../lib/http';
import { words } from '../../lib/words';
import type { OwnCase } from './api/own-case';
import { useOwnPaper, type OwnPaper } from './api/own-paper';
import { OwnPage } from './own/own-page';
import { sheetOf } from './own/paper-view';
import { SignForm } from './own/sign-form';
import { t } from './own/work.text';
import { Shown } from './parts/shown';

/** One paper: to read, to print on A4, and where it waits for it, to sign. */
export function Page() {
  const { kind = '' } = useParams();
  const [search] = useSearchParams();
  if (!/^[A-Z_]{3,40}$/.test(kind)) return <Navigate to="/public/case" replace />;
  return (
    <OwnPage title={words(`paper.${kind}`)} back="/public/case">
      {(own) => <Paper own={own} kind={kind} session={search.get('session')} />}
    </OwnPage>
  );
}

function Paper({ own, kind, session }: { own: OwnCase; kind: string; session: string | null }) {
  const query = useOwnPaper(kind, session);
  if (query.error instanceof Problem && query.error.status === 404) return <p>{t('notThere')}</p>;
  return <Shown query={query}>{(paper) => <Read paper={paper} own={own} />}</Shown>;
}

function Read({ paper, own }: { paper: OwnPaper; own: OwnCase }) {
  const [inEnglish, setInEnglish] = useState(paper.translation !== null);
  const [waits] = useState(paper.signing === 'TO_SIGN');
  const shown = inEnglish && paper.translation ? paper.translation : paper;
  return (
    <>
      {paper.translation && (
        <p className="note no-print">
          {t('translationNote')}{' '}
          <button type="button" className="link-btn" onClick={() => setInEnglish(!inEnglish)}>
            {t(inEnglish ? 'showChinese' : 'showEnglish')}
          </button>
        </p>
      )}
      <h2 className="sr-only">{t('wording')}</h2>
      <PaperSheet page={sheetOf(shown)} />
      <p className="fingerprint">{t('fingerprint', { hash: paper.hash })}</p>
      <div className="btns no-print" style={{ marginBottom: 16 }}>
        <button type="button" className="btn" onClick={() => window.print()}>
          {t('print')}
        </button>
      </div>
      {paper.signing === 'SIGNED' && <p className="note">{t('signed')}</p>}
      {waits && <SignForm paper={paper} reference={own.reference} />}
    </>
  );
}
