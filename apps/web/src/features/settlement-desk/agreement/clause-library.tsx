import { Button, Drawer } from 'antd';
import { words } from '../../../lib/words';
import { t } from './agreement.text';
import { CLAUSE_LIBRARY, libraryName } from './clause-library.text';
import type { Clause } from './draft';
import { filled } from './placeholders';

interface ClauseLibraryProps {
  /** The kinds the server takes, in its order. */
  readonly kinds: readonly string[];
  /** What stands for the blanks of a clause, where the case knows it. */
  readonly known: Readonly<Record<string, string | undefined>>;
  readonly onTake: (clause: Clause) => void;
  readonly onClose: () => void;
}

/** Clauses to start from, by kind. */
export function ClauseLibrary({ kinds, known, onTake, onClose }: ClauseLibraryProps) {
  return (
    <Drawer open title={t('library')} onClose={onClose} size={560}>
      <p className="muted">{t('libraryHint')}</p>
      {kinds.map((kind) => (
        <section key={kind} className="library-kind">
          <h3>{words(`value.clauses.${kind}`)}</h3>
          <ul className="desk-list">
            {CLAUSE_LIBRARY.filter((one) => one.kind === kind).map(({ key, text, ...clause }) => (
              <li key={key}>
                <Button size="small" onClick={() => onTake({ ...clause, text: filled(text, known) })}>
                  {libraryName(key)}
                </Button>
                <p className="muted" lang="zh">
                  {text}
                </p>
              </li>
            ))}
          </ul>
          <Button size="small" type="dashed" onClick={() => onTake({ kind, text: '' })}>
            {t('blankClause')}
          </Button>
        </section>
      ))}
    </Drawer>
  );
}
