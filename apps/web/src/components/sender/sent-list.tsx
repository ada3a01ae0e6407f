import { useState } from 'react';
import { Button, Empty, Input, Tag } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { dayWithWeekday } from '../../lib/days';
import { useSession } from '../../lib/session';
import { words } from '../../lib/words';
import { Due } from '../due';
import { Fetched } from '../fetched';
import { StateTag } from '../state-tag';
import { useOutgoing, useOutgoingCounts, type Outgoing, type Part } from './api/outgoing';
import { concernsSender } from './clocks-shown';
import { t } from './sender.text';
import './sender.css';

interface SentListProps {
  readonly parts: readonly Part[];
  readonly caseLink: (id: string) => string;
}

/** What my organisation has sent: where it stands, by when, whose move it is. Part, search and page stand in the address. */
export function SentList({ parts, caseLink }: SentListProps) {
  const [params, setParams] = useSearchParams();
  const counts = useOutgoingCounts();
  const asked = params.get('part') as Part;
  // What waits for us comes first, as long as something does.
  const usual = parts.includes('WAITING') && (counts.data?.WAITING ?? 0) > 0 ? 'WAITING' : 'OPEN';
  const part = parts.includes(asked) ? asked : usual;
  const q = params.get('q') ?? '';
  const after = params.get('after');
  const page = useOutgoing(part, q, after);
  const change = (changes: Record<string, string | null>) =>
    setParams((now) => {
      for (const [name, value] of Object.entries({ after: null, ...changes })) {
        if (value) now.set(name, value);
        else now.delete(name);
      }
      return now;
    });
  return (
    <>
      <div className="sender-bar no-print">
        <nav className="sender-parts" aria-label={t('parts')}>
          {parts.map((one) => (
            <Link key={one} to={`?part=${one}`} aria-current={one === part ? 'page' : undefined}>
              {t(`part.${one}`)}
              {counts.data && ` ${counts.data[one]}`}
            </Link>
          ))}
        </nav>
        <Search key={q} q={q} onSearch={(wanted) => change({ part, q: wanted })} />
      </div>
      <Fetched query={page}>
        {({ items, next, total, totalCapped }) =>
          items.length === 0 ? (
            <Empty description={q ? t('noneFound', { q }) : t(`none.${part}`)} />
          ) : (
            <>
              <p className="muted">{t(totalCapped ? 'totalCapped' : 'total', { n: total })}</p>
              <ul className="sender-list">
                {items.map((one) => (
                  <Row key={one.id} one={one} link={caseLink(one.id)} />
                ))}
              </ul>
              <p className="page-actions">
                {after && <Button onClick={() => change({ after: null })}>{t('first')}</Button>}
                {next && <Button onClick={() => change({ after: next })}>{t('more')}</Button>}
              </p>
            </>
          )
        }
      </Fetched>
    </>
  );
}

function Search({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const [typed, setTyped] = useState(q);
  return (
    <Input.Search
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onSearch={(wanted, event) => {
        // Enter of an input method chooses a word; it does not search.
        if ((event?.nativeEvent as KeyboardEvent | undefined)?.isComposing) return;
        onSearch(wanted.trim());
      }}
      allowClear
      placeholder={t('search')}
      aria-label={t('search')}
      style={{ maxWidth: 320 }}
    />
  );
}

function Row({ one, link }: { one: Outgoing; link: string }) {
  const { roles } = useSession();
  const clock = one.clocks.find(({ name }) => concernsSender(name));
  return (
    <li>
      <div>
        <h2>
          <Link to={link}>{one.title}</Link>
        </h2>
        <p className="muted">
          {[one.courtNumber, one.caseNumber ?? one.registerNumber, words(`route.${one.route}`)]
            .filter(Boolean)
            .join(' · ')}
          {' · '}
          {t('sent', { day: dayWithWeekday(one.sentOn) })}
        </p>
      </div>
      <div className="sender-side">
        <StateTag room={one.room} state={one.state} />
        {one.outcome && <Tag>{words(`outcome.${one.outcome}`)}</Tag>}
        <p>{whoseMove(one, roles)}</p>
        {clock && (
          <p>
            {words(`clock.${clock.name}`)} <Due day={clock.due} provisional={clock.provisional} />
          </p>
        )}
      </div>
    </li>
  );
}

/** "轮到…办理"; the reader's own side is called so. */
export function whoseMove({ move }: Outgoing, own: readonly string[]): string {
  if (move.length === 0) return t('noMove');
  const who = move.map((role) => (own.includes(role) ? t('us') : words(`role.${role}`)));
  return t('move', { who: who.join('、') });
}
