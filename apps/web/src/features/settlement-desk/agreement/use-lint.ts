import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { post, Problem } from '../../../lib/http';
import { eventPath, roomPath } from '../../../components/act/machine';
import type { Finding } from './findings';

const PAUSE_MS = 600;

interface LintAnswer {
  readonly findings: readonly Finding[];
  /** The server refused the form itself, or the moment: such a draft cannot be saved. */
  readonly refused: Problem | null;
}

/**
 * The draft as the server reads it, asked whenever the typing pauses. It writes nothing. The answer belongs to this very
 * text and version: what others do meanwhile makes no other of it, hence the key that commands leave alone.
 */
export function useLint(target: { id: string; version: number }, payload: object, enabled: boolean) {
  const asked = usePaused(JSON.stringify(payload));
  return useQuery({
    queryKey: ['machine', 'lint', target.id, target.version, asked],
    queryFn: () => lint(target, asked),
    enabled,
    staleTime: Infinity,
    gcTime: 60_000,
    placeholderData: (before) => before,
  });
}

async function lint({ id, version }: { id: string; version: number }, payload: string): Promise<LintAnswer> {
  const path = `/api/${roomPath('settlement')}/${id}/${eventPath('saveDraft')}`;
  try {
    const { warnings } = await post<{ warnings: Finding[] }>(path, JSON.parse(payload), {
      version,
      query: { dryRun: true },
    });
    return { findings: warnings, refused: null };
  } catch (error) {
    if (!(error instanceof Problem) || error.status === 0 || error.status >= 500) throw error;
    return { findings: error.document.errors ?? [], refused: error };
  }
}

/** A value once it has stood still for a moment. */
function usePaused(value: string): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return paused;
}
