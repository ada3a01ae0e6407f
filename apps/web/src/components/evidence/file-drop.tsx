import { useId, useRef, useState } from 'react';
import type { Sending } from './use-uploads';
import { t } from './evidence.text';
import './evidence.css';

interface FileDropProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly sending: Sending | null;
  readonly onStop: () => void;
  readonly many?: boolean;
  /** Endings the server takes, for the chooser of the machine; what a file really is, the server looks at. */
  readonly endings?: readonly string[];
  readonly mb: number;
}

/** Where files go in: a button that every keyboard and page reader knows, and a place to drop them. */
export function FileDrop({ onFiles, sending, onStop, many = true, endings, mb }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const hint = useId();
  const take = (list: FileList | null) => {
    if (list && list.length > 0) onFiles([...list]);
    if (input.current) input.current.value = '';
  };
  return (
    <div
      className={`file-drop${over ? ' over' : ''}`}
      onDragOver={(drag) => (drag.preventDefault(), setOver(true))}
      onDragLeave={() => setOver(false)}
      onDrop={(drag) => {
        drag.preventDefault();
        setOver(false);
        if (!sending) take(drag.dataTransfer.files);
      }}
    >
      {sending ? (
        <div role="status">
          <div>{t('sending', { name: sending.name, percent: Math.floor(sending.done * 100) })}</div>
          <progress value={sending.done} aria-label={sending.name} />
          <button type="button" className="file-button" onClick={onStop}>
            {t('stop')}
          </button>
        </div>
      ) : (
        <>
          <label className="file-button primary">
            {t('choose')}
            <input
              ref={input}
              className="sr-only"
              type="file"
              multiple={many}
              accept={endings?.map((ending) => `.${ending}`).join(',')}
              aria-describedby={hint}
              onChange={({ target }) => take(target.files)}
            />
          </label>
          <span className="file-drop-hint">{t('drop')}</span>
          <p id={hint} className="muted">
            {t('limits', { mb })}
          </p>
        </>
      )}
    </div>
  );
}
