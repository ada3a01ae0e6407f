import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Role } from '#libs/domain';
import { refuseBrokenConnection } from './broken-connection.js';
import { HttpProblem } from './problems.js';
import { isWord } from './access.js';

/** For routes that take a file as it is; the body arrives as a stream, and no other route ever gets one. */
export const UploadAccess = (...rule: [Role, ...Role[]] | ['applicant' | 'channel']): MethodDecorator => {
  const [first] = rule;
  return RouteConfig({ access: isWord(first) ? first : { roles: rule as Role[] }, upload: true });
};

/** A body of JSON arrives within this; a file may take fifteen minutes (trust.md §3.2), for which the server itself is set. */
const JSON_MS = 60_000;
export const LONGEST_REQUEST_MS = 15 * 60_000;

/** `application/octet-stream` on the routes of uploads; anywhere else it is answered 415 unread. */
export function takeUploads(fastify: FastifyInstance): void {
  fastify.addContentTypeParser('application/octet-stream', (request: FastifyRequest, payload, done) => {
    if (request.routeOptions.config.upload) done(null, payload);
    else done(new HttpProblem('UNSUPPORTED_MEDIA_TYPE'));
  });
  fastify.addHook('onRequest', async (request, reply) => {
    if (!request.routeOptions.config.upload && hasBody(request)) hurry(request, reply);
  });
}

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

function hurry({ raw }: FastifyRequest, reply: FastifyReply): void {
  const late = Object.assign(new Error('The body did not arrive in time.'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
  const timer = setTimeout(() => refuseBrokenConnection(late, raw.socket), JSON_MS);
  timer.unref();
  const arrived = () => clearTimeout(timer);
  raw.once('end', arrived);
  // Answered without being read, or given up.
  reply.raw.once('finish', arrived).once('close', arrived);
}
