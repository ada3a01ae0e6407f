import { useMutation } from '@tanstack/react-query';
import { commonHeaders, Problem } from '../../../lib/http';
import type { Question } from './board';

export interface Wanted extends Question {
  readonly format: 'xlsx' | 'csv';
  readonly publication: boolean;
}

/** Fetched, not linked to: so the file speaks the language of the page, and a refusal is told in words. */
export const useExport = () =>
  useMutation({
    mutationFn: async (wanted: Wanted) => {
      const asked = Object.entries(wanted).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
      const response = await fetch(`/api/statistics/board/export?${new URLSearchParams(asked)}`, {
        headers: commonHeaders(),
      });
      if (!response.ok) throw new Problem(await response.json());
      const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'statistics';
      save(await response.blob(), name);
    },
  });

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
