import { language } from './language';

/** RFC 9457, as the API answers every error. */
export interface ProblemDocument {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly { pointer: string; code: string; message: string; law?: readonly string[] }[];
  readonly currentVersion?: number;
  readonly law?: readonly string[];
  readonly allowedEvents?: readonly string[];
}

/** What the API refused, in words of the reader's language. */
export class Problem extends Error {
  constructor(readonly document: ProblemDocument) {
    super(document.detail);
  }
  get code(): string {
    return this.document.code;
  }
  get status(): number {
    return this.document.status;
  }
}

export interface Options {
  readonly body?: unknown;
  /** The version that was looked at: commands on a lifecycle need it. */
  readonly version?: number;
  /** Made when the person pressed the button, so that a retry has one effect. */
  readonly key?: string;
  readonly signal?: AbortSignal;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined | null>>;
}

let actingFor: string | null = null;
/** From now on every call says for whom it is made: cover for an absent colleague. */
export const actFor = (colleague: string | null): void => void (actingFor = colleague);

const lost = new Set<() => void>();
/** Told when the API does not know who is calling any more. */
export function onSignedOut(tell: () => void): () => void {
  lost.add(tell);
  return () => lost.delete(tell);
}

/** One call of the API: JSON in, JSON out. Throws `Problem` for every answer that is not a success. */
export async function call<T>(method: string, path: string, options: Options = {}): Promise<T> {
  const response = await send(method, path, options);
  if (response.status === 204) return undefined as T;
  if (response.ok) return (await response.json()) as T;
  const problem = new Problem(await documentOf(response));
  if (response.status === 401 && path !== '/api/session') for (const tell of lost) tell();
  throw problem;
}

export const get = <T>(path: string, query?: Options['query'], signal?: AbortSignal): Promise<T> =>
  call('GET', path, { query, signal });
export const post = <T>(path: string, body?: unknown, options: Omit<Options, 'body'> = {}): Promise<T> =>
  call('POST', path, { ...options, body });
export const put = <T>(path: string, body?: unknown): Promise<T> => call('PUT', path, { body });
export const remove = <T>(path: string): Promise<T> => call('DELETE', path);

/** The headers every call carries, also an upload that sends no JSON. */
export const commonHeaders = (): Record<string, string> => ({
  'Accept-Language': language,
  ...(actingFor !== null && { 'X-Acting-For': actingFor }),
});

async function send(method: string, path: string, { body, version, key, query, signal }: Options): Promise<Response> {
  try {
    return await fetch(withQuery(path, query), {
      method,
      signal,
      headers: {
        ...commonHeaders(),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(version !== undefined && { 'If-Match': `"${version}"` }),
        ...(key !== undefined && { 'Idempotency-Key': key }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem({ status: 0, code: 'OFFLINE', ...OFFLINE });
  }
}

const OFFLINE =
  language === 'en'
    ? { title: 'No connection', detail: 'The server cannot be reached. Nothing was lost: try again in a moment.' }
    : { title: '无法连接', detail: '暂时无法连接服务器，已填内容未丢失，请稍后重试。' };

function withQuery(path: string, query: Options['query'] = {}): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  if (pairs.length === 0) return path;
  return `${path}?${new URLSearchParams(pairs.map(([name, value]) => [name, String(value)]))}`;
}

async function documentOf(response: Response): Promise<ProblemDocument> {
  try {
    return (await response.json()) as ProblemDocument;
  } catch {
    return { status: response.status, code: 'UNREADABLE', title: String(response.status), detail: response.statusText };
  }
}
