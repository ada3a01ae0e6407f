import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { words } from '../../lib/words';
import { isEnough, useSearch, type Hit } from './api/search';
import { t } from './search.text';

export interface PalettePlace {
  readonly path: string;
  readonly label: string;
  readonly icon?: ReactNode;
}

interface Choice {
  readonly to: string;
  readonly group: 'pages' | 'cases';
  readonly content: ReactNode;
}

const PAUSE_MS = 180;

/**
 * Types, chooses with the arrows, opens with Enter. While an input method is composing, its keys are its own: the Enter
 * that ends a word opens nothing, and half a word is not searched.
 */
export function Palette({ places, onClose }: { places: readonly PalettePlace[]; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [composing, setComposing] = useState(false);
  const [chosen, setChosen] = useState(0);
  const q = useSettled(typed.trim(), composing);
  const search = useSearch(q);
  const hits = q !== '' && isEnough(q) ? search.data : undefined;
  const choices = useMemo(() => choicesOf(places, typed.trim(), hits), [places, typed, hits]);
  const id = useId();
  const at = Math.min(chosen, choices.length - 1);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => setChosen(0), [typed]);
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);

  const open = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    void navigate(choice.to);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const to = moved(event.key, at, choices.length);
    if (to !== null) setChosen(to);
    else if (event.key === 'Enter') open(choices[at]);
    else return;
    event.preventDefault();
  };
  const isSearching = search.isFetching || (typed.trim() !== q && isEnough(typed.trim()));
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={t('title')}
      onClose={onClose}
      onClick={({ target }) => target === dialog.current && onClose()}
    >
      <input
        autoFocus
        className="palette-words"
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={choices.length > 0 ? `${id}-${at}` : undefined}
        aria-label={t('placeholder')}
        placeholder={t('placeholder')}
        maxLength={100}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={press}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t('title')} className="palette-list">
        {choices.map((choice, index) => (
          <div key={choice.to + index} role="presentation">
            {choice.group !== choices[index - 1]?.group && <div className="palette-group">{t(choice.group)}</div>}
            <div
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className="palette-choice"
              onClick={() => open(choice)}
              onMouseMove={() => setChosen(index)}
            >
              {choice.content}
            </div>
          </div>
        ))}
      </div>
      <p className="palette-foot" role="status">
        {told({ typed: typed.trim(), hits, isSearching, failed: search.isError, choices: choices.length })}
      </p>
    </dialog>
  );
}

/** What has been typed, once nobody types for a moment and no word is being composed. */
function useSettled(value: string, waits: boolean): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (waits) return undefined;
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value, waits]);
  return settled;
}

function moved(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % Math.max(1, count);
    case 'ArrowUp':
      return (at + count - 1) % Math.max(1, count);
    case 'PageDown':
      return Math.min(count - 1, at + 8);
    case 'PageUp':
      return Math.max(0, at - 8);
    default:
      return null;
  }
}

function choicesOf(places: readonly PalettePlace[], typed: string, hits: readonly Hit[] = []): Choice[] {
  const wanted = typed.toLowerCase();
  const found = places.filter(
    ({ label, path }) => label.toLowerCase().includes(wanted) || path.slice(1).startsWith(wanted),
  );
  return [
    ...hits.map((hit): Choice => ({ to: `/cases/${hit.case}`, group: 'cases', content: <Found hit={hit} /> })),
    ...(typed && isEnough(typed)
      ? [{ to: `/cases?q=${encodeURIComponent(typed)}`, group: 'cases' as const, content: t('inList', { q: typed }) }]
      : []),
    ...found.map(({ path, label, icon }): Choice => ({
      to: path,
      group: 'pages',
      content: (
        <>
          {icon} {label}
        </>
      ),
    })),
  ];
}

function Found({ hit: { caseNumber, registerNumber, title, stage, closedOn, matched } }: { hit: Hit }) {
  const { kind, text, party } = matched;
  const why = [text, kind === 'PHONE' || kind === 'CODE' ? party : null].filter(Boolean).join(' · ');
  return (
    <>
      <span className="palette-title">{title}</span>
      <span className="palette-why">
        {caseNumber ?? registerNumber} · {words(`state.${stage}`)}
        {kind !== 'TITLE' && ` · ${t(kind as 'PARTY')} ${why}`}
        {closedOn && ` · ${t('closed')}`}
      </span>
    </>
  );
}

interface Standing {
  readonly typed: string;
  readonly hits: readonly Hit[] | undefined;
  readonly isSearching: boolean;
  readonly failed: boolean;
  readonly choices: number;
}

function told({ typed, hits, isSearching, failed, choices }: Standing): string {
  if (failed) return t('failed');
  if (isSearching) return t('searching');
  if (typed && isEnough(typed) && hits?.length === 0) return t('nothing', { q: typed });
  return typed ? t('found', { n: choices }) : t('hint');
}
