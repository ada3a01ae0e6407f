import { useState } from 'react';
import { Tag } from 'antd';
import { DeskCard } from '../../components/desk/desk-card';
import { isWithheld, Reveal } from '../../components/desk/kept-apart';
import { dayWithWeekday } from '../../lib/days';
import type { Note } from './api/mediation-desk';
import { t } from './mediation-desk.text';
import type { OnDesk } from './mediation-desk.page';

/** What a party said to the mediator alone: on its own ground, shown on request only, and noted. */
export function PrivateNotes({ process, desk }: OnDesk) {
  const [shown, setShown] = useState<ReadonlyMap<string, unknown>>(new Map());
  const notes = desk.notes.map((note) => ({ ...note, text: textOf(note, shown) }));
  const hidden = notes.flatMap(({ text }) => (isWithheld(text) && text.ref ? [text.ref] : []));
  // Everybody else gets none of these from the server and is not shown an empty place for them.
  if (notes.length === 0 && !process.allowedEvents.includes('holdSession')) return null;
  return (
    <DeskCard
      title={t('private')}
      extra={
        <>
          <Tag color="gold">{t('notCarried')}</Tag>
          {hidden.length > 0 && <Reveal refs={hidden} label={t('showNotes')} onShown={setShown} />}
        </>
      }
    >
      <div className="private-note">
        <p>{t('privateHint')}</p>
        {notes.length === 0 && <p>{t('noPrivate')}</p>}
        {hidden.length > 0 && <p>{t('hiddenNotes', { n: hidden.length })}</p>}
        <ul className="desk-list">
          {notes.map(({ no, kind, on, by, text }) => (
            <li key={no + kind}>
              <Tag>{t(kind)}</Tag> {[dayWithWeekday(on), by.name].filter(Boolean).join(' · ')}
              {!isWithheld(text) && <p className="desk-text">{text}</p>}
            </li>
          ))}
        </ul>
      </div>
    </DeskCard>
  );
}

function textOf({ text }: Note, shown: ReadonlyMap<string, unknown>): Note['text'] {
  if (!isWithheld(text) || !text.ref) return text;
  return (shown.get(text.ref) as string | undefined) ?? text;
}
