import { wordingOf, type Language } from '#libs/domain';
import type { HttpProblem } from './problems.js';
import { fieldMessage, problemDetail, problemTitle } from './wording.js';

const MOST_ERRORS = 50;

/** The document of RFC 9457. It never repeats what was sent, and says nothing about our insides (trust.md §3.1). */
export function problemDocument(
  { code, status, extras }: HttpProblem,
  language: Language,
  requestId: string,
): Record<string, unknown> {
  const { errors, params, members, detail } = extras;
  return {
    type: `urn:problem:${code.toLowerCase().replaceAll('_', '-')}`,
    title: problemTitle(code, language),
    status,
    detail: detail?.(wordingOf(language)) ?? problemDetail(code, language, params),
    instance: `urn:request:${requestId}`,
    code,
    ...(errors && {
      errors: errors.slice(0, MOST_ERRORS).map((error) => ({
        pointer: error.pointer,
        code: error.code,
        message: fieldMessage(error.code, language, error.params),
        ...(error.law && error.law.length > 0 && { law: error.law }),
      })),
    }),
    ...members,
  };
}
