import { useSearchParams } from 'react-router';
import type { Question } from './api/board';

const PARTS = ['from', 'to', 'asOf', 'by'] as const;

/** The board stands in the address bar: back, reload and a link that is sent all show the same. */
export function useQuestion(): { question: Question; change: (patch: Question) => void } {
  const [search, setSearch] = useSearchParams();
  const question = Object.fromEntries(PARTS.flatMap((part) => (search.get(part) ? [[part, search.get(part)!]] : [])));
  return {
    question,
    change: (patch) =>
      setSearch((before) => {
        const next = new URLSearchParams(before);
        for (const [part, value] of Object.entries(patch)) {
          if (value) next.set(part, value);
          else next.delete(part);
        }
        return next;
      }),
  };
}

/** Where the cases behind a figure are shown. */
export function casesAddress(question: Question, indicator: string, key?: string): string {
  const parts = Object.entries({ ...question, indicator, key }).filter(([, value]) => value);
  return `/statistics/cases?${new URLSearchParams(parts as [string, string][])}`;
}
