import { useState } from 'react';
import { useDraft } from '../../../lib/draft';
import { useSession } from '../../../lib/session';
import type { Draft } from './draft';

/** The draft on the desk: what was saved, changed, and not saved yet; kept in this window through a reload. */
export function useDraftInWork(process: string, base: Draft) {
  const { person } = useSession();
  const { kept, keep, drop } = useDraft<Draft>(`${person.id}.agreement.${process}`);
  const [changed, setChanged] = useState<Draft | null>(kept);
  const [restored, setRestored] = useState(kept !== null);
  return {
    draft: changed ?? base,
    dirty: changed !== null,
    restored,
    change: (change: Partial<Draft>) => {
      const next = { ...(changed ?? base), ...change };
      keep(next);
      setChanged(next);
    },
    forget: () => {
      drop();
      setChanged(null);
      setRestored(false);
    },
  };
}
