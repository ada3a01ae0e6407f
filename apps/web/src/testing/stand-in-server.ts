import { jest } from '@jest/globals';

/** What a page asked the API for, and what it sent. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** Answers the page's calls by path, without a network; a path that is not listed is a 404. Gives what was asked. */
export function standInServer(answers: Readonly<Record<string, unknown | ((asked: Asked) => unknown)>>): Asked[] {
  const asked: Asked[] = [];
  globalThis.fetch = jest.fn(async (input: unknown, init: RequestInit = {}) => {
    const path = String(input);
    const call = { method: init.method ?? 'GET', path, body: init.body ? JSON.parse(String(init.body)) : undefined };
    asked.push(call);
    const found = answers[path] ?? answers[path.split('?')[0]];
    const body = typeof found === 'function' ? (found as (asked: Asked) => unknown)(call) : found;
    const status = body === undefined ? 404 : 200;
    return {
      ok: status === 200,
      status,
      json: async () => body ?? { status, code: 'NOT_FOUND', title: '', detail: '' },
    };
  }) as unknown as typeof fetch;
  return asked;
}
