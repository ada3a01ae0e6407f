import { listed } from '../../components/desk/listed';
import { Alert, Tag } from 'antd';
import { DeskCard } from '../../components/desk/desk-card';
import { Grounds } from '../../components/desk/grounds';
import { words } from '../../lib/words';
import type { ContentsLine, DossierDesk } from './api/dossier-desk';
import { AFTERWARDS, worthShowing } from './contents';
import { t } from './dossier-desk.text';

interface ChecklistProps {
  readonly desk: DossierDesk;
  readonly chosen: string;
  readonly onChoose: (paper: string) => void;
}

/** The statutory contents line by line: wanted, there, missing; and dates that cannot be. */
export function Checklist({ desk, chosen, onChoose }: ChecklistProps) {
  const { contents, missing, misdated } = desk;
  return (
    <DeskCard title={t('contents')}>
      <Alert
        type={missing > 0 ? 'error' : 'success'}
        showIcon
        title={missing > 0 ? t('missingCount', { n: missing }) : t('complete')}
      />
      <ol className="contents">
        {worthShowing(contents).map((line, i) => (
          <Line key={i} line={line} chosen={chosen} onChoose={onChoose} />
        ))}
      </ol>
      <h3>{t('misdated')}</h3>
      {misdated.length === 0 ? (
        <p className="muted">{t('noMisdated')}</p>
      ) : (
        <ul className="desk-list">
          {misdated.map(({ earlier, earlierOn, later, laterOn, law }) => (
            <li key={earlier + later} className="alarming">
              {t('contradicts', {
                earlier: words(`paper.${earlier}`),
                earlierOn,
                later: words(`paper.${later}`),
                laterOn,
              })}{' '}
              <Grounds ids={law} />
            </li>
          ))}
        </ul>
      )}
    </DeskCard>
  );
}

interface LineProps {
  readonly line: ContentsLine;
  readonly chosen: string;
  readonly onChoose: (paper: string) => void;
}

function Line({ line: { place, papers, required, present, law, filed }, chosen, onChoose }: LineProps) {
  const lacking = required && !present;
  // What is there by its own name; what is not, by every name that would do.
  const kinds = present ? new Set(filed.map(({ kind }) => kind)) : papers;
  const names = [...kinds].map((kind) => words(`paper.${kind}`));
  const name = present ? listed(names) : names.join(' / ');
  return (
    <li className={lacking ? 'lacking' : undefined}>
      <span className="muted numbers">{place === AFTERWARDS ? t('afterwards') : t('place', { n: place })}</span>
      <span>
        {filed.length > 0 ? (
          <button
            className="contents-paper"
            aria-current={filed.some(({ id }) => id === chosen) || undefined}
            onClick={() => onChoose(filed[0].id)}
          >
            {name}
            {filed.length > 1 && ` × ${filed.length}`}
          </button>
        ) : (
          name
        )}
        {lacking && (
          <>
            <br />
            <Grounds ids={law} />
          </>
        )}
      </span>
      <span className="contents-tags">
        {required && <Tag>{t('required')}</Tag>}
        <Tag color={lacking ? 'red' : present ? 'green' : 'default'}>
          {lacking ? t('missing') : present ? t('present') : t('asNeeded')}
        </Tag>
      </span>
    </li>
  );
}
