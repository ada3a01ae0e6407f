import { Deed } from '../../../components/desk/deed';
import { useDeskNames } from '../../../components/desk/desk-names';
import { Fetched } from '../../../components/fetched';
import type { Room } from '#domain/process/room';
import { words } from '../../../lib/words';
import { useEntryChange, type FactChange, type TimelineEntry } from '../api/record';
import { t } from '../case-page.text';
import { factIn } from './fact-words';

/** What an entry said, and every fact it changed: before beside after. */
export function EntryDetail({ caseId, entry }: { caseId: string; entry: TimelineEntry }) {
  const query = useEntryChange(caseId, entry.no);
  return (
    <div className="entry-detail">
      {entry.room && Object.keys(entry.payload).length > 0 && (
        <Deed room={entry.room as Room} entry={{ ...entry, by: entry.actor }} />
      )}
      <Fetched query={query}>
        {({ changes }) =>
          changes.length === 0 ? <p className="muted">{t('noChange')}</p> : <Changes changes={changes} />
        }
      </Fetched>
    </div>
  );
}

function Changes({ changes }: { changes: readonly FactChange[] }) {
  const nameOf = useDeskNames();
  return (
    <table className="changes">
      <thead>
        <tr>
          <th scope="col">{t('fact')}</th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ of, fact, before, after }) => (
          <tr key={of + fact}>
            <th scope="row">
              {words(`field.${of}.${fact}`) === `field.${of}.${fact}` ? fact : words(`field.${of}.${fact}`)}
            </th>
            <td>{factIn(fact, before, nameOf)}</td>
            <td>{factIn(fact, after, nameOf)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
