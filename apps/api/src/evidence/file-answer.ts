import type { FastifyReply } from 'fastify';
import type { EvidenceStore } from './evidence-store.js';
import { SHOWN_INLINE } from './file-type.js';

/** Pages of our own may show it in a frame; it may run nothing, load nothing and reach nothing. */
const LOCKED = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'";

/**
 * The bytes of a stored file as an answer. A browser saves it, unless it is a picture or a PDF and the reader asked to see
 * it. A PDF is shown by the browser's own viewer, which a sandbox would forbid.
 */
export async function sendFile(
  reply: FastifyReply,
  store: EvidenceStore,
  { name, mediaType, bytes, sha256 }: { name: string; mediaType: string; bytes: number; sha256: string },
  download: boolean,
): Promise<void> {
  const inline = !download && SHOWN_INLINE.includes(mediaType);
  const stream = await store.read(sha256);
  await reply
    .headers({
      'Content-Type': inline ? mediaType : 'application/octet-stream',
      'Content-Length': String(bytes),
      'Content-Disposition': disposition(inline ? 'inline' : 'attachment', name),
      'Content-Security-Policy': inline && mediaType === 'application/pdf' ? LOCKED : `${LOCKED}; sandbox`,
      'X-Frame-Options': 'SAMEORIGIN',
      'Cache-Control': 'private, no-store',
      'Accept-Ranges': 'none',
    })
    .send(stream);
}

/** RFC 6266: an ASCII name for old readers, the true one in RFC 8187's encoding. */
function disposition(how: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
