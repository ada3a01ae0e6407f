import { commonHeaders, Problem, type ProblemDocument } from '../../../lib/http';
import { language } from '../../../lib/language';
import type { Query } from './cases';

/** Fetched and not linked to, so that a refusal is told in words and a cover for a colleague goes along. */
export async function downloadCases({ limit: _page, ...query }: Query, format: 'xlsx' | 'csv'): Promise<void> {
  const search = new URLSearchParams({ ...query, format, language });
  const response = await fetch(`/api/cases/export?${search}`, { headers: commonHeaders() });
  if (!response.ok) throw new Problem((await response.json()) as ProblemDocument);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = `cases.${format}`;
  link.click();
  URL.revokeObjectURL(link.href);
}
