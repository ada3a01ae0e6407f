import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { post, Problem } from '../../lib/http';
import type { CommandResult } from './act-result';
import type { Room } from '#domain/process/room';
import { eventPath, roomPath } from './machine';

/** The lifecycle an act is about; `id` null opens a case. */
export interface ActTarget {
  readonly room: string;
  readonly id: string | null;
  readonly version: number | null;
}

export type Fault = Problem | Error | null;

/**
 * Sends one act. `preview` asks what it would do, `submit` does it. The key stays the same for the same answers, so that a
 * second press after a lost connection has one effect.
 */
export function useAct({ room, id, version }: ActTarget, event: string) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault>(null);
  const key = useRef<{ for: string; key: string }>({ for: '', key: '' });
  const path = `/api/${roomPath(room as Room)}/${id ? `${id}/` : ''}${eventPath(event)}`;

  const send = async (payload: object, dryRun: boolean): Promise<CommandResult | null> => {
    const asked = JSON.stringify([version, payload]);
    if (key.current.for !== asked) key.current = { for: asked, key: crypto.randomUUID() };
    setBusy(true);
    setFault(null);
    try {
      const result = await post<CommandResult>(path, payload, {
        version: version ?? undefined,
        key: dryRun ? undefined : key.current.key,
        ...(dryRun && { query: { dryRun: true } }),
      });
      if (!dryRun) await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'machine' });
      return result;
    } catch (error) {
      setFault(error as Error);
      return null;
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    fault,
    clear: () => setFault(null),
    preview: (payload: object) => send(payload, true),
    submit: (payload: object) => send(payload, false),
  };
}

/** Somebody else was faster: what was looked at is not what stands there now. */
export const isConflict = (fault: Fault): fault is Problem =>
  fault instanceof Problem && (fault.code === 'STALE' || fault.code === 'RACE' || fault.status === 412);
