import { commonHeaders, Problem, type ProblemDocument } from '../../lib/http';

/** A file as the server received it: it waits to be filed by the act that names its id. */
export interface Uploaded {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Sends a file as it is, and tells how much has gone (0 to 1). Through XMLHttpRequest, because only that says so. Throws
 * `Problem` for what the server refuses, an AbortError when it was called off.
 */
export function sendFile(
  path: string,
  file: File,
  { onProgress, signal }: { onProgress?: (done: number) => void; signal?: AbortSignal } = {},
): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    const headers = { ...commonHeaders(), 'Content-Type': 'application/octet-stream' };
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const answer = readJson(request.responseText);
      if (request.status < 300 && answer) resolve(answer as Uploaded);
      else reject(new Problem((answer as ProblemDocument | null) ?? unreadable(request.status)));
    };
    request.onerror = () => reject(new Problem(unreadable(0)));
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const unreadable = (status: number): ProblemDocument => ({
  status,
  code: 'OFFLINE',
  title: String(status),
  detail: '',
});
