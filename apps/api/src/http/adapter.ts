import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { newId } from '#libs/casework';
import { refuseBrokenConnection } from './broken-connection.js';
import { JSON_LIMITS, JsonFaultError, parseJson } from './json-guard.js';
import { HttpProblem } from './problems.js';
import { LONGEST_REQUEST_MS, takeUploads } from './upload-body.js';
import { SECURITY_HEADERS, STRICT_TRANSPORT } from './security-headers.js';

/** Fastify with the limits of trust.md §3.2. `trustedProxies`: how many proxies' X-Forwarded-* headers are believed. */
export function createAdapter({ trustedProxies }: { trustedProxies: number }): FastifyAdapter {
  const adapter = new FastifyAdapter({
    // Nest's own middleware layer matches addresses by their text; we have none, and want none (trust.md §1.5).
    skipMiddie: true,
    logger: false,
    trustProxy: trustedProxies > 0 && ((_address: string, hop: number) => hop < trustedProxies),
    bodyLimit: JSON_LIMITS.bytes,
    requestTimeout: LONGEST_REQUEST_MS,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    genReqId: newId,
    clientErrorHandler: refuseBrokenConnection,
    routerOptions: { maxParamLength: 200 },
    http: {
      headersTimeout: 15_000,
      requestTimeout: LONGEST_REQUEST_MS,
      connectionsCheckingInterval: 5_000,
      maxHeaderSize: 16_384,
    },
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  fastify.server.maxConnections = 10_000;
  readOnlyJson(fastify);
  takeUploads(fastify);
  refuseWhileClosing(fastify);
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.headers(SECURITY_HEADERS).header('X-Request-Id', request.id);
    if (request.protocol === 'https') void reply.header('Strict-Transport-Security', STRICT_TRANSPORT);
    if (request.url.startsWith('/api/')) void reply.header('Cache-Control', 'no-store');
  });
  return adapter;
}

/** Connections that were open when the stop began may still ask; they are sent elsewhere, in our own shape. */
function refuseWhileClosing(fastify: FastifyInstance): void {
  let closing = false;
  fastify.addHook('preClose', async () => {
    closing = true;
  });
  fastify.addHook('onRequest', async () => {
    if (closing) throw new HttpProblem('UNAVAILABLE', { headers: { 'Retry-After': '1', Connection: 'close' } });
  });
}

/** One content type, one parser; everything else but the files of `upload-body.ts` is answered 415 before it is read. */
function readOnlyJson(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => {
      if (!isUtf8Json(request.headers['content-type'])) throw new HttpProblem('UNSUPPORTED_MEDIA_TYPE');
      if (body.length === 0) return undefined;
      try {
        return parseJson(body);
      } catch (error) {
        if (!(error instanceof JsonFaultError)) throw error;
        throw new HttpProblem('MALFORMED', { errors: [{ pointer: '', code: error.fault }] });
      }
    },
  );
}

const isUtf8Json = (contentType = ''): boolean =>
  /^application\/json\s*(;\s*charset\s*=\s*"?utf-?8"?\s*)?$/i.test(contentType.trim());
