import { commonHeaders, Problem, type ProblemDocument } from '../../../lib/http';

export interface Upload {
  readonly id: string;
  readonly name: string;
}

/** Sends a file as it is; it is filed by the act that names its id, or swept away. Throws `Problem`. */
export async function uploadFile(file: File): Promise<Upload> {
  const response = await fetch('/api/evidence', {
    method: 'POST',
    headers: {
      ...commonHeaders(),
      'Content-Type': 'application/octet-stream',
      'X-File-Name': encodeURIComponent(file.name),
    },
    body: file,
  });
  if (!response.ok) throw new Problem((await response.json()) as ProblemDocument);
  return (await response.json()) as Upload;
}
