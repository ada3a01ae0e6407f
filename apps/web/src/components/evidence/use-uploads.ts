import { useRef, useState } from 'react';
import { remove } from '../../lib/http';
import { sendFile, type Uploaded } from './send-file';

export interface Sending {
  readonly name: string;
  readonly done: number;
}

/** Files on their way, one after another; each that has arrived is told, each that was refused says why. */
export function useUploads(path: string, onReceived: (file: Uploaded) => void) {
  const [sending, setSending] = useState<Sending | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const stop = useRef<AbortController | null>(null);

  const send = async (files: readonly File[]): Promise<void> => {
    setProblem(null);
    for (const file of files) {
      stop.current = new AbortController();
      setSending({ name: file.name, done: 0 });
      try {
        const onProgress = (done: number) => setSending({ name: file.name, done });
        onReceived(await sendFile(path, file, { onProgress, signal: stop.current.signal }));
      } catch (error) {
        if ((error as Error).name !== 'AbortError') setProblem(error);
        break;
      }
    }
    setSending(null);
  };
  return {
    sending,
    problem,
    send,
    stop: () => stop.current?.abort(),
    /** Takes back what was not filed. */
    drop: (id: string) => remove(`${path}/${id}`).catch(() => {}),
  };
}
